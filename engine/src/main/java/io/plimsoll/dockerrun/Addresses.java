package io.plimsoll.dockerrun;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of networks and their cards. */
final class Addresses {
  private static final Pattern V4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final Pattern MAC =
      Pattern.compile(
          "[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}(([:-][0-9a-fA-F]{2}){2}|([:-][0-9a-fA-F]{2}){14})?"
              + "|([0-9a-fA-F]{4}\\.){2}[0-9a-fA-F]{4}(\\.[0-9a-fA-F]{4})?");

  private Addresses() {}

  static boolean isIp(String text) {
    return V4.matcher(text).matches() || isV6(text);
  }

  private static boolean isV6(String text) {
    int gap = text.indexOf("::");
    if (gap != text.lastIndexOf("::") || text.indexOf(':') < 0) {
      return false;
    }
    if (gap < 0) {
      return groups(text) == 8;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap));
    int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2));
    return before >= 0 && after >= 0 && before + after < 8;
  }

  /** Groups of 16 bits, an IPv4 address at the end being two; -1 for anything else. */
  private static int groups(String text) {
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean v4 = i == parts.length - 1 && V4.matcher(parts[i]).matches();
      if (!v4 && !GROUP.matcher(parts[i]).matches()) {
        return -1;
      }
      count += v4 ? 2 : 1;
    }
    return count;
  }

  static Reading<String> ip(Piece piece) {
    return Reading.ofText(
        piece,
        text ->
            isIp(text)
                ? Reading.of(text)
                : Reading.refused(
                    piece,
                    Quoted.of(text) + " is no IP address",
                    "write an address such as `172.20.0.5` or `2001:db8::5`"));
  }

  /** The address in front of a published port; of IPv6 in brackets, which are optional. */
  static Reading<Optional<String>> host(Piece piece) {
    String text = piece.text();
    boolean bracketed = text.startsWith("[") && text.endsWith("]") && text.length() > 2;
    Piece bare = bracketed ? piece.slice(1, text.length() - 1) : piece;
    return bare.isEmpty() ? Reading.of(Optional.empty()) : ip(bare).map(Optional::of);
  }

  static Reading<String> mac(Piece piece) {
    return Reading.ofText(
        piece,
        text ->
            MAC.matcher(text.strip()).matches()
                ? Reading.of(text.strip().toLowerCase(Locale.ROOT))
                : Reading.refused(
                    piece,
                    Quoted.of(text) + " is no MAC address",
                    "write an address such as `92:d0:c6:0a:29:33`"));
  }
}
