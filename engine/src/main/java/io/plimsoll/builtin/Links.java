package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Sets;
import io.plimsoll.value.Truth;
import java.util.List;

/** How surely nodes of two views are linked (schema, section "Link strength"). */
final class Links {
  /** Lists of an image in which what is bound to it stands. */
  private static final List<String> BOUND = List.of("scans", "attestations");

  private Links() {}

  /** The strength, whichever comes first; absent for nodes that no link joins. */
  static Value strength(Value a, Value b, Ambient ambient) {
    if (!(a instanceof Node x) || !(b instanceof Node y)) {
      return Absent.ABSENT;
    }
    if (isImage(x) && !isImage(y)) {
      return toImage(y, x, ambient);
    }
    return isImage(y) && !isImage(x) ? toImage(x, y, ambient) : Absent.ABSENT;
  }

  private static boolean isImage(Node node) {
    return node.type().name().equals("Image");
  }

  private static Value toImage(Node from, Node image, Ambient ambient) {
    return switch (from.type().name()) {
      case "Container" -> where(Equality.equal(from.get("image"), image), from.get("link"));
      case "Stage" ->
          where(Equality.equal(image.get("stage"), from), betweenViews(ambient, "dockerfile"));
      default ->
          from.type().slot("link") < 0
              ? Absent.ABSENT
              : where(Truth.or(isBound(from, image), isNamed(from, image)), from.get("link"));
    };
  }

  private static Value where(Value linked, Value strength) {
    if (Truth.isTrue(linked)) {
      return strength;
    }
    return Truth.isFalse(linked) ? Absent.ABSENT : linked;
  }

  private static Value isBound(Node evidence, Node image) {
    Value bound = Value.Bool.FALSE;
    for (String field : BOUND) {
      Value list = image.get(field);
      bound =
          Truth.or(bound, list instanceof Listing l ? Sets.contains(l, evidence) : unknown(list));
    }
    return bound;
  }

  private static Value unknown(Value value) {
    return value instanceof Unknown ? value : Value.Bool.FALSE;
  }

  /** Evidence that no digest binds is linked by the name it gives to its subject. */
  private static Value isNamed(Node evidence, Node image) {
    Value name = evidence.get("subject_name");
    if (!(name instanceof Text text)) {
      return unknown(name);
    }
    Value repository = ImageRef.of(text).field("repository");
    Value named = unknown(image.get("refs"));
    if (image.get("refs") instanceof Listing refs) {
      for (Value ref : refs.members()) {
        named =
            Truth.or(
                named,
                ref instanceof ImageRef r
                    ? Equality.equal(r.field("repository"), repository)
                    : unknown(ref));
      }
    }
    return named;
  }

  private static Value betweenViews(Ambient ambient, String from) {
    Value target = ambient.target().view("target");
    Value all = target instanceof Node node ? node.get("links") : target;
    if (!(all instanceof Listing links)) {
      return all;
    }
    for (Value link : links.members()) {
      if (link instanceof Node l && is(l.get("from"), from) && is(l.get("to"), "images")) {
        return l.get("strength");
      }
    }
    return links.rest().<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }

  private static boolean is(Value view, String name) {
    return view instanceof Value.Constant c && c.name().equals(name);
  }
}
