package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeService;
import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.model.Absent;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;

/**
 * A service and the container that is drafted of it.
 *
 * @param values of the service
 */
record Drafting(ProjectFacts project, ComposeService service, ContainerDraft draft, Values values) {

  NodeMaker nodes() {
    return draft.nodes();
  }

  /** The value of a key, or of a key in a mapping. */
  Tree at(String... keys) {
    return Values.at(service.tree(), keys);
  }

  Value text(String... keys) {
    return values.text(at(keys));
  }

  /** Sets a fact where the service says something. */
  void set(String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.set(field, value);
    }
  }

  /** Declares a fact where the service says something. */
  void declare(String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.declare(field, value);
    }
  }

  boolean says(String... keys) {
    return !(at(keys) instanceof Tree.Nothing);
  }

  Origin origin(Tree tree) {
    return values.origin(tree);
  }

  /** The last of the keys, each in the mapping of the one before it, that is written. */
  Origin innermost(String... keys) {
    Tree tree = service.tree();
    Span last = service.key();
    for (String key : keys) {
      if (!(tree instanceof Tree.Fields fields) || fields.field(key).isEmpty()) {
        break;
      }
      last = fields.field(key).get().key();
      tree = fields.field(key).get().value();
    }
    return Origin.at(last);
  }

  Span span(String key) {
    return service.tree().field(key).map(f -> f.value().span()).orElse(service.key());
  }
}
