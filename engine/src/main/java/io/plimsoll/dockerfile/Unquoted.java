package io.plimsoll.dockerfile;

/**
 * A word without its quotes and backslashes; variables stay.
 *
 * @param quoted a quote, not just a backslash, was removed
 * @param isOneWord no white space outside quotes
 */
record Unquoted(String text, boolean quoted, boolean isOneWord) {
  static Unquoted of(String word) {
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    boolean oneWord = true;
    char quote = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        quoted = true;
      } else if (c == '\\' && quote != '\'') {
        i++;
        boolean kept = quote == '"' && i < word.length() && "\"$\\".indexOf(word.charAt(i)) < 0;
        text.append(kept ? "\\" : "").append(i < word.length() ? word.substring(i, i + 1) : "");
      } else {
        oneWord &= quote != 0 || !Blanks.isSpace(c);
        text.append(c);
      }
    }
    return new Unquoted(text.toString(), quoted, oneWord);
  }
}
