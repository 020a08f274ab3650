package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeProject;
import io.plimsoll.compose.ComposeService;
import io.plimsoll.compose.EnvEntry;
import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the services of a project share. */
final class ProjectFacts {
  private final ComposeProject project;
  private final EngineProfile engine;
  private final Function<String, Optional<Node>> containers;
  private final Map<String, ComposeService> services = new HashMap<>();
  private final Map<String, ComposeService> named = new HashMap<>();
  private final IdentityHashMap<List<EnvEntry>, List<Value>> files = new IdentityHashMap<>();

  /**
   * Facts of a project.
   *
   * @param containers the container of a service, once it is made
   */
  ProjectFacts(
      ComposeProject project, EngineProfile engine, Function<String, Optional<Node>> containers) {
    this.project = project;
    this.engine = engine;
    this.containers = containers;
    for (ComposeService service : project.services()) {
      services.put(service.name(), service);
      service
          .tree()
          .leaf("container_name")
          .flatMap(Tree.Leaf::known)
          .ifPresent(name -> named.putIfAbsent(name, service));
    }
  }

  ComposeProject project() {
    return project;
  }

  EngineProfile engine() {
    return engine;
  }

  Optional<ComposeService> service(String name) {
    return Optional.ofNullable(services.get(name));
  }

  /** The container of a service, if it is made. */
  Optional<Node> made(ComposeService service) {
    return containers.apply(service.name());
  }

  /** The variables of a file, made once for all services that name it. */
  List<Value> variables(List<EnvEntry> entries, Function<EnvEntry, Value> making) {
    return files.computeIfAbsent(entries, e -> e.stream().map(making).toList());
  }

  /** What a key of a kind of top-level object says. */
  Optional<Tree.Fields> object(String kind, String name) {
    return project.root().fields(kind).flatMap(all -> all.fields(name));
  }

  /** The container that {@code service:x} or {@code container:x} means. */
  Optional<Fact> joined(String word) {
    int colon = word.indexOf(':');
    String name = word.substring(colon + 1);
    Optional<ComposeService> meant =
        word.startsWith("service:") ? service(name) : Optional.ofNullable(named.get(name));
    return meant.map(service -> () -> container(service));
  }

  private Value container(ComposeService service) {
    Optional<Node> made = containers.apply(service.name());
    return made.isPresent()
        ? made.get()
        : Unknown.of(
            new Reason(
                Reason.Kind.UNRESOLVED,
                service.name(),
                "the container of " + service.name() + " is not at hand",
                Origin.at(service.key()).span()));
  }
}
