package io.plimsoll.ingest.dockerfile;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;

/** What is installed in a stage and those it is FROM, without what the same RUN removes again. */
record Installed(StageModel stage) {

  Listing packages() {
    Listing all = Listing.list(List.of());
    List<Value> members = new ArrayList<>();
    for (StageModel each : stage.chain().reversed()) {
      for (RunModel run : each.runs) {
        Listing actions = run.script().facts().packageActions();
        all = actions.rest().isPresent() ? all.open(actions.rest().get()) : all;
        List<Node> removed = specs(actions, "remove");
        for (Node spec : specs(actions, "install")) {
          if (removed.stream().noneMatch(r -> sameName(r, spec))) {
            members.add(spec);
          }
        }
        for (Value action : actions.members()) {
          if (isKind(action, "install")
              && ((Node) action).get("packages") instanceof Listing l
              && l.rest().isPresent()) {
            all = all.open(l.rest().get());
          }
        }
      }
    }
    return new Listing(false, members, all.rest(), Origin.NONE);
  }

  private static List<Node> specs(Listing actions, String kind) {
    List<Node> specs = new ArrayList<>();
    for (Value action : actions.members()) {
      if (isKind(action, kind) && ((Node) action).get("packages") instanceof Listing l) {
        l.members().stream()
            .filter(Node.class::isInstance)
            .map(Node.class::cast)
            .forEach(specs::add);
      }
    }
    return specs;
  }

  private static boolean isKind(Value action, String kind) {
    return action instanceof Node node
        && node.get("kind") instanceof Value.Constant c
        && c.name().equals(kind);
  }

  /** A package group ({@code apk --virtual}) is removed by its own name. */
  private static boolean sameName(Node removed, Node installed) {
    Value name = removed.get("name");
    if (!(name instanceof Text t) || !t.isKnown()) {
      return false;
    }
    boolean group =
        installed.get("action") instanceof Node action
            && action.get("group") instanceof Text g
            && g.written().equals(t.written());
    return group || name.equals(installed.get("name").from(name.origin()));
  }
}
