package io.plimsoll.ingest.evidence;

import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.Optional;

/** Makes nodes of attestations: what all kinds of them have. */
final class Attestations {
  private final Reading reading;
  private final Span place;

  Attestations(Reading reading, Span place) {
    this.reading = reading;
    this.place = place;
  }

  /**
   * An attestation; what a statement around it says comes before what it says of itself.
   *
   * @param type of the schema
   * @param predicate type of the statement for a document that is in none
   */
  Node.Builder start(
      String type, String predicate, Subjects own, Optional<String> tool, Optional<Value> taken) {
    Optional<Frame> frame = reading.signed();
    Subjects subjects = reading.about(own);
    String kind = frame.map(Frame::predicate).orElse(predicate);
    return reading
        .node(type, place)
        .set("subjects", subjects.node(reading, place))
        .set("subject_name", subjects.nameValue())
        .set("link", reading.unsaid("link", "it is not joined with an image", place))
        .set(
            "taken",
            taken
                .or(() -> frame.flatMap(Frame::taken))
                .orElseGet(() -> unsaid("taken", "when it was made")))
        .set(
            "tool",
            tool.<Value>map(t -> reading.text(t, place))
                .orElseGet(() -> unsaid("tool", "what made it")))
        .set("trust", reading.constant("Trust", frame.map(Frame::trust).orElse("unsigned")))
        .set("predicate", reading.text(kind, place));
  }

  Value unsaid(String cause, String what) {
    return reading.unsaid(cause, what + " is not stated in the document", place);
  }
}
