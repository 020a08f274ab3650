package io.plimsoll.repair;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.document.DocumentEdits;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Fix;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses fixes that can be made together. By place and then by rule: whatever order the findings
 * come in, the choice is the same.
 */
final class Candidates {
  private static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::place)
          .thenComparing(c -> c.finding().rule().fullName())
          .thenComparingInt(c -> c.finding().check())
          .thenComparing(c -> c.finding().fingerprint());

  private final Map<String, Source> texts;
  private final List<Candidate> all = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  private Candidates(Map<String, Source> texts) {
    this.texts = texts;
  }

  /** A finding and what its fix does. */
  record Candidate(Finding finding, List<Edit> edits) {
    Candidate {
      edits = List.copyOf(edits);
    }

    /** Where its first edit is; there is one. */
    Span place() {
      return edits.stream().map(Edit::span).min(Span::compareTo).orElseThrow();
    }

    /** What tells it apart in later rounds too, when places have moved. */
    String key() {
      StringBuilder key = new StringBuilder(finding.rule().fullName());
      key.append('\0').append(finding.check()).append('\0').append(finding.fingerprint());
      edits.forEach(
          e -> key.append('\0').append(e.span().text()).append('\0').append(e.replacement()));
      return key.toString();
    }
  }

  /**
   * Fixes that may be made.
   *
   * @param suggestions whether fixes count that need a person's decision
   */
  static Candidates of(List<Finding> findings, Map<String, Source> texts, boolean suggestions) {
    Candidates candidates = new Candidates(texts);
    for (Finding finding : findings) {
      Optional<Fix> fix = finding.fix().filter(f -> f.safe() || suggestions);
      fix.ifPresent(f -> candidates.add(finding, f.edits().stream().distinct().toList()));
    }
    candidates.all.sort(ORDER);
    return candidates;
  }

  private void add(Finding finding, List<Edit> edits) {
    if (!edits.stream().allMatch(this::isHere)) {
      dropped.add(new Dropped(finding, Dropped.Why.ELSEWHERE));
    } else if (collide(edits)) {
      dropped.add(new Dropped(finding, Dropped.Why.COLLIDES));
    } else if (!edits.isEmpty()) {
      all.add(new Candidate(finding, edits));
    }
  }

  private boolean isHere(Edit edit) {
    Source source = edit.span().source();
    return Optional.ofNullable(texts.get(source.name()))
        .filter(t -> t.text().equals(source.text()))
        .isPresent();
  }

  private static boolean collide(List<Edit> edits) {
    for (int i = 0; i < edits.size(); i++) {
      for (int j = i + 1; j < edits.size(); j++) {
        if (Patch.collide(edits.get(i), edits.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  List<Candidate> all() {
    return all;
  }

  /** Findings whose fix can never be made. */
  List<Dropped> dropped() {
    return dropped;
  }

  /**
   * The first, and of the others in order each that collides with none before it. What does the
   * very same as one before goes with it. One that takes the last of what a list or mapping holds
   * waits: then all of that goes.
   */
  static List<Candidate> together(List<Candidate> ordered) {
    List<Candidate> chosen = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    Map<Source, DocumentEdits> documents = new HashMap<>();
    for (Candidate candidate : ordered) {
      List<Edit> more = candidate.edits().stream().filter(e -> !edits.contains(e)).toList();
      boolean collides =
          more.stream()
              .anyMatch(
                  m ->
                      edits.stream().anyMatch(e -> Patch.collide(m, e))
                          || documents
                              .computeIfAbsent(m.span().source(), DocumentEdits::of)
                              .empties(m, edits));
      if (!collides) {
        chosen.add(candidate);
        edits.addAll(more);
      }
    }
    return chosen;
  }
}
