package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names and values of ENV, LABEL and ARG. */
final class PairReader {
  private final Draft draft;
  private final List<Pair> pairs = new ArrayList<>();
  private boolean legacy;

  PairReader(Draft draft) {
    this.draft = draft;
  }

  boolean isLegacy() {
    return legacy;
  }

  /**
   * ENV and LABEL: {@code key=value …}, or {@code key value} if the first word has no equals sign.
   */
  List<Pair> assignments() {
    List<Word> words = WordReader.words(draft.rest(), draft.escape());
    if (words.isEmpty()) {
      draft.refuse(draft.title() + " needs a name and a value", help());
      return pairs;
    }
    if (words.getFirst().text().indexOf('=') < 0) {
      legacy();
      return pairs;
    }
    for (Word word : words) {
      if (word.text().indexOf('=') < 0) {
        draft.refuseLine(
            Refusals.malformed(
                word.span(),
                "this word of " + draft.title() + " has no `=`",
                "put quotes around a value with blanks: `name=\"a b\"`"));
      } else {
        pairs.add(pair(word));
      }
    }
    return pairs;
  }

  private String help() {
    return "write `" + draft.title() + " name=value`";
  }

  /** The value is the rest of the line as it stands. */
  private void legacy() {
    MappedText rest = draft.rest();
    String text = rest.text();
    int end = 0;
    while (end < text.length() && !Blanks.isSeparator(text.charAt(end))) {
      end++;
    }
    int value = end;
    while (value < text.length() && Blanks.isSeparator(text.charAt(value))) {
      value++;
    }
    if (value == end) {
      draft.refuseLine(
          Refusals.malformed(rest.span(), draft.title() + " needs a name and a value", help()));
      return;
    }
    legacy = true;
    pairs.add(
        new Pair(
            rest.span(),
            new Word(rest.slice(0, end)),
            Optional.of(new Word(rest.slice(value, text.length())))));
  }

  /** ARG: names with or without a default. */
  List<Pair> declarations() {
    List<Word> words = WordReader.words(draft.rest(), draft.escape());
    if (words.isEmpty()) {
      draft.refuse("ARG needs a name", "write `ARG name` or `ARG name=default`");
    }
    for (Word word : words) {
      pairs.add(
          word.text().indexOf('=') < 0
              ? new Pair(word.span(), word, Optional.empty())
              : pair(word));
    }
    return pairs;
  }

  private Pair pair(Word word) {
    int equals = word.text().indexOf('=');
    if (equals == 0) {
      draft.refuse(
          Refusals.malformed(
              word.span(), "a name is missing before `=`", "write `name=value` without blanks"));
    }
    return new Pair(
        word.span(),
        new Word(word.mapped().slice(0, equals)),
        Optional.of(new Word(word.mapped().slice(equals + 1, word.text().length()))));
  }
}
