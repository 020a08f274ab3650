package io.plimsoll.ingest.inspect;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Sequence;
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
import java.util.function.IntFunction;

/**
 * Reads containers as the API of an engine describes them: an array, an object, or objects one
 * after the other.
 */
public final class InspectReader {
  private static final int SHORT_ID = 12; // characters of an id that tools show

  private final NodeMaker nodes;
  private final EngineProfile docker;
  private final InputLimits limits;

  /** A reader with the default limits. */
  public InspectReader(NodeMaker nodes, EngineProfile docker) {
    this(nodes, docker, InputLimits.DEFAULT);
  }

  /**
   * A reader.
   *
   * @param docker the engine of what is not from Podman
   */
  public InspectReader(NodeMaker nodes, EngineProfile docker, InputLimits limits) {
    this.nodes = nodes;
    this.docker = docker;
    this.limits = limits;
  }

  /**
   * The containers of a text; what describes something else is passed over.
   *
   * @param built the finished node of each by its index
   */
  public Drafts read(Source source, IntFunction<Node> built) {
    Documents documents = new DocumentReader(Limits.of(limits), Code.E1004).json(source);
    List<Diagnostic> problems = new ArrayList<>(documents.diagnostics());
    Siblings siblings = new Siblings(built);
    List<Drafts.Named> all = new ArrayList<>();
    for (Mapping mapping : objects(documents.roots())) {
      JsonObject container = JsonObject.of(mapping, problems);
      if (container.has("HostConfig") && container.has("Config")) {
        all.add(container(container, siblings));
      }
    }
    if (all.isEmpty() && problems.isEmpty()) {
      problems.add(
          Diagnostic.at(source.span(0, 0), Code.E1507, "there is no container here")
              .help(
                  "give what `docker inspect CONTAINER` prints; it has `HostConfig` and `Config`"));
    }
    return new Drafts(all, problems);
  }

  private static List<Mapping> objects(List<DocumentNode> roots) {
    List<Mapping> all = new ArrayList<>();
    for (DocumentNode root : roots) {
      List<DocumentNode> items = root instanceof Sequence s ? s.items() : List.of(root);
      for (DocumentNode item : items) {
        if (item instanceof Mapping m) {
          all.add(m);
        }
      }
    }
    return all;
  }

  private Drafts.Named container(JsonObject container, Siblings siblings) {
    String id = container.string("Id");
    String given = container.string("Name").replaceFirst("^/", "");
    String name = given.isEmpty() ? id.substring(0, Math.min(SHORT_ID, id.length())) : given;
    int index = siblings.add(List.of(given, id));
    boolean podman = container.mentions("OCIRuntime") || container.mentions("BoundingCaps");
    ContainerDraft draft =
        new ContainerDraft(
            nodes,
            container.place(),
            Text.of(name, container.place("Name")),
            "inspect",
            podman ? EngineProfile.PODMAN.stated() : docker);
    draft.peers(() -> siblings.others(index));
    new ConfigFacts(draft, container).fill();
    new HostConfigFacts(draft, container, siblings::named).fill();
    new InspectMounts(draft, container).fill();
    new InspectPorts(draft, container).fill();
    return new Drafts.Named(name.isEmpty() ? "container" : name, draft);
  }
}
