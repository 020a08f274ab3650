package io.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path, normalised: no {@code .}, {@code ..}, {@code //} or trailing {@code /}; {@code ~} and
 * {@code $HOME} stay as a first part that stands for {@code /root} and any {@code /home/*}.
 *
 * <p>Of a path with holes only name, extension and whether it is absolute can be known: a hole may
 * hold {@code ..}.
 *
 * @param text the normalised text, or the text with holes as it is
 */
public record FilePath(Text text, Origin origin) implements Parsed {

  /** A path from its text; a known text is normalised. */
  public static FilePath of(Text written) {
    Text text = written.known().map(t -> Text.of(normalise(t), written.origin())).orElse(written);
    return new FilePath(text, written.origin());
  }

  public static FilePath of(String written) {
    return of(Text.of(written));
  }

  /**
   * Resolves {@code .}, {@code ..} and doubled slashes; a relative path keeps leading {@code ..}.
   */
  public static String normalise(String path) {
    if (isPlain(path)) {
      return path;
    }
    String slashed =
        path.replace('\\', '/').startsWith("//./pipe/") ? path.replace('\\', '/') : path;
    String home = homeless(slashed);
    boolean absolute = home.startsWith("/");
    List<String> parts = new ArrayList<>();
    for (String part : home.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && absolute)) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  /** Most paths are normal already, and images have many. */
  private static boolean isPlain(String path) {
    return path.length() > 1
        && path.charAt(0) == '/'
        && path.charAt(path.length() - 1) != '/'
        && !path.contains("//")
        && !path.contains("/.");
  }

  private static String homeless(String path) {
    for (String home : List.of("$HOME", "${HOME}")) {
      if (path.equals(home) || path.startsWith(home + "/")) {
        return "~" + path.substring(home.length());
      }
    }
    return path;
  }

  /** The normalised path where all of it is known. */
  public Optional<String> known() {
    return text.known();
  }

  @Override
  public boolean isKnown() {
    return text.isKnown();
  }

  /** The path of a file below this one, or the file itself if it is absolute. */
  public FilePath join(FilePath below) {
    String first = below.text.pieces().getFirst();
    if (first.startsWith("/") || first.startsWith("~")) {
      return below;
    }
    return of(text.plus(Text.of("/")).plus(below.text));
  }

  /**
   * Whether it is {@code dir} or below; only for known paths. {@code ~} is below {@code /root} and
   * {@code /home}.
   */
  public boolean isUnder(FilePath dir) {
    String mine = known().orElseThrow();
    String other = dir.known().orElseThrow();
    for (String path : spellings(mine)) {
      for (String base : spellings(other)) {
        if (path.equals(base)
            || (base.equals("/") && path.startsWith("/"))
            || path.startsWith(base + "/")) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> spellings(String path) {
    if (path.equals("~") || path.startsWith("~/")) {
      return List.of(path, "/root" + path.substring(1), "/home/*" + path.substring(1));
    }
    if (path.startsWith("/home/")) {
      int end = path.indexOf('/', 6);
      return List.of(path, "/home/*" + (end < 0 ? "" : path.substring(end)));
    }
    return List.of(path);
  }

  @Override
  public String typeName() {
    return "Path";
  }

  @Override
  public Value field(String name) {
    return switch (name) {
      case "text" -> text;
      case "name" -> name();
      case "extension" -> extension();
      case "is_absolute" -> isAbsolute();
      case "parent" -> parent();
      default -> throw new IllegalArgumentException("Path has no field " + name);
    };
  }

  private Value name() {
    Holed holed = Holed.of(text);
    int slash = holed.marked().lastIndexOf('/');
    String last = holed.marked().substring(slash + 1);
    // of a path that is not normalised yet, what stands last need not be the name
    boolean unsure = !text.isKnown() && (last.isEmpty() || last.equals(".") || last.equals(".."));
    return unsure
        ? Unknown.of(text.reasons())
        : holed.value(slash + 1, holed.marked().length(), origin);
  }

  private Value extension() {
    if (!(name() instanceof Text name)) {
      return Unknown.of(text.reasons());
    }
    String last = name.pieces().getLast();
    int dot = last.lastIndexOf('.');
    if (dot >= 0 && (dot > 0 || !name.isKnown())) {
      return Text.of(last.substring(dot + 1), origin);
    }
    return name.isKnown() ? Absent.ABSENT : Unknown.of(text.reasons());
  }

  private Value isAbsolute() {
    String first = text.pieces().getFirst();
    boolean windows =
        first.length() > 1 && first.charAt(1) == ':' && Character.isLetter(first.charAt(0));
    if (first.isEmpty() && !text.isKnown()) {
      return Unknown.of(text.reasons());
    }
    return Bool.of(first.startsWith("/") || first.startsWith("\\") || windows);
  }

  private Value parent() {
    Optional<String> known = known();
    if (known.isEmpty()) {
      return Unknown.of(text.reasons());
    }
    int slash = known.get().lastIndexOf('/');
    return of(slash > 0 ? known.get().substring(0, slash) : slash == 0 ? "/" : ".");
  }

  @Override
  public String written() {
    return text.written();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FilePath p
        && p.text.pieces().equals(text.pieces())
        && p.text.holes().equals(text.holes());
  }

  @Override
  public int hashCode() {
    return text.pieces().hashCode();
  }

  @Override
  public FilePath from(Origin other) {
    return new FilePath(text, other);
  }
}
