package io.plimsoll.ingest.parts;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes {@code user[:group]} apart (Dockerfile reference, USER; OCI image configuration, "User").
 */
public final class Users {
  private static final Set<String> ROOT_NAMES = Set.of("root", "containeradministrator");

  private final NodeMaker nodes;

  public Users(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** The user a text names; nothing written means root. */
  public Value of(Value text) {
    if (!(text instanceof Text t)) {
      return text instanceof Absent ? root(Origin.DEFAULTED) : text;
    }
    Node.Builder user = nodes.node("User", t.origin()).set("raw", t);
    if (!t.isKnown()) {
      return partly(user, t);
    }
    String raw = t.written().strip();
    int colon = raw.indexOf(':');
    String name = colon < 0 ? raw : raw.substring(0, colon);
    Optional<Long> uid = number(name);
    boolean root = name.isEmpty() || isRootName(name) || uid.equals(Optional.of(0L));
    Value id =
        root
            ? Value.Int.of(0)
            : uid.<Value>map(Value.Int::of).orElseGet(() -> inPasswd("uid", name, t));
    user.set(
            "name",
            uid.isPresent() ? Absent.ABSENT : Text.of(name.isEmpty() ? "root" : name, t.origin()))
        .set("uid", id)
        .set(
            "gid",
            gid(
                colon < 0 ? Optional.empty() : Optional.of(raw.substring(colon + 1)),
                root,
                name,
                t))
        .set("is_root", Value.Bool.of(root))
        .set("is_numeric", Value.Bool.of(uid.isPresent()))
        .set("account", inPasswd("entry", name, t));
    return nodes.build(user);
  }

  private Value gid(Optional<String> group, boolean root, String user, Text text) {
    if (group.isEmpty() || group.get().isEmpty()) {
      return root ? Value.Int.of(0) : inPasswd("group", user, text);
    }
    Optional<Long> gid = number(group.get());
    return group.get().equals("root")
        ? Value.Int.of(0)
        : gid.<Value>map(Value.Int::of).orElseGet(() -> inGroup(group.get(), text));
  }

  /** Of a text with holes a known beginning up to the colon still names the user. */
  private Value partly(Node.Builder user, Text text) {
    String first = text.pieces().getFirst();
    int colon = first.indexOf(':');
    if (colon > 0) {
      Node whole = (Node) of(Text.of(first.substring(0, colon), text.origin()));
      for (String field : Set.of("name", "uid", "is_root", "is_numeric", "account")) {
        user.set(field, whole.get(field));
      }
    } else {
      Unknown unknown = Unknown.of(text.reasons());
      for (String field : Set.of("name", "uid", "is_root", "is_numeric", "account")) {
        user.set(field, unknown);
      }
    }
    user.set("gid", Unknown.of(text.reasons()));
    return nodes.build(user);
  }

  /** What a process is when nobody chose a user. */
  public Node root(Origin origin) {
    return nodes.build(
        nodes
            .node("User", origin)
            .set("raw", Text.of("", origin))
            .set("name", Text.of("root"))
            .set("uid", Value.Int.of(0))
            .set("gid", Value.Int.of(0))
            .set("is_root", Value.Bool.TRUE)
            .set("is_numeric", Value.Bool.FALSE)
            .set("text", Text.of(""))
            .set(
                "account",
                Unknown.of(
                    Reason.of(
                        Reason.Kind.UNRESOLVED, "root", "/etc/passwd of the image was not read"))));
  }

  private static boolean isRootName(String name) {
    return ROOT_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Unknown inPasswd(String what, String name, Text text) {
    String shown = name.isEmpty() ? "root" : name;
    return untold(
        shown, "the " + what + " of user " + shown + " stands in /etc/passwd of the image", text);
  }

  private static Unknown inGroup(String name, Text text) {
    return untold(name, "the gid of group " + name + " stands in /etc/group of the image", text);
  }

  private static Unknown untold(String name, String why, Text text) {
    return Unknown.of(new Reason(Reason.Kind.UNRESOLVED, name, why, text.origin().span()));
  }

  /** Digits, also {@code 00} and {@code +0}, up to the largest id. */
  private static Optional<Long> number(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 18
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }
}
