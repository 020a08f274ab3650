package io.plimsoll.ingest.kubernetes;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a file; what several containers share is said once. */
final class Problems {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.place().map(Span::start).orElse(0));

  private final Set<Diagnostic> found = new LinkedHashSet<>();

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** A field that the API server refuses. */
  void malformed(Span place, String message) {
    add(Diagnostic.at(place, Code.E1403, message));
  }

  /** In the order of the text. */
  List<Diagnostic> all() {
    return found.stream().sorted(ORDER).toList();
  }
}
