package io.plimsoll.ingest.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A package URL: {@code pkg:type/namespace/name@version?qualifiers#subpath} (package-url
 * specification, "Rules for each purl component"), decoded.
 *
 * @param namespace empty where there is none
 */
public record PackageUrl(
    String type,
    String namespace,
    String name,
    Optional<String> version,
    Map<String, String> qualifiers) {
  /** Longer ones are refused: names have limits far below in every ecosystem. */
  private static final int LONGEST = 8_192;

  public PackageUrl {
    qualifiers = Map.copyOf(qualifiers);
  }

  /** Whether it stands for an image and not for something in one. */
  public boolean isImage() {
    return type.equals("oci") || type.equals("docker");
  }

  /** Name with namespace, as the ecosystem writes it: {@code group:artifact} for Maven. */
  public String fullName() {
    if (namespace.isEmpty() || isDistribution()) {
      return name;
    }
    return namespace + (type.equals("maven") ? ":" : "/") + name;
  }

  /** Whether it names the same package, in any version if this one has none. */
  public boolean covers(PackageUrl other) {
    return type.equals(other.type)
        && namespace.equals(other.namespace)
        && name.equals(other.name)
        && (version.isEmpty() || version.equals(other.version));
  }

  private boolean isDistribution() {
    return switch (type) {
      case "deb", "rpm", "apk", "alpm" -> true;
      default -> false;
    };
  }

  /** Nothing for a text that is no package URL. */
  public static Optional<PackageUrl> parse(String text) {
    if (!text.regionMatches(true, 0, "pkg:", 0, 4) || text.length() > LONGEST) {
      return Optional.empty();
    }
    String rest = before(text.substring(4), '#');
    Map<String, String> qualifiers = new TreeMap<>();
    int question = rest.indexOf('?');
    if (question >= 0) {
      qualifiers(rest.substring(question + 1), qualifiers);
      rest = rest.substring(0, question);
    }
    while (rest.startsWith("/")) {
      rest = rest.substring(1);
    }
    Optional<String> version = Optional.empty();
    int at = rest.lastIndexOf('@');
    if (at > rest.lastIndexOf('/') + 1) {
      version = decode(rest.substring(at + 1)).filter(v -> !v.isEmpty());
      rest = rest.substring(0, at);
    }
    while (rest.endsWith("/")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    int first = rest.indexOf('/');
    int last = rest.lastIndexOf('/');
    if (first <= 0 || last == rest.length() - 1) {
      return Optional.empty();
    }
    String type = rest.substring(0, first).toLowerCase(Locale.ROOT);
    Optional<String> name = decode(rest.substring(last + 1)).filter(n -> !n.isBlank());
    Optional<String> namespace = decode(last > first ? rest.substring(first + 1, last) : "");
    if (!isType(type) || name.isEmpty() || namespace.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PackageUrl(type, namespace.get(), name.get(), version, qualifiers));
  }

  private static boolean isType(String type) {
    return !Character.isDigit(type.charAt(0))
        && type.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || ".-+".indexOf(c) >= 0));
  }

  private static void qualifiers(String text, Map<String, String> into) {
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        decode(pair.substring(equals + 1))
            .ifPresent(v -> into.put(pair.substring(0, equals).toLowerCase(Locale.ROOT), v));
      }
    }
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  /** Percent-decoding; nothing for what is no UTF-8 or a broken escape. */
  private static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      bytes.put((byte) (high * 16 + low));
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
