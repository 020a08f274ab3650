package io.plimsoll.document;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** JSON pointers (RFC 6901) of places in a document. */
public final class Pointers {
  private Pointers() {}

  /**
   * The pointer to the innermost entry or item that holds the beginning of a place; of several
   * documents in one text, within the one that does.
   */
  public static Optional<String> of(List<DocumentNode> roots, Span place) {
    for (DocumentNode root : roots) {
      if (holds(root.span(), place)) {
        StringBuilder pointer = new StringBuilder();
        descend(root, place, pointer);
        return pointer.isEmpty() ? Optional.empty() : Optional.of(pointer.toString());
      }
    }
    return Optional.empty();
  }

  private static void descend(DocumentNode node, Span place, StringBuilder pointer) {
    switch (node) {
      case Mapping mapping -> {
        for (Mapping.Entry entry : mapping.entries()) {
          if (holds(entry.span(), place)) {
            pointer.append('/').append(escaped(entry.name()));
            descend(entry.value(), place, pointer);
            return;
          }
        }
      }
      case Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          DocumentNode item = sequence.items().get(i);
          if (holds(item.place(), place)) {
            pointer.append('/').append(i);
            descend(item, place, pointer);
            return;
          }
        }
      }
      case Scalar scalar -> {
        // the innermost there is
      }
      case Broken broken -> {
        // nothing is known of what is inside
      }
    }
  }

  private static boolean holds(Span outer, Span place) {
    return outer.source() == place.source()
        && outer.start() <= place.start()
        && (place.start() < outer.end() || place.start() == outer.start());
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
