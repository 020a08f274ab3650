package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits ENV, LABEL and ARG into words at white space outside quotes; quotes and escapes stay.
 *
 * <p>An open quote ends with the text: the expansion of the word refuses it later.
 */
final class WordReader {
  private final String text;
  private final char escape;
  private int at;

  private WordReader(MappedText mapped, char escape) {
    this.text = mapped.text();
    this.escape = escape;
  }

  static List<Word> words(MappedText mapped, char escape) {
    WordReader reader = new WordReader(mapped, escape);
    List<Word> words = new ArrayList<>();
    while (true) {
      reader.at = Blanks.skipSpace(reader.text, reader.at, reader.text.length());
      if (reader.at == reader.text.length()) {
        return words;
      }
      int start = reader.at;
      int end = reader.wordEnd();
      if (end > start) {
        words.add(new Word(mapped.slice(start, end)));
      }
    }
  }

  /** Moves behind the word; an escape at the very end belongs to none. */
  private int wordEnd() {
    char quote = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quote == 0 && Blanks.isSpace(c)) {
        return at;
      }
      if (c == escape && quote != '\'') {
        if (at + 1 == text.length()) {
          at++;
          return at - 1;
        }
        at += 2;
        continue;
      }
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      at++;
    }
    return at;
  }
}
