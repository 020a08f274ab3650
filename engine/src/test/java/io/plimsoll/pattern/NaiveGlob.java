package io.plimsoll.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * A glob matcher that follows the wording of the language: braces are written out first, then the
 * parts between slashes are compared with backtracking. For short texts only.
 */
final class NaiveGlob {
  private NaiveGlob() {}

  static boolean matches(String glob, String text) {
    return expand(glob).stream().anyMatch(one -> path(one, text));
  }

  /** Writes out the first brace group, and so on with what that gives. */
  private static List<String> expand(String glob) {
    int open = glob.indexOf('{');
    if (open < 0) {
      return List.of(glob);
    }
    int close = glob.indexOf('}', open);
    List<String> all = new ArrayList<>();
    for (String option : glob.substring(open + 1, close).split(",", -1)) {
      all.addAll(expand(glob.substring(0, open) + option + glob.substring(close + 1)));
    }
    return all;
  }

  private static boolean path(String glob, String text) {
    if (glob.equals("**")) {
      return true;
    } else if (glob.startsWith("**/")) {
      String rest = glob.substring(3);
      boolean here = rest.equals("**") ? !text.isEmpty() : path(rest, text);
      int slash = text.indexOf('/');
      return here || (slash >= 0 && path(glob, text.substring(slash + 1)));
    }
    int slash = glob.indexOf('/');
    if (slash < 0) {
      return text.indexOf('/') < 0 && segment(glob, text);
    }
    int end = text.indexOf('/');
    if (end < 0 || !segment(glob.substring(0, slash), text.substring(0, end))) {
      return false;
    }
    String rest = glob.substring(slash + 1);
    String below = text.substring(end + 1);
    return rest.equals("**") ? !below.isEmpty() : path(rest, below);
  }

  private static boolean segment(String glob, String text) {
    if (glob.isEmpty()) {
      return text.isEmpty();
    }
    if (glob.startsWith("*")) {
      return segment(glob.substring(1), text) || (!text.isEmpty() && segment(glob, tail(text)));
    }
    if (text.isEmpty()) {
      return false;
    }
    int length = 1;
    boolean fits = text.startsWith(glob.substring(0, 1));
    if (glob.startsWith("?")) {
      fits = true;
    } else if (glob.startsWith("\\")) {
      length = 2;
      fits = text.charAt(0) == glob.charAt(1);
    } else if (glob.startsWith("[")) {
      length = glob.indexOf(']') + 1;
      fits = inClass(glob.substring(1, length - 1), text.charAt(0));
    }
    return fits && segment(glob.substring(length), tail(text));
  }

  private static String tail(String text) {
    return text.substring(Character.charCount(text.codePointAt(0)));
  }

  private static boolean inClass(String members, char c) {
    return switch (members) {
      case "ab" -> c == 'a' || c == 'b';
      case "!a" -> c != 'a';
      case "a-c" -> c >= 'a' && c <= 'c';
      default -> throw new IllegalArgumentException(members);
    };
  }
}
