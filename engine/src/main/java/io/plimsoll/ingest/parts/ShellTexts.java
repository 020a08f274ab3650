package io.plimsoll.ingest.parts;

import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Part;
import io.plimsoll.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words of a shell script as texts of the model. */
public final class ShellTexts {
  private ShellTexts() {}

  public static Value value(Word word) {
    List<String> pieces = new ArrayList<>();
    List<Text.Hole> holes = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (Part part : word.parts()) {
      switch (part) {
        case Part.Literal literal -> piece.append(literal.text());
        case Part.Pattern pattern -> piece.append(pattern.text());
        case Part.Hole hole -> {
          pieces.add(piece.toString());
          piece.setLength(0);
          holes.add(new Text.Hole(hole.raw(), Reasons.of(reason(hole, word))));
        }
      }
    }
    pieces.add(piece.toString());
    return Text.of(pieces, holes, Origin.at(word.span()));
  }

  /** Why a word is not known as a whole. */
  public static Optional<Reasons> gaps(Word word) {
    return word.hole().map(hole -> Reasons.of(reason(hole, word)));
  }

  private static Reason reason(Part.Hole hole, Word word) {
    String cause = hole.name().isEmpty() ? hole.raw() : hole.name();
    return Reason.of(Reason.Kind.UNRESOLVED, cause, hole.reason(), word.span());
  }
}
