package io.plimsoll.report;

import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a check says of a subject.
 *
 * @param scope index of the scope in the rule, from 0
 * @param check number of the check in the rule, from 1; of a subject that is not applicable the
 *     first one of the scope
 * @param rest whether the subject is "the rest" of an open list
 * @param subject key of the subject: stable under edits elsewhere (its type's key fields)
 * @param subjects values of the scope's bindings, for conditions of waivers; only where the check
 *     did not pass
 * @param file the file of the node that the scope binds first, from the project root; path scopes
 *     and waivers look at it
 * @param message of a failed check; empty for other outcomes
 * @param note of a failed check
 * @param place where the finding stands
 * @param related further places of the value it points at
 * @param reasons why it could not be told
 * @param diagram values of the condition's parts, for a failed check
 */
public record Verdict(
    int scope,
    int check,
    Outcome outcome,
    boolean rest,
    String subject,
    List<Value> subjects,
    Optional<String> file,
    String message,
    Optional<String> note,
    Optional<Span> place,
    List<Origin.Related> related,
    Optional<Reasons> reasons,
    Optional<Fix> fix,
    List<Shown> diagram) {
  public Verdict {
    subjects = List.copyOf(subjects);
    related = List.copyOf(related);
    diagram = List.copyOf(diagram);
  }

  /** Without the subjects, so that a report does not hold the model. */
  public Verdict withoutSubjects() {
    if (subjects.isEmpty()) {
      return this;
    }
    return new Verdict(
        scope, check, outcome, rest, subject, List.of(), file, message, note, place, related,
        reasons, fix, diagram);
  }
}
