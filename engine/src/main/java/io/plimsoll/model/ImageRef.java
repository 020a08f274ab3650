package io.plimsoll.model;

import java.util.Optional;

/**
 * A reference to an image: {@code [registry/]path[:tag][@digest]} (distribution specification;
 * reference grammar of the distribution project).
 *
 * <p>Docker Hub has one name for all its spellings; {@code alpine} is {@code
 * docker.io/library/alpine}. With holes each part is known as far as every filling agrees; the one
 * guess is that the hole of <code>name:${X}</code> is a tag, not a port.
 *
 * @param text as written
 */
public record ImageRef(Text text, Origin origin) implements Parsed {

  /**
   * Offsets into the marked text: of the end of the registry, of the end of the path, of tag and
   * digest.
   */
  private record Parts(int path, int pathEnd, int tag, int tagEnd, int digest) {}

  public static ImageRef of(Text text) {
    return new ImageRef(text, text.origin());
  }

  public static ImageRef of(String text) {
    return of(Text.of(text));
  }

  private static Parts parts(String s) {
    int at = s.indexOf('@');
    int end = at < 0 ? s.length() : at;
    int slash = s.lastIndexOf('/', end - 1);
    int colon = s.indexOf(':', slash + 1);
    boolean tagged = colon >= 0 && colon < end;
    int pathEnd = tagged ? colon : end;
    int first = s.indexOf('/');
    int path = 0;
    if (first >= 0 && first < pathEnd && isRegistry(s.substring(0, first))) {
      path = first + 1;
    }
    return new Parts(path, pathEnd, tagged ? colon + 1 : -1, end, at < 0 ? -1 : at + 1);
  }

