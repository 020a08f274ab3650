package io.plimsoll.ingest.commandline;

import io.plimsoll.dockerrun.Given;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.Reading;
import io.plimsoll.ingest.parts.CommandLines.ExecWord;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Part;
import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Pieces of a command line as values of the model. */
public final class PieceValues {
  private PieceValues() {}

  /** A text, known or known in part; unknown if it is a hole as a whole. */
  public static Value text(Piece piece) {
    return text(piece, Origin.at(piece.span()));
  }

  /** A text with the origin of the flag it belongs to. */
  public static Value text(Piece piece, Origin origin) {
    List<String> pieces = new ArrayList<>();
    List<Text.Hole> holes = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < piece.length(); i++) {
      if (piece.text().charAt(i) == Piece.MARK) {
        pieces.add(piece.text().substring(from, i));
        Part.Hole hole = piece.holes().get(holes.size());
        holes.add(new Text.Hole(hole.raw(), Reasons.of(reason(hole, piece))));
        from = i + 1;
      }
    }
    pieces.add(piece.text().substring(from));
    return Text.of(pieces, holes, origin);
  }

  private static Reason reason(Part.Hole hole, Piece piece) {
    String cause = hole.name().isEmpty() ? hole.raw() : hole.name();
    return Reason.of(Reason.Kind.UNRESOLVED, cause, hole.reason(), piece.span());
  }

  /** Why a piece is not known: its holes, or else that it is a flag that nobody knows. */
  public static Reasons gaps(Piece piece) {
    if (piece.isKnown()) {
      String flag = piece.text();
      return Reasons.of(
          Reason.of(
              Reason.Kind.UNREADABLE,
              flag,
              "whether `" + flag + "` takes a value is not known",
              piece.span()));
    }
    Reasons all = Reasons.of(reason(piece.holes().getFirst(), piece));
    for (Part.Hole hole : piece.holes()) {
      all = all.and(Reasons.of(reason(hole, piece)));
    }
    return all;
  }

  /** What a flag says; unknown where that hangs on a variable or was refused. */
  public static <T> Value of(Given<T> given, BiFunction<T, Origin, Value> value) {
    Origin origin = Origin.at(given.span());
    return of(given.reading(), origin, v -> value.apply(v, origin));
  }

  static <T> Value of(
      Reading<T> reading, Origin origin, java.util.function.Function<T, Value> value) {
    return switch (reading) {
      case Reading.Known<T> known -> value.apply(known.value());
      case Reading.Unknown<T> unknown -> Unknown.of(gaps(unknown.piece()));
      case Reading.Refused<T> refused ->
          Unknown.of(
              new Reason(
                  Reason.Kind.UNREADABLE,
                  refused.place().written(),
                  refused.message(),
                  origin.span()));
    };
  }

  /** A word that is executed. */
  static ExecWord word(Piece piece) {
    Text text =
        text(piece) instanceof Text known
            ? known
            : new Text(
                List.of("", ""),
                List.of(new Text.Hole(piece.written(), gaps(piece))),
                Origin.at(piece.span()));
    return new ExecWord(text, written(piece));
  }

  /** Its characters with holes as they are written, so that a shell sees its variables. */
  static MappedText written(Piece piece) {
    if (piece.isKnown()) {
      return piece.mapped();
    }
    MappedText.Builder text = MappedText.builder(piece.mapped().source());
    int hole = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.text().charAt(i);
      int offset = piece.mapped().offset(i);
      String shown = c == Piece.MARK ? piece.holes().get(hole++).raw() : String.valueOf(c);
      int most = piece.mapped().source().text().length();
      for (int k = 0; k < shown.length(); k++) {
        text.append(shown.charAt(k), Math.min(offset + k, most));
      }
    }
    return text.build();
  }
}
