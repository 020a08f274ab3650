package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts leading {@code --flag} words off any instruction.
 *
 * <p>Quotes and backslashes are removed; the escape directive has no say here.
 */
final class FlagReader {
  private final MappedText line;
  private final String text;
  private final List<Flag> found = new ArrayList<>();
  private int at;

  FlagReader(MappedText line, int from) {
    this.line = line;
    this.text = line.text();
    this.at = from;
  }

  List<Flag> found() {
    return found;
  }

  /** Reads all flags; returns the offset where the rest starts. */
  int read() {
    while (true) {
      at = Blanks.skipSpace(text, at, text.length());
      if (!text.startsWith("--", at)) {
        return at;
      }
      int start = at;
      Word word = word();
      if (word.text().equals("--")) {
        return at;
      }
      if (!word.isEmpty()) {
        found.add(flag(line.span(start, at), word));
      }
    }
  }

  private Word word() {
    MappedText.Builder word = MappedText.builder(line.source());
    char quote = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quote == 0 && Blanks.isSpace(c)) {
        break;
      }
      at++;
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else if (c != '\\') {
        append(word, at - 1);
      } else if (at < text.length()) {
        append(word, at++);
      }
    }
    return new Word(word.build());
  }

  private void append(MappedText.Builder word, int index) {
    word.append(text.charAt(index), line.offset(index));
  }

  private static Flag flag(Span span, Word word) {
    String text = word.text();
    int equals = text.indexOf('=');
    if (equals < 0) {
      return new Flag(span, word, text.substring(2), Optional.empty());
    }
    Word value = new Word(word.mapped().slice(equals + 1, text.length()));
    return new Flag(span, word, text.substring(2, equals), Optional.of(value));
  }
}
