package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Binding;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Variables of ENV and ARG as nodes. */
final class Variables {
  private final NodeMaker nodes;

  Variables(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** The variables an ENV or ARG sets, in order. */
  List<Node> of(
      Step step, String keyword, Words words, Fact instruction, Map<String, Node> before) {
    List<Node> made = new ArrayList<>();
    Map<String, Node> seen = new LinkedHashMap<>(before);
    for (Step.Assignment assignment : step.assignments()) {
      Value name = words.text(assignment.key());
      Node.Builder variable =
          nodes
              .node("Variable", assignment.pair().span())
              .set("name", name)
              .set("value", value(assignment, words))
              .set("keyword", nodes.constant("VariableKeyword", keyword))
              .set("source", nodes.constant("ValueSource", "literal"))
              .set("references", references(step, assignment))
              .lazy("instruction", instruction)
              .set("shadows", shadowed(name, seen));
      Node node = nodes.build(variable);
      made.add(node);
      if (name instanceof Text t && t.isKnown()) {
        seen.put(t.written(), node);
      }
    }
    return made;
  }

  private static Value shadowed(Value name, Map<String, Node> before) {
    Node lower = name instanceof Text t && t.isKnown() ? before.get(t.written()) : null;
    return lower == null ? Absent.ABSENT : lower;
  }

  /** ARG without default and without a value from the caller says nothing: its value is absent. */
  private static Value value(Step.Assignment assignment, Words words) {
    return switch (assignment.value()) {
      case Binding.Bound bound ->
          words.text(
              bound.value(),
              assignment.pair().value().map(w -> w.span()).orElse(assignment.pair().span()));
      case Binding.Open open -> Absent.ABSENT;
      case Binding.Unset unset -> Absent.ABSENT;
    };
  }

  private static Value references(Step step, Step.Assignment assignment) {
    Optional<io.plimsoll.dockerfile.Word> written = assignment.pair().value();
    SortedSet<String> names = new TreeSet<>();
    written
        .map(step::value)
        .ifPresent(
            e -> {
              names.addAll(e.used());
              names.addAll(e.undeclared());
            });
    return Listing.set(names.stream().map(Text::of).toList());
  }
}
