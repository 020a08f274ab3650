package io.plimsoll.document;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a mapping or an item of a list, as it stands in the text.
 *
 * @param collection the mapping or list that holds it
 * @param span key and value, or the item
 * @param value what it holds
 */
record Held(DocumentNode collection, Span span, DocumentNode value) {

  /** Where it goes from the root to the innermost one that holds a place; empty: none does. */
  static List<Held> path(List<DocumentNode> roots, Span place) {
    List<Held> path = new ArrayList<>();
    Optional<Held> next =
        roots.stream().map(r -> in(r, place)).flatMap(Optional::stream).findFirst();
    while (next.isPresent()) {
      path.add(next.get());
      next = in(next.get().value(), place);
    }
    return path;
  }

  private static Optional<Held> in(DocumentNode collection, Span place) {
    return own(collection).stream().filter(h -> h.span().contains(place)).findFirst();
  }

  /** All that a collection holds where it stands, in the order of the text. */
  static List<Held> own(DocumentNode node) {
    if (node.marks().alias().isPresent()) {
      return List.of();
    }
    return switch (node) {
      case Mapping m ->
          m.entries().stream()
              .filter(e -> e.merged().isEmpty())
              .map(e -> new Held(m, e.span(), e.value()))
              .toList();
      case Sequence s -> s.items().stream().map(i -> new Held(s, i.place(), i)).toList();
      case Scalar s -> List.of();
      case Broken b -> List.of();
    };
  }

  /** Whether nothing is left in its collection without it, not even what is merged into it. */
  boolean isAlone() {
    return switch (collection) {
      case Mapping m -> m.entries().size() == 1;
      case Sequence s -> s.items().size() == 1;
      case Scalar s -> false;
      case Broken b -> false;
    };
  }

  /** Whether its collection is written with brackets. */
  boolean isFlow() {
    String text = collection.span().text();
    return text.startsWith("{") || text.startsWith("[");
  }

  /** What stands directly after it in its collection. */
  Optional<Held> next() {
    return own(collection).stream().filter(h -> h.span().start() >= span.end()).findFirst();
  }

  /** What stands directly before it in its collection. */
  Optional<Held> previous() {
    return own(collection).reversed().stream()
        .filter(h -> h.span().end() <= span.start())
        .findFirst();
  }
}
