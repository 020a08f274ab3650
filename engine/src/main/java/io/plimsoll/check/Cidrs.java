package io.plimsoll.check;

/** The syntax of network ranges (RFC 4632 for IPv4, RFC 4291 for IPv6). */
public final class Cidrs {
  private Cidrs() {}

  /** Whether a text is an address with a prefix length. */
  public static boolean isValid(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String address = text.substring(0, slash);
    boolean six = address.indexOf(':') >= 0;
    return number(text.substring(slash + 1), six ? 128 : 32)
        && (six ? isV6(address) : isV4(address));
  }

  private static boolean isV4(String address) {
    String[] parts = address.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (!number(part, 255)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isV6(String address) {
    int gap = address.indexOf("::");
    if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    String[] parts = address.split(":", -1);
    int groups = 0;
    for (String part : parts) {
      if (!part.isEmpty()) {
        groups++;
        if (part.length() > 4 || !part.chars().allMatch(Cidrs::isHex)) {
          return false;
        }
      }
    }
    return gap >= 0 ? groups < 8 : groups == 8 && parts.length == 8;
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean number(String text, int most) {
    return !text.isEmpty()
        && text.length() <= 3
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(text) <= most;
  }
}
