package io.plimsoll.resolve;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects diagnostics; what was said since a mark can be taken back, so that a form can be tried.
 */
public final class Problems {
  private final List<Diagnostic> all = new ArrayList<>();

  public void add(Diagnostic diagnostic) {
    all.add(diagnostic);
  }

  public int mark() {
    return all.size();
  }

  /** Whether an error was added since the mark. */
  public boolean hasErrorsSince(int mark) {
    return all.subList(mark, all.size()).stream().anyMatch(Diagnostic::isError);
  }

  /** Takes back what was added since the mark and returns it. */
  public List<Diagnostic> takeBack(int mark) {
    List<Diagnostic> tail = all.subList(mark, all.size());
    List<Diagnostic> taken = List.copyOf(tail);
    tail.clear();
    return taken;
  }

  public List<Diagnostic> all() {
    return List.copyOf(all);
  }
}
