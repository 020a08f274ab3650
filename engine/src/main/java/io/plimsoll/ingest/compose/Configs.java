package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeProject;
import io.plimsoll.compose.Tree;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The configs of a project. */
final class Configs {
  private final NodeMaker nodes;
  private final ComposeProject project;

  Configs(NodeMaker nodes, ComposeProject project) {
    this.nodes = nodes;
    this.project = project;
  }

  List<Node> all() {
    List<Node> configs = new ArrayList<>();
    project
        .root()
        .fields("configs")
        .ifPresent(all -> all.entries().values().forEach(field -> configs.add(config(field))));
    return configs;
  }

  private Node config(Tree.Field field) {
    Origin origin = Origin.at(field.key());
    Text name = Text.of(field.name(), origin);
    Value content =
        field.value() instanceof Tree.Fields f ? content(field, f) : notHere(field, "elsewhere");
    return nodes.build(
        nodes
            .node("ConfigObject", origin)
            .set("name", name)
            .set("kind", nodes.constant("ConfigKind", "compose_config"))
            .set("entries", Mapping.of(List.of(new Entry(name, content)))));
  }

  private Value content(Tree.Field field, Tree.Fields config) {
    Value written = Values.OF_PROJECT.text(config.get("content"));
    if (!(written instanceof Absent)) {
      return written;
    }
    Optional<String> variable = config.leaf("environment").flatMap(Tree.Leaf::known);
    if (variable.isPresent()) {
      Origin origin = Values.OF_PROJECT.origin(config.get("environment"));
      return Optional.ofNullable(project.variables().get(variable.get()))
          .<Value>map(v -> Text.of(v, origin.as(Origin.Kind.INTERPOLATED)))
          .orElseGet(() -> notHere(field, "in the variable " + variable.get()));
    }
    return notHere(
        field,
        config.leaf("file").map(f -> "in the file " + f.text().written()).orElse("elsewhere"));
  }

  private static Unknown notHere(Tree.Field field, String where) {
    return Unknown.of(
        Reason.of(
            Reason.Kind.UNRESOLVED,
            field.name(),
            "the content of the config " + field.name() + " stands " + where,
            field.key()));
  }
}
