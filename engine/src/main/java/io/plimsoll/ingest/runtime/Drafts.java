package io.plimsoll.ingest.runtime;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.Comparator;
import java.util.List;

/**
 * The containers that one input defines, in its order, and what is wrong with it.
 *
 * <p>A container may refer to another one of the same input; the reader takes a function that gives
 * the finished node of each by its index, since only its caller knows when a draft is complete.
 */
public record Drafts(List<Named> containers, List<Diagnostic> diagnostics) {

  /** A container with the name that targets and messages use. */
  public record Named(String name, ContainerDraft draft) {}

  private static final Comparator<Diagnostic> PLACES = Comparator.comparing(Drafts::place);

  private static Span place(Diagnostic diagnostic) {
    return diagnostic.place().orElse(NOWHERE);
  }

  private static final Span NOWHERE = Source.of("", "").all();

  public Drafts {
    containers = List.copyOf(containers);
    diagnostics = diagnostics.stream().sorted(PLACES).toList();
  }
}
