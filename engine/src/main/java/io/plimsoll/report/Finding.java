package io.plimsoll.report;

import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.List;
import java.util.Optional;

/**
 * A verdict that somebody has to hear of, in all targets where it was met at this place.
 *
 * @param verdict as it was given in the first of the targets, without subjects
 * @param severity in force for its check
 * @param unknown what it means, in force, that the rule cannot tell
 * @param outcome neither a pass nor something not applicable
 * @param known whether the baseline knows it
 * @param message what is said: the author's words, the rule's title or "cannot tell: …"
 * @param notes what is added, each a sentence
 * @param targets names of the targets, in order; not empty
 * @param reasons why it could not be told, of all targets
 * @param pointer place inside of a structured input or an archive
 * @param fingerprint stable under edits elsewhere
 */
public record Finding(
    TypedRule rule,
    Verdict verdict,
    Severity severity,
    UnknownMode unknown,
    Outcome outcome,
    boolean gating,
    boolean known,
    Optional<WaiverUsed> waiver,
    String message,
    List<String> notes,
    List<String> targets,
    Optional<Reasons> reasons,
    Optional<String> pointer,
    String fingerprint) {
  public Finding {
    notes = List.copyOf(notes);
    targets = List.copyOf(targets);
  }

  public int check() {
    return verdict.check();
  }

  public String target() {
    return targets.getFirst();
  }

  public Optional<Span> place() {
    return verdict.place();
  }

  /** Path of its place, as reports print it; the target's name where there is no text. */
  public String path() {
    return place().map(p -> p.source().name()).orElse(target());
  }

  /** Line of its place, from 1. */
  public int line() {
    return place().map(Span::line).orElse(1);
  }

  /** Column of its place, from 1, in code points. */
  public int column() {
    return place().map(p -> p.from().column()).orElse(1);
  }

  public List<Origin.Related> related() {
    return verdict.related();
  }

  public Optional<Fix> fix() {
    return outcome == Outcome.FAIL ? verdict.fix() : Optional.empty();
  }
}