  private static boolean isRegistry(String first) {
    return first.indexOf('.') >= 0
        || first.indexOf(':') >= 0
        || first.equals("localhost")
        || Holed.hasHole(first)
        || !first.equals(first.toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean isHub(String registry) {
    return switch (registry) {
      case "docker.io",
          "index.docker.io",
          "registry-1.docker.io",
          "registry.hub.docker.com",
          "hub.docker.com" ->
          true;
      default -> false;
    };
  }

  @Override
  public boolean isKnown() {
    return text.isKnown();
  }

  @Override
  public String typeName() {
    return "ImageRef";
  }

  @Override
  public Value field(String name) {
    Holed h = Holed.of(text);
    Parts p = parts(h.marked());
    return switch (name) {
      case "text" -> text;
      case "registry" -> registry(h, p);
      case "path" -> path(h, p);
      case "repository" -> repository(h, p);
      case "name" -> name(h, p);
      case "tag" -> tag(h, p);
      case "digest" -> digest(h, p);
      case "well_formed" -> h.isKnown() ? Bool.of(isWellFormed(h.marked(), p)) : h.unknown();
      case "tag_version" -> tagVersion(h, p);
      case "is_pinned" -> isPinned(h, p);
      default -> throw new IllegalArgumentException("ImageRef has no field " + name);
    };
  }

  /** Whether a hole stands so that it may add or remove a registry in front of the path. */
  private static boolean startsUnknown(Holed h, Parts p) {
    return p.path() == 0
        && Holed.hasHole(h.marked().substring(0, p.pathEnd()))
        && h.marked().indexOf(Holed.MARK) < firstSlash(h.marked(), p.pathEnd());
  }

  private static int firstSlash(String s, int end) {
    int slash = s.indexOf('/');
    return slash < 0 || slash > end ? end : slash;
  }

  private Value registry(Holed h, Parts p) {
    if (p.path() == 0) {
      return startsUnknown(h, p) ? h.unknown() : Text.of("docker.io", origin);
    }
    Value registry = h.value(0, p.path() - 1, origin);
    if (registry instanceof Text t && t.isKnown()) {
      return isHub(t.written()) ? Text.of("docker.io", origin) : t;
    }
    return h.unknown();
  }

  private Value path(Holed h, Parts p) {
    if (startsUnknown(h, p)) {
      return h.unknown();
    }
    Value path = upToHole(h, p);
    if (registry(h, p) instanceof Unknown) {
      return path instanceof Text && h.marked().charAt(0) != Holed.MARK ? path : h.unknown();
    }
    boolean hub = registry(h, p) instanceof Text r && r.written().equals("docker.io");
    boolean official = hub && h.marked().substring(p.path(), p.pathEnd()).indexOf('/') < 0;
    return official && path instanceof Text t ? Text.of("library/", origin).plus(t) : path;
  }

  /**
   * A hole of the path may hold a tag as well, so nothing behind it is sure to belong to the path.
   */
  private Value upToHole(Holed h, Parts p) {
    int hole = h.marked().indexOf(Holed.MARK, p.path());
    boolean inside = hole >= 0 && hole < p.pathEnd();
    return h.value(p.path(), inside ? hole + 1 : p.pathEnd(), origin);
  }

  private Value repository(Holed h, Parts p) {
    Value registry = registry(h, p);
    Value path = path(h, p);
    if (registry instanceof Text r && path instanceof Text t) {
      return r.plus(Text.of("/")).plus(t).from(origin);
    }
    return registry instanceof Unknown ? registry : path;
  }

  private Value name(Holed h, Parts p) {
    int slash = h.marked().lastIndexOf('/', p.pathEnd() - 1);
    Value name = h.value(Math.max(slash + 1, p.path()), p.pathEnd(), origin);
    // a hole in the last part may hold further parts; what stands behind the last slash in clear is
    // the name
    return name instanceof Text t && !t.isKnown() ? h.unknown() : name;
  }

  private Value tag(Holed h, Parts p) {
    if (p.tag() >= 0) {
      Value tag = h.value(p.tag(), p.tagEnd(), origin);
      // the hole of `name:${X}` may hold a digest as well: only a tag without holes is sure
      return tag instanceof Text t && t.isKnown() && t.written().isEmpty() ? Absent.ABSENT : tag;
    }
    boolean mayHoldTag = Holed.hasHole(h.marked().substring(lastPart(h, p), p.pathEnd()));
    return mayHoldTag ? h.unknown() : Absent.ABSENT;
  }

  private static int lastPart(Holed h, Parts p) {
    return h.marked().lastIndexOf('/', Math.max(0, p.pathEnd() - 1)) + 1;
  }

  private Value digest(Holed h, Parts p) {
    if (p.digest() >= 0) {
      Value digest = h.value(p.digest(), h.marked().length(), origin);
      return digest instanceof Text t && t.isKnown()
          ? new Digest(t.written(), origin)
          : h.unknown();
    }
    boolean endsOpen = !h.isKnown() && h.marked().charAt(h.marked().length() - 1) == Holed.MARK;
    return endsOpen ? h.unknown() : Absent.ABSENT;
  }

  private Value isPinned(Holed h, Parts p) {
    return switch (digest(h, p)) {
      case Digest d -> Bool.of(d.isWellFormed());
      case Absent a -> Bool.FALSE;
      case Value other -> other;
    };
  }

  private Value tagVersion(Holed h, Parts p) {
    if (!(tag(h, p) instanceof Text tag)) {
      return tag(h, p);
    }
    String first = tag.pieces().getFirst();
    int start = first.startsWith("v") ? 1 : 0;
    int end = start;
    while (end < first.length()
        && (Character.isDigit(first.charAt(end)) || isInnerDot(first, end, start))) {
      end++;
    }
    if (!tag.isKnown() && end == first.length()) {
      return h.unknown();
    }
    return end == start
        ? Absent.ABSENT
        : Version.of(first.substring(start, end), Version.Scheme.SEMVER);
  }

  private static boolean isInnerDot(String s, int i, int start) {
    return s.charAt(i) == '.'
        && i > start
        && i + 1 < s.length()
        && Character.isDigit(s.charAt(i + 1));
  }

  private static boolean isWellFormed(String s, Parts p) {
    String path = s.substring(p.path(), p.pathEnd());
    boolean named = !path.isEmpty() && path.length() <= 255;
    for (String part : path.split("/", -1)) {
      named &= isPathPart(part);
    }
    boolean tagged = p.tag() < 0 || isTag(s.substring(p.tag(), p.tagEnd()));
    boolean digested =
        p.digest() < 0 || new Digest(s.substring(p.digest()), Origin.NONE).isWellFormed();
    return named && tagged && digested && (p.path() == 0 || isHost(s.substring(0, p.path() - 1)));
  }

  private static boolean isHost(String host) {
    return !host.isEmpty()
        && host.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".-:[]".indexOf(c) >= 0);
  }

  /** {@code [a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*}. */
  private static boolean isPathPart(String part) {
    boolean edges =
        !part.isEmpty()
            && isAlphanumeric(part.charAt(0))
            && isAlphanumeric(part.charAt(part.length() - 1));
    return edges
        && part.chars().allMatch(c -> isAlphanumeric((char) c) || c == '.' || c == '_' || c == '-')
        && !part.contains("..")
        && !part.contains("___")
        && !part.contains("._")
        && !part.contains("_.");
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** {@code [\w][\w.-]{0,127}}. */
  private static boolean isTag(String tag) {
    return !tag.isEmpty()
        && tag.length() <= 128
        && ".-".indexOf(tag.charAt(0)) < 0
        && tag.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0));
  }

  /**
   * Registry, path, tag ({@code latest} without tag and digest) and digest as one text; nothing
   * with holes.
   */
  public Optional<String> normalised() {
    if (!isKnown()) {
      return Optional.empty();
    }
    Holed h = Holed.of(text);
    Parts p = parts(h.marked());
    String out = ((Text) repository(h, p)).written();
    if (tag(h, p) instanceof Text tag) {
      out += ":" + tag.written();
    } else if (p.digest() < 0) {
      out += ":latest";
    }
    return Optional.of(digest(h, p) instanceof Digest d ? out + "@" + d.text() : out);
  }

  @Override
  public String written() {
    return text.written();
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ImageRef ref)) {
      return false;
    }
    return (isKnown() && ref.isKnown())
        ? normalised().equals(ref.normalised())
        : text.pieces().equals(ref.text.pieces()) && text.holes().equals(ref.text.holes());
  }

  @Override
  public int hashCode() {
    return normalised().hashCode();
  }

  @Override
  public ImageRef from(Origin other) {
    return new ImageRef(text, other);
  }
}
