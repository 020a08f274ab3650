package io.plimsoll.ingest.runtime;

import io.plimsoll.ingest.parts.Users;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;

/** Users as runtime files name them. */
public final class RuntimeUsers {
  private final NodeMaker nodes;

  public RuntimeUsers(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** {@code user[:group]}; an empty text declares nothing. */
  public Value of(Value text) {
    boolean empty = text instanceof Text t && t.isKnown() && t.written().isBlank();
    return empty || text instanceof Absent ? Absent.ABSENT : new Users(nodes).of(text);
  }

  /**
   * A user by numbers.
   *
   * @param gid absent: the primary group that the image gives the user, else 0
   */
  public Value ids(Value uid, Value gid, Origin origin) {
    if (!(uid instanceof Value.Int id)) {
      return uid;
    }
    String group = gid instanceof Value.Int g ? ":" + g.value() : "";
    Value user = new Users(nodes).of(Text.of(id.value() + group, origin));
    return gid instanceof Unknown && user instanceof Node n ? grouped(n, gid) : user;
  }

  /** The same user with another primary group, which is known where the user is not. */
  Node grouped(Value user, Value gid) {
    Node known = user instanceof Node n ? n : unknown(user, gid.origin(), user, user);
    return Copies.with(nodes, known, "gid", gid);
  }

  /**
   * The same user where the runtime refuses root; a user that is not known is at least not root.
   */
  Node notRoot(Value user, Value asked) {
    if (user instanceof Node n) {
      return Copies.with(nodes, n, "is_root", Value.Bool.FALSE.from(asked.origin()));
    }
    Value unknown = user instanceof Unknown u ? u : Absent.ABSENT;
    return unknown(unknown, asked.origin(), unknown, Value.Bool.FALSE.from(asked.origin()));
  }

  private Node unknown(Value why, Origin origin, Value group, Value root) {
    return nodes.build(
        nodes
            .node("User", origin)
            .set("raw", why)
            .set("name", why)
            .set("uid", why)
            .set("gid", group)
            .set("is_root", root)
            .set("is_numeric", why)
            .set("account", why));
  }
}
