package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Expanded;
import io.plimsoll.dockerfile.Part;
import io.plimsoll.dockerfile.Word;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words of the reader as texts of the model: literal parts, and a hole for each variable without a
 * value.
 *
 * @param definition where a variable gets the value that is in force
 * @param baseReason why the environment of the base image is not known
 */
record Words(Function<String, Optional<Span>> definition, Reasons baseReason) {

  /** A word as it is written. */
  static Text written(Word word) {
    return Text.of(word.text(), Origin.at(word.span()));
  }

  /** An expanded word: a text, in part or wholly unknown. */
  Value text(Expanded word) {
    return text(word.parts(), word.span());
  }

  Value text(List<Part> parts, Span span) {
    List<String> pieces = new ArrayList<>();
    List<Text.Hole> holes = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    Origin origin = Origin.at(span);
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> {
          piece.append(literal.text());
          origin =
              literal.variable().map(v -> "value of " + v + " set here").isPresent()
                  ? interpolated(origin, literal.variable().get())
                  : origin;
        }
        case Part.Hole hole -> {
          pieces.add(piece.toString());
          piece.setLength(0);
          holes.add(new Text.Hole("${" + hole.variable() + "}", reasons(hole)));
          origin = interpolated(origin, hole.variable());
        }
      }
    }
    pieces.add(piece.toString());
    return Text.of(pieces, holes, origin);
  }

  private Origin interpolated(Origin origin, String variable) {
    Origin as = origin.as(Origin.Kind.INTERPOLATED);
    return definition
        .apply(variable)
        .map(place -> as.with("value of " + variable + " set here", place))
        .orElse(as);
  }

  private Reasons reasons(Part.Hole hole) {
    return switch (hole.reason()) {
      case BASE_IMAGE -> baseReason;
      case BUILD_ARGUMENT, PLATFORM, INVALID, LIMIT -> Reasons.of(Gap.of(hole));
    };
  }
}
