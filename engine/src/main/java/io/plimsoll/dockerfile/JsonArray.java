package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The exec form: one strict JSON array, nothing behind it. */
sealed interface JsonArray {
  /** An array of strings. */
  record Strings(List<Word> words) implements JsonArray {}

  /** No JSON array: the builder then takes the text as shell form or as a list of words. */
  record Other() implements JsonArray {}

  /** A JSON array with something else than a string in it: the builder refuses it. */
  record Mixed(Span span) implements JsonArray {}

  static JsonArray read(MappedText text) {
    if (!text.text().startsWith("[")) {
      return new Other();
    }
    JsonScanner scanner = new JsonScanner(text);
    List<Word> words = new ArrayList<>();
    int mixed = -1;
    int at = scanner.skipBlank(1);
    boolean more = !scanner.is(at, ']');
    while (more) {
      int start = at;
      if (scanner.is(at, '"')) {
        MappedText.Builder word = MappedText.builder(text.source());
        at = scanner.string(at, word);
        // An empty text has no characters to point at.
        words.add(new Word(word.length() == 0 ? text.slice(start + 1, start + 1) : word.build()));
      } else {
        at = scanner.value(at);
        mixed = mixed < 0 ? start : mixed;
      }
      if (at < 0) {
        return new Other();
      }
      at = scanner.skipBlank(at);
      more = scanner.is(at, ',');
      at = more ? scanner.skipBlank(at + 1) : at;
    }
    if (!scanner.is(at, ']') || scanner.skipBlank(at + 1) < text.length()) {
      return new Other();
    }
    return mixed < 0 ? new Strings(words) : new Mixed(text.span(mixed, mixed + 1));
  }
}
