package io.plimsoll.document;

import io.plimsoll.source.Span;
import java.util.List;

/** A list of nodes. */
public record Sequence(List<DocumentNode> items, Span span, Marks marks) implements DocumentNode {
  public Sequence {
    items = List.copyOf(items);
  }
}
