package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.PartialText;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Sets;
import io.plimsoll.value.Truth;

/** Which groups a user is in: the primary one, and those of {@code /etc/group}. */
final class Groups {
  private Groups() {}

  /** Whether the group of a number is one of the user's. */
  static Value holds(Node user, Value gid, Ambient ambient) {
    Value primary = Equality.equal(user.get("gid"), gid);
    if (Truth.isTrue(primary)) {
      return primary;
    }
    return Truth.or(primary, supplementary(user, gid, ambient));
  }

  /** As {@link #holds}, for a group whose entry is known, as that of a file is. */
  static Value holds(Node user, Value gid, Value group) {
    Value primary = Equality.equal(user.get("gid"), gid);
    Value further = group instanceof Node node ? named(user, node.get("name")) : orFalse(group);
    return Truth.or(primary, further);
  }

  /**
   * The entry of the number among the groups of the image the user's account is in. An engine takes
   * no further groups where a group is written with the user ({@code USER app:app}).
   */
  private static Value supplementary(Node user, Value gid, Ambient ambient) {
    Value account = user.get("account");
    if (!(account instanceof Node entry)) {
      return Truth.and(hasFurther(user), orFalse(account));
    }
    Value image = imageOf(entry, ambient);
    Value groups = image instanceof Node node ? node.get("groups") : image;
    if (!(groups instanceof Listing all)) {
      return Truth.and(hasFurther(user), groups);
    }
    Value found = all.isOpen() ? Gaps.unknown(all) : Value.Bool.FALSE;
    for (Value group : all.members()) {
      found =
          Truth.or(
              found,
              group instanceof Node g
                  ? Truth.and(Equality.equal(g.get("gid"), gid), named(user, g.get("name")))
                  : group);
    }
    return Truth.and(hasFurther(user), found);
  }

  private static Value hasFurther(Node user) {
    Value raw = user.get("raw");
    return raw instanceof Text text
        ? Truth.not(Truth.of(PartialText.contains(text.pieces(), ":"), text))
        : Gaps.unknown(raw);
  }

  private static Value named(Node user, Value group) {
    Value account = user.get("account");
    if (!(account instanceof Node entry)) {
      return Truth.and(hasFurther(user), orFalse(account));
    }
    Value groups = entry.get("groups");
    return Truth.and(
        hasFurther(user), groups instanceof Listing names ? Sets.contains(names, group) : groups);
  }

  private static Value imageOf(Node account, Ambient ambient) {
    Value images = ambient.target().view("images");
    if (!(images instanceof Listing all)) {
      return images;
    }
    for (Value image : all.members()) {
      if (image instanceof Node node
          && node.get("accounts") instanceof Listing accounts
          && Truth.isTrue(Sets.contains(accounts, account))) {
        return node;
      }
    }
    return Gaps.computation("the image of the account is not among those given");
  }

  /** Nothing there: no; not known: not known. */
  static Value orFalse(Value value) {
    return value instanceof Absent
        ? Value.Bool.FALSE
        : value instanceof Unknown ? value : Value.Bool.FALSE;
  }
}
