package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Namespaces and networks of a container, in the words of Docker, Podman and Compose. */
public final class Namespaces {
  /** Steps from one container to the next whose namespace it joins; also what ends a cycle. */
  private static final int STEPS = 8;

  private final NodeMaker nodes;

  public Namespaces(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** Which namespace of a container it is. */
  public enum Which {
    NETWORK,
    PID,
    IPC,
    UTS,
    USERNS,
    CGROUPNS;

    /** The field of {@code Container} that holds it. */
    public String field() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A namespace of a kind that needs no further word. */
  public Node of(Which which, String kind, Origin origin) {
    return node(which, kind, origin, Absent.ABSENT, () -> Absent.ABSENT);
  }

  /** A network by its name. */
  public Node network(Text name) {
    return node(Which.NETWORK, "user_defined", name.origin(), name, () -> Absent.ABSENT);
  }

  /**
   * The namespace that a word of an option names: {@code host}, {@code container:x}, {@code
   * service:x}, a network.
   *
   * @param containers finds the container that is meant by a whole word such as {@code service:x};
   *     empty when it is not at hand
   */
  public Value of(Which which, Value text, Function<String, Optional<Fact>> containers) {
    if (!(text instanceof Text t)) {
      return text;
    }
    if (!t.isKnown()) {
      return Unknown.of(t.reasons());
    }
    String word = t.written().strip();
    int colon = word.indexOf(':');
    String head = colon < 0 ? word : word.substring(0, colon);
    return switch (head) {
      case "host", "none", "private", "shareable" -> of(which, head, t.origin());
      case "container", "service" -> shared(which, t, containers.apply(word));
      case "pod" -> of(which, "pod", t.origin());
      case "", "default", "bridge" ->
          of(which, which == Which.NETWORK ? "default_bridge" : "private", t.origin());
      case "keep-id", "auto", "nomap", "slirp4netns", "pasta" -> of(which, "private", t.origin());
      case "ns" -> shared(which, t, Optional.empty());
      default -> which == Which.NETWORK ? network(t) : Gaps.unreadable(t, "a namespace");
    };
  }

  private Node shared(Which which, Text text, Optional<Fact> container) {
    Fact of =
        container.orElse(
            () ->
                Gaps.unresolved(text.written(), text.written() + " is not at hand", text.origin()));
    return node(which, "container", text.origin(), Absent.ABSENT, of);
  }

  private Node node(Which which, String kind, Origin origin, Value name, Fact of) {
    return nodes.build(
        nodes
            .node("Namespace", origin)
            .set("kind", nodes.constant("NamespaceKind", kind).from(origin))
            .set("name", name)
            .lazy("of", of)
            .lazy("is_host", () -> isHost(which, kind, of)));
  }

  /** Whether it is the host's, also through the containers whose namespace it joins. */
  private static Value isHost(Which which, String kind, Fact of) {
    String at = kind;
    Fact joined = of;
    Value last = Absent.ABSENT;
    for (int i = 0; i < STEPS && at.equals("container"); i++) {
      last = joined.get();
      if (!(last instanceof Node container)
          || !(container.get(which.field()) instanceof Node namespace)) {
        return last instanceof Unknown ? last : unknown("the container it joins");
      }
      at = namespace.get("kind") instanceof Value.Constant c ? c.name() : "";
      joined = () -> namespace.get("of");
      if (at.isEmpty()) {
        return namespace.get("kind");
      }
    }
    return at.equals("container")
        ? unknown("the containers that join each other")
        : Value.Bool.of(at.equals("host"));
  }

  private static Unknown unknown(String cause) {
    return Gaps.unresolved(cause, cause + " cannot be followed to an end", Origin.NONE);
  }
}
