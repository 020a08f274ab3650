package io.plimsoll.parse;

import io.plimsoll.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects lines of which each kind may be there once; the second one is reported and dropped. */
final class Once<N extends Node> {
  private final Builder builder;
  private final List<N> lines = new ArrayList<>();

  Once(Builder builder) {
    this.builder = builder;
  }

  /** Adds a line that begins with a word. */
  void add(N line, String word) {
    Optional<N> first =
        lines.stream().filter(l -> l.getClass().equals(line.getClass())).findFirst();
    if (first.isPresent()) {
      builder.reportDouble(line.span(), first.get().span(), word);
    } else {
      lines.add(line);
    }
  }

  List<N> lines() {
    return lines;
  }
}
