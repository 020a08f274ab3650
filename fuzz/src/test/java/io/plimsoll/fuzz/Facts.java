package io.plimsoll.fuzz;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reads every fact below a node, lazy ones too. */
final class Facts {
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Value> open = new ArrayDeque<>();

  private Facts() {}

  /** How many nodes there are below a node, itself included; all their facts have been read. */
  static int readAll(Node root) {
    Facts facts = new Facts();
    facts.open.push(root);
    while (!facts.open.isEmpty()) {
      facts.read(facts.open.pop());
    }
    return facts.seen.size();
  }

  private void read(Value value) {
    switch (value) {
      case Node node -> {
        if (seen.add(node)) {
          for (int slot = 0; slot < node.type().fields().size(); slot++) {
            open.push(node.get(slot));
          }
        }
      }
      case Listing list -> list.members().forEach(open::push);
      case Mapping map -> map.entries().forEach(e -> open.push(e.value()));
      case Entry entry -> open.push(entry.value());
      case Absent absent -> {}
      case Unknown unknown -> {}
      case Text text -> {}
      case Parsed parsed -> {}
      case Value.Scalar scalar -> {}
    }
  }
}
