package io.plimsoll.dockerfile;

import java.util.Locale;

/** The grammar of image references, as the distribution project defines it. */
final class ReferenceSyntax {
  private static final int MOST_NAME = 255;
  private static final int MOST_TAG = 128;
  private static final int LEAST_HEX = 32;
  private static final int ID = 64;

  private ReferenceSyntax() {}

  static boolean isValid(String reference) {
    if (reference.length() == ID && reference.chars().allMatch(ReferenceSyntax::isLowerHex)) {
      return false;
    }
    int at = reference.indexOf('@');
    boolean digestValid = at < 0 || isDigest(reference.substring(at + 1));
    String named = at < 0 ? reference : reference.substring(0, at);
    int slash = named.lastIndexOf('/');
    int colon = named.indexOf(':', slash + 1);
    boolean tagValid = colon < 0 || isTag(named.substring(colon + 1));
    String name = colon < 0 ? named : named.substring(0, colon);
    return digestValid && tagValid && isName(name);
  }

  private static boolean isName(String name) {
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    // Only something like a host may stand before the first slash in upper case.
    boolean host =
        first.indexOf('.') >= 0
            || first.indexOf(':') >= 0
            || first.equals("localhost")
            || !first.equals(first.toLowerCase(Locale.ROOT));
    if (host && !isHost(first)) {
      return false;
    }
    String path = host ? name.substring(slash + 1) : name;
    if (name.length() > MOST_NAME || path.isEmpty()) {
      return false;
    }
    for (String component : path.split("/", -1)) {
      if (!isComponent(component)) {
        return false;
      }
    }
    return true;
  }

  /** Labels of letters, digits and inner dashes, or an address in brackets, and a port. */
  private static boolean isHost(String host) {
    int bracket = host.startsWith("[") ? host.indexOf(']') : -1;
    int colon = host.indexOf(':', Math.max(bracket, 0));
    String port = colon < 0 ? "0" : host.substring(colon + 1);
    if (port.isEmpty() || !port.chars().allMatch(ReferenceSyntax::isDigit)) {
      return false;
    }
    String name = colon < 0 ? host : host.substring(0, colon);
    if (bracket > 0) {
      return bracket == name.length() - 1
          && name.chars().skip(1).limit(bracket - 1L).allMatch(c -> isHex(c) || c == ':');
    }
    for (String label : name.split("\\.", -1)) {
      boolean edges = !label.startsWith("-") && !label.endsWith("-") && !label.isEmpty();
      if (!edges || !label.chars().allMatch(c -> isAlphanumeric(c) || c == '-')) {
        return false;
      }
    }
    return true;
  }

  /** Lower case and digits, single separators between: dot, one or two underscores, dashes. */
  private static boolean isComponent(String component) {
    int i = 0;
    while (i < component.length()) {
      int start = i;
      while (i < component.length() && isLower(component.charAt(i))) {
        i++;
      }
      if (i == start) {
        return false;
      }
      if (i == component.length()) {
        return true;
      }
      int separator = i;
      while (i < component.length() && "._-".indexOf(component.charAt(i)) >= 0) {
        i++;
      }
      String written = component.substring(separator, i);
      boolean dashes = !written.isEmpty() && written.chars().allMatch(c -> c == '-');
      if (!dashes && !written.equals(".") && !written.equals("_") && !written.equals("__")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isTag(String tag) {
    return !tag.isEmpty()
        && tag.length() <= MOST_TAG
        && isWord(tag.charAt(0))
        && tag.chars().allMatch(c -> isWord(c) || c == '.' || c == '-');
  }

  private static boolean isDigest(String digest) {
    int colon = digest.indexOf(':');
    String algorithm = colon < 0 ? "" : digest.substring(0, colon);
    String hex = digest.substring(colon + 1);
    int length =
        switch (algorithm) {
          case "sha256" -> 64;
          case "sha384" -> 96;
          case "sha512" -> 128;
          default -> 0;
        };
    if (length > 0) {
      return hex.length() == length && hex.chars().allMatch(ReferenceSyntax::isLowerHex);
    }
    boolean named =
        !algorithm.isEmpty()
            && algorithm.chars().allMatch(c -> isAlphanumeric(c) || "-_+.".indexOf(c) >= 0);
    return named && hex.length() >= LEAST_HEX && hex.chars().allMatch(ReferenceSyntax::isHex);
  }

  private static boolean isLower(int c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(int c) {
    return isLower(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWord(int c) {
    return isAlphanumeric(c) || c == '_';
  }

  private static boolean isLowerHex(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f');
  }

  private static boolean isHex(int c) {
    return isLowerHex(c) || (c >= 'A' && c <= 'F');
  }
}
