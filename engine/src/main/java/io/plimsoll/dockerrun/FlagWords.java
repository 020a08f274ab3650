package io.plimsoll.dockerrun;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the flags off the words of a command line, as spf13/pflag does without interspersing: the
 * first word that is no flag ends them.
 */
final class FlagWords {
  private final Engine engine;
  private final FlagTable table;
  private final List<Word> words;
  private final List<Given<?>> flags = new ArrayList<>();
  private final List<Piece> openings = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private int next;
  private boolean ambiguous;

  /**
   * A word with what the shell may make of it.
   *
   * @param isOpen whether it may be no word or several words
   */
  record Word(Piece piece, boolean isOpen) {}

  FlagWords(Engine engine, List<Word> words) {
    this.engine = engine;
    this.table = FlagTable.of(engine);
    this.words = words;
  }

  void read() {
    while (next < words.size() && !ambiguous) {
      Word word = words.get(next);
      Piece piece = word.piece();
      String text = piece.text();
      if (piece.isHole() && word.isOpen() && next + 1 < words.size()) {
        opening(piece);
      } else if (text.length() < 2 || text.charAt(0) != '-') {
        return;
      } else if (text.equals("--")) {
        next++;
        return;
      } else if (text.charAt(1) == '-') {
        next++;
        longFlag(piece);
      } else {
        next++;
        shortFlags(piece);
      }
    }
  }

  List<Given<?>> flags() {
    return flags;
  }

  List<Piece> openings() {
    return openings;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /** The words behind the flags; the first one is the image. */
  List<Word> rest() {
    return words.subList(next, words.size());
  }

  /** Whether an opening may be the image itself, so that no word behind it has a sure meaning. */
  boolean isAmbiguous() {
    return ambiguous;
  }

  /** A bare variable: flags if one follows it, else it may also be the image. */
  private void opening(Piece piece) {
    openings.add(piece);
    next++;
    ambiguous = !words.get(next).piece().text().startsWith("-");
  }

  private void longFlag(Piece word) {
    Optional<Piece.Cut> cut = word.cut('=');
    Piece name = cut.map(Piece.Cut::before).orElse(word).from(2);
    if (!name.isKnown()) {
      openings.add(word);
      return;
    }
    Optional<FlagKind<?>> kind = table.named(name.text());
    if (kind.isEmpty()) {
      problems.add(Problems.unknownFlag(word, name.text(), engine));
      if (cut.isEmpty()) {
        skipValue(word, name.text());
      }
      return;
    }
    if (cut.isPresent()) {
      add(kind.get().given(word, cut.get().after(), engine));
    } else {
      valued(kind.get(), word);
    }
  }

  /** An unknown flag has a value if the one that was probably meant has; else nobody knows. */
  private void skipValue(Piece word, String name) {
    Optional<FlagKind<?>> meant = Nearest.of(name, table.names()).flatMap(table::named);
    if (meant.isPresent()) {
      next = Math.min(words.size(), next + (meant.get().isSwitch() ? 0 : 1));
    } else {
      openings.add(word);
      ambiguous = next < words.size() && !words.get(next).piece().text().startsWith("-");
    }
  }

  private void shortFlags(Piece word) {
    for (int i = 1; i < word.length(); i++) {
      char letter = word.text().charAt(i);
      if (letter == Piece.MARK) {
        openings.add(word);
        return;
      }
      Optional<FlagKind<?>> kind = table.lettered(letter);
      if (kind.isEmpty()) {
        problems.add(Problems.unknownLetter(word, i, engine));
        return;
      }
      Piece rest = word.from(i + 1);
      if (rest.length() > 1 && rest.text().charAt(0) == '=') {
        add(kind.get().given(word, rest.from(1), engine));
        return;
      }
      Optional<? extends Given<?>> bare = kind.get().given(word);
      if (bare.isEmpty() && rest.isEmpty()) {
        valued(kind.get(), word);
        return;
      }
      if (bare.isEmpty()) {
        add(kind.get().given(word, rest, engine));
        return;
      }
      add(bare.get());
    }
  }

  /** A flag whose value, if it takes one, is the next word. */
  private void valued(FlagKind<?> kind, Piece word) {
    Optional<? extends Given<?>> bare = kind.given(word);
    if (bare.isPresent()) {
      add(bare.get());
    } else if (next < words.size()) {
      add(kind.given(word, words.get(next++).piece(), engine));
    } else {
      problems.add(Problems.noValue(word, kind));
    }
  }

  private void add(Given<?> given) {
    flags.add(given);
    if (given.reading() instanceof Reading.Refused<?> refused) {
      problems.add(Problems.refused(given, refused));
    }
  }
}
