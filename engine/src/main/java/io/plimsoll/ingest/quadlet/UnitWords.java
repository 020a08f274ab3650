package io.plimsoll.ingest.quadlet;

import io.plimsoll.dockerrun.Piece;
import io.plimsoll.shell.Part;
import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values of a unit: words in quotes, and specifiers that systemd fills in ({@code %h}, {@code %i}).
 */
final class UnitWords {
  private UnitWords() {}

  /** A value as one piece; each specifier is a hole. */
  static Piece piece(MappedText value) {
    MappedText.Builder text = MappedText.builder(value.source());
    List<Part.Hole> holes = new ArrayList<>();
    for (int i = 0; i < value.length(); i++) {
      char c = value.text().charAt(i);
      char next = i + 1 < value.length() ? value.text().charAt(i + 1) : ' ';
      if (c == '%' && next == '%') {
        text.append('%', value.offset(i++));
      } else if (c == '%' && Character.isLetter(next)) {
        text.append(Piece.MARK, value.offset(i++));
        holes.add(hole("%" + next));
      } else {
        text.append(c == Piece.MARK ? '\uFFFD' : c, value.offset(i));
      }
    }
    return new Piece(text.length() == 0 ? value.slice(0, 0) : text.build(), holes);
  }

  private static Part.Hole hole(String raw) {
    return new Part.Hole(
        Part.Kind.VARIABLE, raw, raw, true, "systemd fills in `" + raw + "` when the unit starts");
  }

  /** The words of a value: separated by blanks, in single or double quotes, backslash escapes. */
  static List<Piece> words(MappedText value) {
    List<Piece> words = new ArrayList<>();
    Optional<MappedText.Builder> word = Optional.empty();
    char quote = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.text().charAt(i);
      boolean blank = quote == 0 && Character.isWhitespace(c);
      if (blank) {
        word.ifPresent(w -> words.add(finished(w, value)));
        word = Optional.empty();
        continue;
      }
      MappedText.Builder open = word.orElseGet(() -> MappedText.builder(value.source()));
      word = Optional.of(open);
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else if (c == '\\' && i + 1 < value.length()) {
        i++;
        open.append(value.text().charAt(i), value.offset(i));
      } else {
        open.append(c, value.offset(i));
      }
    }
    word.ifPresent(w -> words.add(finished(w, value)));
    return words;
  }

  private static Piece finished(MappedText.Builder word, MappedText value) {
    return piece(word.length() == 0 ? value.slice(0, 0) : word.build());
  }
}
