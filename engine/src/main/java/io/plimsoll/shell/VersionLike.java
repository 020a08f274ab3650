package io.plimsoll.shell;

/** Recognizes {@code pip install pkg>=1.2}, which redirects to a file {@code =1.2}. */
final class VersionLike {
  private VersionLike() {}

  static boolean is(Node.Redirection node, String text) {
    boolean single = node.operator().equals(">") || node.operator().equals("<");
    int start = node.start();
    if (!single || start == 0 || !isPartOfName(text.charAt(start - 1))) {
      return false;
    }
    String target = text.substring(start + 1, node.end());
    int at = target.startsWith("=") ? 1 : 0;
    int digits = at;
    while (digits < target.length() && Cursor.isDigit(target.charAt(digits))) {
      digits++;
    }
    return digits > at;
  }

  private static boolean isPartOfName(char c) {
    return Cursor.inName(c) || c == ']' || c == '-' || c == '.';
  }
}
