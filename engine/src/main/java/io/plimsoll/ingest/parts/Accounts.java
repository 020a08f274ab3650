package io.plimsoll.ingest.parts;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;

/**
 * Users as the accounts and groups of an image tell them; nothing is looked up before it is asked
 * for.
 *
 * @param accounts a list of nodes of type {@code Account}, or unknown
 * @param groups a list of nodes of type {@code Group}, or unknown
 */
public record Accounts(NodeMaker nodes, Fact accounts, Fact groups) {

  /** The accounts of a node of type {@code Image}. */
  public static Accounts of(NodeMaker nodes, Node image) {
    return new Accounts(nodes, () -> image.get("accounts"), () -> image.get("groups"));
  }

  /** The user with the facts that passwd and group tell. */
  public Node user(Node user) {
    Node.Builder copy = nodes.node("User", user.origin());
    for (String field : List.of("raw", "name", "is_root", "is_numeric", "text")) {
      copy.lazy(field, () -> user.get(field));
    }
    String raw = user.get("raw") instanceof Text t ? t.written().strip() : "";
    int colon = raw.indexOf(':');
    String name = named(colon < 0 ? raw : raw.substring(0, colon));
    String group = colon < 0 ? "" : raw.substring(colon + 1);
    return nodes.build(
        copy.lazy("account", () -> account(user, name))
            .lazy("uid", () -> uid(user, name))
            .lazy("gid", () -> gid(user, name, group)));
  }

  /** Nothing written means root. */
  private static String named(String name) {
    return name.isEmpty() ? "root" : name;
  }

  private Value account(Node user, String name) {
    if (user.get("account") instanceof Node known) {
      return known;
    }
    return user.get("uid") instanceof Value.Int uid
        ? entry(accounts.get(), "uid", Value.Int.of(uid.value()))
        : byName(user, accounts.get(), name);
  }

  /** What is known of a name in part only is not looked for. */
  private static Value byName(Node user, Value entries, String name) {
    return user.get("raw") instanceof Text raw && raw.isKnown()
        ? entry(entries, "name", Text.of(name))
        : user.get("uid");
  }

  private Value uid(Node user, String name) {
    return user.get("uid") instanceof Unknown unknown
        ? of(byName(user, accounts.get(), name), "uid", unknown)
        : user.get("uid");
  }

  private Value gid(Node user, String name, String group) {
    if (!(user.get("gid") instanceof Unknown unknown)
        || !(user.get("raw") instanceof Text raw)
        || !raw.isKnown()) {
      return user.get("gid");
    }
    if (!group.isEmpty()) {
      return of(entry(groups.get(), "name", Text.of(group)), "gid", unknown);
    }
    if (!(user.get("uid") instanceof Value.Int)) {
      return of(byName(user, accounts.get(), name), "gid", unknown);
    }
    Value account = account(user, name);
    // a number without an entry in passwd has the group 0 (runc, exec user)
    return account instanceof Absent ? Value.Int.of(0) : of(account, "gid", unknown);
  }

  private static Value of(Value entry, String field, Unknown otherwise) {
    return switch (entry) {
      case Node node -> node.get(field);
      case Absent missing -> otherwise;
      default -> entry;
    };
  }

  /** The first entry with a key; absent when there is none, unknown when not all are known. */
  private static Value entry(Value entries, String key, Value wanted) {
    if (!(entries instanceof Listing all)) {
      return entries;
    }
    for (Value member : all.members()) {
      if (member instanceof Node node && isSame(node.get(key), wanted)) {
        return node;
      }
    }
    return all.rest().<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }

  private static boolean isSame(Value a, Value b) {
    return switch (a) {
      case Value.Int number -> b instanceof Value.Int other && number.value() == other.value();
      case Text text ->
          b instanceof Text other && text.isKnown() && text.written().equals(other.written());
      default -> false;
    };
  }
}
