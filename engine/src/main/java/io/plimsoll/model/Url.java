package io.plimsoll.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A URL (RFC 3986), or the {@code user@host:path} form of Git.
 *
 * @param text as written
 */
public record Url(Text text, Origin origin) implements Parsed {
  private static final Map<String, Integer> DEFAULT_PORTS =
      Map.of("http", 80, "https", 443, "ftp", 21, "ssh", 22, "git", 9418);

  /** Ends of the parts in the marked text. */
  private record Parts(
      int schemeEnd, int authority, int at, int hostEnd, int authorityEnd, int pathEnd) {}

  public static Url of(Text text) {
    return new Url(text, text.origin());
  }

  /** Whether a known text has a scheme and a host, or Git's short form. */
  public static Optional<Url> parse(Text text) {
    String first = text.pieces().getFirst();
    boolean scheme =
        first.indexOf("://") > 0
            && first
                .substring(0, first.indexOf("://"))
                .chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || "+.-".indexOf(c) >= 0);
    boolean git = first.startsWith("git@") && first.indexOf(':') > 4;
    return scheme || git ? Optional.of(of(text)) : Optional.empty();
  }

  private static Parts parts(String s) {
    int scheme = s.indexOf("://");
    int authority = scheme < 0 ? 0 : scheme + 3;
    int end = authority;
    while (end < s.length() && (scheme < 0 ? ":/" : "/?#").indexOf(s.charAt(end)) < 0) {
      end++;
    }
    int at = s.lastIndexOf('@', end - 1);
    int user = at < authority ? -1 : at;
    int host = user < 0 ? authority : user + 1;
    int close = s.startsWith("[", host) ? s.indexOf(']', host) : host - 1;
    int colon = s.indexOf(':', Math.max(host, close));
    int hostEnd = colon >= 0 && colon < end ? colon : end;
    int pathEnd = end;
    while (pathEnd < s.length() && "?#".indexOf(s.charAt(pathEnd)) < 0) {
      pathEnd++;
    }
    return new Parts(scheme, authority, user, hostEnd, end, pathEnd);
  }

  @Override
  public boolean isKnown() {
    return text.isKnown();
  }

  @Override
  public String typeName() {
    return "Url";
  }

  @Override
  public Value field(String name) {
    Holed h = Holed.of(text);
    String s = h.marked();
    Parts p = parts(s);
    boolean openAuthority = Holed.hasHole(s.substring(p.authority(), p.authorityEnd()));
    return switch (name) {
      case "text" -> text;
      case "scheme" ->
          p.schemeEnd() < 0 ? Text.of("ssh", origin) : lower(h.value(0, p.schemeEnd(), origin));
      case "host" ->
          openAuthority
              ? h.unknown()
              : lower(h.value(p.at() < 0 ? p.authority() : p.at() + 1, p.hostEnd(), origin));
      case "port" -> openAuthority ? h.unknown() : port(s, p);
      case "user" -> openAuthority ? h.unknown() : userPart(s, p, true);
      case "password" -> openAuthority ? h.unknown() : userPart(s, p, false);
      case "has_credentials" -> hasCredentials(h, p, openAuthority);
      case "path" -> openAuthority ? h.unknown() : h.value(p.authorityEnd(), p.pathEnd(), origin);
      case "query" -> query(h, p);
      default -> throw new IllegalArgumentException("Url has no field " + name);
    };
  }

  private static Value lower(Value value) {
    return value instanceof Text t && t.isKnown()
        ? Text.of(t.written().toLowerCase(Locale.ROOT), t.origin())
        : value;
  }

  private Value port(String s, Parts p) {
    if (p.schemeEnd() >= 0 && p.hostEnd() < p.authorityEnd()) {
      String digits = s.substring(p.hostEnd() + 1, p.authorityEnd());
      boolean number =
          !digits.isEmpty()
              && digits.length() <= 5
              && digits.chars().allMatch(c -> c >= '0' && c <= '9');
      if (number) {
        return Int.of(Long.parseLong(digits));
      }
    }
    String scheme =
        p.schemeEnd() < 0 ? "ssh" : s.substring(0, p.schemeEnd()).toLowerCase(Locale.ROOT);
    Integer port = DEFAULT_PORTS.get(scheme);
    return port == null ? Absent.ABSENT : Int.of(port);
  }

  private Value userPart(String s, Parts p, boolean name) {
    if (p.at() < 0) {
      return Absent.ABSENT;
    }
    String user = s.substring(p.authority(), p.at());
    int colon = user.indexOf(':');
    if (name) {
      return Text.of(colon < 0 ? user : user.substring(0, colon), origin);
    }
    return colon < 0 ? Absent.ABSENT : Text.of(user.substring(colon + 1), origin);
  }

  /**
   * A colon and an at sign around something in the authority: there are credentials, whatever the
   * holes hold.
   */
  private Value hasCredentials(Holed h, Parts p, boolean openAuthority) {
    if (p.at() >= 0) {
      String user = h.marked().substring(p.authority(), p.at());
      if (user.indexOf(':') >= 0) {
        return Bool.TRUE;
      }
    }
    return openAuthority ? h.unknown() : Bool.FALSE;
  }

  private Value query(Holed h, Parts p) {
    boolean earlier = Holed.hasHole(h.marked().substring(0, p.pathEnd()));
    if (earlier) {
      return h.unknown();
    }
    int fragment = h.marked().indexOf('#', p.pathEnd());
    int end = fragment < 0 ? h.marked().length() : fragment;
    return p.pathEnd() < end && h.marked().charAt(p.pathEnd()) == '?'
        ? h.value(p.pathEnd() + 1, end, origin)
        : Text.of("", origin);
  }

  @Override
  public String written() {
    return text.written();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Url u
        && u.text.pieces().equals(text.pieces())
        && u.text.holes().equals(text.holes());
  }

  @Override
  public int hashCode() {
    return text.pieces().hashCode();
  }

  @Override
  public Url from(Origin other) {
    return new Url(text, other);
  }
}
