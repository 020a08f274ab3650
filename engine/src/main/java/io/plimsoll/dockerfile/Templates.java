package io.plimsoll.dockerfile;

/**
 * The replacement of {@code ${v//p/r}} is a template of Go's regexp package, though no group ever
 * matches: {@code $1} vanishes and {@code $$} is a dollar sign. That of {@code ${v/p/r}} is plain.
 */
final class Templates {
  private Templates() {}

  static String withoutGroups(String template) {
    if (template.indexOf('$') < 0) {
      return template;
    }
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < template.length()) {
      char c = template.charAt(i);
      int next = i + 1;
      if (c == '$' && template.startsWith("$", next)) {
        next++;
        text.append('$');
      } else if (c == '$') {
        next = behindGroup(template, next);
        text.append(next == i + 1 ? "$" : "");
      } else {
        text.append(c);
      }
      i = next;
    }
    return text.toString();
  }

  private static int behindGroup(String template, int from) {
    boolean brace = template.startsWith("{", from);
    int start = brace ? from + 1 : from;
    int i = start;
    while (i < template.length() && isName(template.codePointAt(i))) {
      i += Character.charCount(template.codePointAt(i));
    }
    if (i == start || (brace && !template.startsWith("}", i))) {
      return from;
    }
    return brace ? i + 1 : i;
  }

  private static boolean isName(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
