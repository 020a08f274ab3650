package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Diagnostics of one file, up to {@link Limits#DIAGNOSTICS}. */
final class Reports {
  private final Source source;
  private final List<Diagnostic> all = new ArrayList<>();
  private int dropped;

  Reports(Source source) {
    this.source = source;
  }

  void add(Diagnostic diagnostic) {
    if (all.size() < Limits.DIAGNOSTICS) {
      all.add(diagnostic);
    } else {
      dropped++;
    }
  }

  void addAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  void addAll(Reports more) {
    addAll(more.all);
    dropped += more.dropped;
  }

  /** In the order of the file, with the number of those that were left out. */
  List<Diagnostic> settled() {
    List<Diagnostic> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(d -> d.place().orElseGet(() -> source.span(0, 0))));
    if (dropped > 0) {
      sorted.add(
          Diagnostic.at(source.span(0, 0), Code.E1111, dropped + " more problems are not listed")
              .help("correct the listed ones first"));
    }
    return sorted;
  }
}
