package io.plimsoll.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Replaces variables in words and removes their quotes, with every operator the builder has. */
public final class Expansion {
  private Expansion() {}

  /**
   * The word as one text.
   *
   * @param escape the escape character of the file; a backslash in bodies of heredocs
   */
  public static Expanded of(Word word, Variables variables, char escape) {
    if (isPlain(word.text(), escape)) {
      return plain(word);
    }
    return new Expander(word, variables, escape, true).one();
  }

  /** The word as the words it becomes when white space of values separates. */
  public static List<Expanded> words(Word word, Variables variables, char escape) {
    if (isPlain(word.text(), escape) && !word.text().chars().anyMatch(Blanks::isSpace)) {
      return word.isEmpty() ? List.of() : List.of(plain(word));
    }
    return new Expander(word, variables, escape, true).several();
  }

  /**
   * The body of an unquoted heredoc of COPY or ADD: quotes stay, and the escape is a backslash
   * whatever the directive says.
   */
  public static Expanded ofBody(Heredoc heredoc, Variables variables) {
    Word body = new Word(heredoc.body());
    return heredoc.expands() ? new Expander(body, variables, '\\', false).one() : verbatim(body);
  }

  /** The word as it stands. */
  static Expanded verbatim(Word word) {
    return plain(word);
  }

  /** Has neither quotes nor variables nor escapes. */
  private static boolean isPlain(String text, char escape) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' || c == '\'' || c == '"' || c == escape) {
        return false;
      }
    }
    return true;
  }

  private static Expanded plain(Word word) {
    List<Part> parts =
        word.isEmpty()
            ? List.of()
            : List.of(new Part.Literal(word.text(), word.span(), Optional.empty()));
    return new Expanded(word.span(), parts, Set.of(), Set.of(), Set.of(), List.of());
  }
}
