package io.plimsoll.render;

/** Text as XML and HTML take it. */
final class Xml {
  private Xml() {}

  /** As the text of an element or the value of an attribute in double quotes. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\n' -> out.append("&#10;");
      case '\t' -> out.append("&#9;");
      default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
    }
  }

  /** The characters of XML 1.0, section 2.2, without control characters. */
  private static boolean isAllowed(int c) {
    return !Character.isISOControl(c)
        && (c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000);
  }
}
