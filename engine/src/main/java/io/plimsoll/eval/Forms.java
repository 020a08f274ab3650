package io.plimsoll.eval;

import io.plimsoll.document.DocumentEdits;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How texts are edited; those that are documents are read once for all fixes in them. */
final class Forms {
  private final Map<Source, DocumentEdits> documents = new ConcurrentHashMap<>();

  /** What the pieces of a text are. */
  enum Form {
    /** Instructions of a Dockerfile, with words. */
    INSTRUCTIONS,
    /** Entries and items of YAML or JSON. */
    DOCUMENT,
    /** Nothing that anybody edits: what an engine printed, and command lines. */
    OTHER
  }

  DocumentEdits document(Span place) {
    return documents.computeIfAbsent(place.source(), DocumentEdits::of);
  }

  /** The form of the text that the subjects of a finding come from. */
  static Form of(List<Value> subjects) {
    for (Value subject : subjects) {
      if (subject instanceof Node node
          && node.type().name().equals("Container")
          && node.get("source") instanceof Value.Constant source) {
        return switch (source.name()) {
          case "compose", "kubernetes", "ecs", "oci" -> Form.DOCUMENT;
          default -> Form.OTHER;
        };
      }
    }
    return Form.INSTRUCTIONS;
  }
}
