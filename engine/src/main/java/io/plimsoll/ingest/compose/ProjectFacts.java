package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeProject;
import io.plimsoll.compose.ComposeService;
import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the services of a project share.
 *
 * @param containers the container of a service, once it is made
 */
record ProjectFacts(
    ComposeProject project, EngineProfile engine, Function<String, Optional<Node>> containers) {

  /** What a key of a kind of top-level object says. */
  Optional<Tree.Fields> object(String kind, String name) {
    return project.root().fields(kind).flatMap(all -> all.fields(name));
  }

  /** The container that {@code service:x} or {@code container:x} means. */
  Optional<Fact> joined(String word) {
    int colon = word.indexOf(':');
    String name = word.substring(colon + 1);
    Optional<ComposeService> meant =
        word.startsWith("service:") ? project.service(name) : named(name);
    return meant.map(service -> () -> container(service));
  }

  private Optional<ComposeService> named(String container) {
    return project.services().stream()
        .filter(
            s ->
                s.tree()
                    .leaf("container_name")
                    .flatMap(Tree.Leaf::known)
                    .equals(Optional.of(container)))
        .findFirst();
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
