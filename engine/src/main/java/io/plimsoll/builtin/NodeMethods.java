package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Order;
import io.plimsoll.value.Truth;
import java.util.List;

/** Methods that look at one node, or one list of nodes. */
enum NodeMethods implements Builtin {
  MODE_WITHIN,
  PORT_INCLUDES,
  MOUNT_COVERS,
  DIGESTS_SHARE,
  DIGESTS_HAVE,
  NAMED,
  MOUNT_AT,
  WRITABLE,
  IN_GROUP;

  /** Digests that name an image; those of its layers do not. */
  private static final List<String> DIGESTS = List.of("index", "manifest", "config");

  @Override
  public Value call(Value[] a, Ambient ambient) {
    return switch (this) {
      case MODE_WITHIN -> Value.Bool.of(((Mode) a[0]).within((Mode) a[1]));
      case PORT_INCLUDES -> includes((Node) a[0], a[1], a[2]);
      case MOUNT_COVERS -> covers((Node) a[0], a[1]);
      case DIGESTS_SHARE -> share((Node) a[0], (Node) a[1]);
      case DIGESTS_HAVE -> have((Node) a[0], (Digest) a[1]);
      case NAMED -> named((Listing) a[0], a[1]);
      case MOUNT_AT -> mountAt((Node) a[0], (FilePath) a[1]);
      case WRITABLE -> writable((Node) a[0], (FilePath) a[1]);
      case IN_GROUP -> Groups.holds((Node) a[0], a[1], ambient);
    };
  }

  private static Value includes(Node port, Value number, Value protocol) {
    Value inside =
        Truth.and(
            Order.compare(BinaryOperator.GREATER_OR_EQUAL, number, port.get("number")),
            Order.compare(BinaryOperator.LESS_OR_EQUAL, number, port.get("last")));
    // a protocol that is left out is tcp; it comes with the schema's default
    return protocol instanceof Absent
        ? inside
        : Truth.and(inside, Equality.equal(port.get("protocol"), protocol));
  }

  private static Value covers(Node mount, Value path) {
    return PathBuiltins.IS_UNDER.related(path, mount.get("target"));
  }

  private static Value share(Node a, Node b) {
    boolean comparable = false;
    Value shared = Value.Bool.FALSE;
    for (String field : DIGESTS) {
      Value x = a.get(field);
      Value y = b.get(field);
      if (x instanceof Unknown || y instanceof Unknown) {
        shared =
            Truth.or(
                shared, x instanceof Absent || y instanceof Absent ? shared : Gaps.unknown(x, y));
      } else if (x instanceof Digest && y instanceof Digest) {
        comparable = true;
        shared = Truth.or(shared, Equality.equal(x, y));
      }
    }
    Value layers = layers(a.get("diff_ids"), b.get("diff_ids"));
    comparable |= layers instanceof Value.Bool;
    shared = layers instanceof Absent ? shared : Truth.or(shared, layers);
    return comparable || !Truth.isFalse(shared)
        ? shared
        : Gaps.computation("the digests of the two are of different kinds");
  }

  /** All layers are the same; absent where one side does not have them. */
  private static Value layers(Value a, Value b) {
    if (!(a instanceof Listing x) || !(b instanceof Listing y)) {
      return Gaps.unknown(a, b);
    }
    boolean none = isEmpty(x) || isEmpty(y);
    return none ? Absent.ABSENT : Equality.equal(x, y);
  }

  private static boolean isEmpty(Listing list) {
    return list.members().isEmpty() && !list.isOpen();
  }

  private static Value have(Node digests, Digest digest) {
    Value found = Value.Bool.FALSE;
    for (String field : DIGESTS) {
      Value own = digests.get(field);
      found = own instanceof Absent ? found : Truth.or(found, Equality.equal(own, digest));
    }
    return found;
  }

  static Value named(Listing nodes, Value name) {
    for (Value node : nodes.members().reversed()) {
      Value own = node instanceof Node n ? n.get("name") : node;
      Value same = own instanceof Absent ? Value.Bool.FALSE : Equality.equal(own, name);
      if (!Truth.isFalse(same)) {
        return Truth.isTrue(same) ? node : same;
      }
    }
    return nodes.isOpen() ? Gaps.unknown(nodes) : Absent.ABSENT;
  }

  /** The innermost mount is known if its target is the path itself, or if all mounts are known. */
  private static Value mountAt(Node container, FilePath path) {
    if (!(container.get("mounts") instanceof Listing mounts)) {
      return container.get("mounts");
    }
    Value innermost = Absent.ABSENT;
    Value doubt = mounts.isOpen() ? Gaps.unknown(mounts) : Value.Bool.FALSE;
    int depth = -1;
    for (Value mount : mounts.members()) {
      Value covers = mount instanceof Node node ? covers(node, path) : mount;
      if (Truth.isTrue(covers)) {
        FilePath target = (FilePath) ((Node) mount).get("target");
        if (Truth.isTrue(PathBuiltins.IS_UNDER.related(target, path))) {
          return mount;
        }
        int length = target.written().length();
        innermost = length > depth ? mount : innermost;
        depth = Math.max(depth, length);
      } else {
        doubt = Truth.or(doubt, covers);
      }
    }
    return Truth.isUnknown(doubt) ? doubt : innermost;
  }

  private static Value writable(Node container, FilePath path) {
    Value mount = mountAt(container, path);
    Value root = Truth.not(container.get("read_only"));
    return switch (mount) {
      case Node node -> Truth.not(node.get("read_only"));
      case Absent none -> root;
      default -> mount;
    };
  }
}
