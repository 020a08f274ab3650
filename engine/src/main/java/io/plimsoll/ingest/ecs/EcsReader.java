package io.plimsoll.ingest.ecs;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.Drafts;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.Siblings;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a task definition, bare or as {@code aws ecs describe-task-definition} prints it. */
public final class EcsReader {
  private final NodeMaker nodes;
  private final InputLimits limits;

  /** A reader with the default limits. */
  public EcsReader(NodeMaker nodes) {
    this(nodes, InputLimits.DEFAULT);
  }

  public EcsReader(NodeMaker nodes, InputLimits limits) {
    this.nodes = nodes;
    this.limits = limits;
  }

  /**
   * The containers of a task.
   *
   * @param built the finished node of each by its index
   */
  public Drafts read(Source source, IntFunction<Node> built) {
    Documents documents = new DocumentReader(Limits.of(limits), Code.E1004).json(source);
    List<Diagnostic> problems = new ArrayList<>(documents.diagnostics());
    Optional<Mapping> root =
        documents.roots().stream()
            .findFirst()
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast);
    List<Drafts.Named> all = new ArrayList<>();
    if (root.isPresent()) {
      JsonObject answer = JsonObject.of(root.get(), problems);
      JsonObject task = answer.has("taskDefinition") ? answer.object("taskDefinition") : answer;
      Siblings siblings = new Siblings(built);
      for (JsonObject container : task.objects("containerDefinitions")) {
        all.add(container(task, container, siblings));
      }
    }
    if (all.isEmpty() && problems.isEmpty()) {
      problems.add(
          Diagnostic.at(source.span(0, 0), Code.E1507, "this is no task definition")
              .help("give a task definition; it has `containerDefinitions`"));
    }
    return new Drafts(all, problems);
  }

  private Drafts.Named container(JsonObject task, JsonObject container, Siblings siblings) {
    String given = container.string("name");
    String name = given.isEmpty() ? "container" : given;
    int index = siblings.add(List.of(name));
    ContainerDraft draft =
        new ContainerDraft(
            nodes,
            container.place(),
            Text.of(name, container.place("name")),
            "ecs",
            EngineProfile.ECS.stated());
    draft.peers(() -> siblings.others(index));
    new EcsProcess(draft, task, container).fill();
    new EcsSecurity(draft, task, container).fill();
    new EcsMounts(draft, task, container).fill();
    return new Drafts.Named(name, draft);
  }
}
