package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mounts: the short form of {@code -v} and Compose, {@code --tmpfs}, and mounts in fields. */
public final class MountSpecs {
  private final NodeMaker nodes;
  private final Optional<FilePath> base;

  /**
   * Mounts of containers.
   *
   * @param base directory that relative sources start from; empty: they stay relative
   */
  public MountSpecs(NodeMaker nodes, Optional<FilePath> base) {
    this.nodes = nodes;
    this.base = base;
  }

  /**
   * A mount of a kind at a target; whoever calls it sets what else is written and builds it with
   * the node maker.
   *
   * @param kind constant of {@code MountKind}
   * @param target a text
   */
  public Node.Builder mount(String kind, Value target, Origin origin) {
    boolean tmpfs = kind.equals("tmpfs");
    return nodes
        .node("Mount", origin)
        .set("kind", nodes.constant("MountKind", kind))
        .set("volume_type", Absent.ABSENT)
        .set("source", Absent.ABSENT)
        .set("volume", Absent.ABSENT)
        .set("target", path(target))
        .set("recursive_read_only", Value.Bool.FALSE.from(Origin.DEFAULTED))
        .set("noexec", Value.Bool.of(tmpfs).from(Origin.DEFAULTED))
        .set("nosuid", Value.Bool.of(tmpfs).from(Origin.DEFAULTED))
        .set("is_implicit", Value.Bool.FALSE);
  }

  /** A path from its text; of one of Windows the backslashes are separators. */
  public static Value path(Value text) {
    return text instanceof Text t ? FilePath.of(slashed(t)) : text;
  }

  private static Text slashed(Text text) {
    String first = text.pieces().getFirst();
    boolean windows =
        first.startsWith("\\\\")
            || (first.length() > 2
                && Character.isLetter(first.charAt(0))
                && first.startsWith(":\\", 1));
    return windows
        ? new Text(
            text.pieces().stream().map(p -> p.replace('\\', '/')).toList(),
            text.holes(),
            text.origin())
        : text;
  }

  /** A path of the host, from the base directory where it is relative. */
  public Value source(Value text) {
    return text instanceof Text t && !startsElsewhere(t)
        ? base.map(b -> b.join(FilePath.of(slashed(t))).from(t.origin()))
            .orElseGet(() -> FilePath.of(slashed(t)))
        : path(text);
  }

  /** Whether it begins with a home directory, or with something that may be absolute. */
  private static boolean startsElsewhere(Text source) {
    String first = source.pieces().getFirst();
    return first.startsWith("~") || (first.isEmpty() && !source.isKnown());
  }

  /** {@code [source:]target[:options]}. */
  public Value volume(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    List<Value> parts = parts(t);
    Value target = parts.size() == 1 ? parts.getFirst() : parts.get(1);
    if (parts.size() > 3 || (target instanceof Text w && w.written().isEmpty())) {
      return Gaps.unreadable(t, "a volume");
    }
    if (parts.size() == 1) {
      return nodes.build(mount("volume", target, t.origin()).set("text", t));
    }
    Node.Builder mount = sourced(parts.getFirst(), target, t.origin());
    if (parts.size() == 3) {
      new MountOptions(nodes).set(mount, parts.get(2));
    }
    return nodes.build(mount.set("text", t));
  }

  private Node.Builder sourced(Value source, Value target, Origin origin) {
    Optional<Boolean> bind =
        source instanceof Text s
            ? isPath(s)
            : isPath(reasons(source).kept().getFirst().cause())
                ? Optional.of(true)
                : Optional.empty();
    if (bind.isEmpty()) {
      Unknown why =
          source instanceof Text s ? Unknown.of(s.reasons()) : Unknown.of(reasons(source));
      return mount("volume", target, origin).set("kind", why).set("source", why).set("volume", why);
    }
    return bind.get()
        ? mount(isPipe(source) ? "npipe" : "bind", target, origin).set("source", source(source))
        : mount("volume", target, origin).set("volume", source);
  }

  private static io.plimsoll.model.Reasons reasons(Value value) {
    return ((Unknown) value).reasons();
  }

  /** Whether a source is a path of the host, not the name of a volume; empty: nobody knows. */
  private static Optional<Boolean> isPath(Text source) {
    String first = source.pieces().getFirst();
    boolean drive =
        first.length() > 1 && first.charAt(1) == ':' && Character.isLetter(first.charAt(0));
    boolean begins = !first.isEmpty() && ".~/\\$".indexOf(first.charAt(0)) >= 0;
    boolean slash = source.pieces().stream().anyMatch(p -> p.contains("/") || p.contains("\\"));
    if (begins || drive || (slash && !source.isKnown())) {
      return Optional.of(true);
    }
    return first.isEmpty() && !source.isKnown() ? Optional.empty() : Optional.of(false);
  }

  /** Variables and commands that always give an absolute path. */
  private static boolean isPath(String cause) {
    return Set.of("PWD", "HOME", "$(pwd)", "`pwd`", "%h", "%t", "%S", "%T").contains(cause);
  }

  /** Whether mounts below a read-only one are read-only: the kernel of the host decides. */
  public static Unknown kernelDecides(Origin origin) {
    return MountOptions.kernel(origin);
  }

  private static boolean isPipe(Value source) {
    return source instanceof Text s && s.written().replace('\\', '/').startsWith("//./pipe/");
  }

  /** A colon behind a drive letter is part of the path. */
  private static List<Value> parts(Text text) {
    List<Value> parts = new java.util.ArrayList<>();
    for (Value part : Cut.at(':', text)) {
      boolean path =
          part instanceof Text p && (p.written().startsWith("\\") || p.written().startsWith("/"));
      boolean drive =
          !parts.isEmpty()
              && path
              && parts.getLast() instanceof Text d
              && d.written().length() == 1
              && Character.isLetter(d.written().charAt(0));
      if (drive) {
        Text letter = (Text) parts.removeLast();
        parts.add(letter.plus(Text.of(":")).plus((Text) part));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  /** {@code target[:options]} of {@code --tmpfs}. */
  public Value tmpfs(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    List<Value> parts = Cut.once(':', t);
    Node.Builder mount = mount("tmpfs", parts.getFirst(), t.origin());
    if (parts.size() > 1) {
      new MountOptions(nodes).set(mount, parts.get(1));
    }
    return nodes.build(mount.set("text", t));
  }
}
