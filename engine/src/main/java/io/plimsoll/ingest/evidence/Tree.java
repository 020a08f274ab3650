package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Marks;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the document that a text of another kind than JSON says in the words of its JSON form. */
final class Tree {
  private final Span span;
  private final Map<String, DocumentNode> fields = new LinkedHashMap<>();
  private final Map<String, List<DocumentNode>> lists = new LinkedHashMap<>();

  Tree(Span span) {
    this.span = span;
  }

  static Scalar scalar(String text, Span span) {
    return new Scalar(text, Scalar.Style.DOUBLE_QUOTED, span, Marks.NONE);
  }

  Tree put(String name, DocumentNode node) {
    fields.put(name, node);
    return this;
  }

  /** Appends to a list, which is there as soon as it has been named. */
  Tree add(String name, DocumentNode node) {
    lists.computeIfAbsent(name, n -> new ArrayList<>()).add(node);
    return this;
  }

  Tree list(String name) {
    lists.computeIfAbsent(name, n -> new ArrayList<>());
    return this;
  }

  Mapping get() {
    List<Mapping.Entry> entries = new ArrayList<>();
    fields.forEach((name, node) -> entries.add(entry(name, node)));
    lists.forEach((name, items) -> entries.add(entry(name, new Sequence(items, span, Marks.NONE))));
    return Mapping.of(entries, span);
  }

  private Mapping.Entry entry(String name, DocumentNode node) {
    return new Mapping.Entry(scalar(name, node.span()), node, java.util.Optional.empty());
  }
}
