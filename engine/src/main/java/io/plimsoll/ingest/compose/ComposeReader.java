package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeProject;
import io.plimsoll.compose.ComposeService;
import io.plimsoll.compose.Tree;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns each service of a project into the draft of a container. */
public final class ComposeReader {
  private final NodeMaker nodes;
  private final EngineProfile engine;

  /**
   * A reader.
   *
   * @param engine that is assumed to run the project
   */
  public ComposeReader(NodeMaker nodes, EngineProfile engine) {
    this.nodes = nodes;
    this.engine = engine;
  }

  /**
   * A service.
   *
   * @param place where its name is written
   * @param build how its image is built, where the paths are known
   * @param builds its build settings as nodes
   * @param configs the configs of its project
   */
  public record Service(
      String name,
      Span place,
      ContainerDraft draft,
      Optional<BuildPaths> build,
      List<Node> builds,
      List<Node> configs) {
    public Service {
      builds = List.copyOf(builds);
      configs = List.copyOf(configs);
    }
  }

  /**
   * How the image of a service is built.
   *
   * @param dockerfile its path, relative as the names of the project's files are
   * @param stage empty: the last
   * @param arguments build arguments with known values
   */
  public record BuildPaths(
      String dockerfile, Optional<String> stage, Map<String, String> arguments) {
    public BuildPaths {
      arguments = Map.copyOf(arguments);
    }
  }

  /** The services, in their order, and what is wrong with their values. */
  public record Ingested(List<Service> services, List<Diagnostic> diagnostics) {
    public Ingested {
      services = List.copyOf(services);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Reads a project.
   *
   * @param containers gives the container of a service by its name; it is not asked before all are
   *     made
   */
  public Ingested read(ComposeProject project, Function<String, Optional<Node>> containers) {
    ProjectFacts facts = new ProjectFacts(project, engine, containers);
    List<Node> configs = new Configs(nodes, project).all();
    Listing unmounted = new UnmountedVolumes(facts, nodes).all();
    List<Service> services = new ArrayList<>();
    Objections objections = new Objections();
    for (ComposeService service : project.services()) {
      services.add(service(facts, service, configs, unmounted, objections));
    }
    return new Ingested(services, objections.all());
  }

  private Service service(
      ProjectFacts facts,
      ComposeService service,
      List<Node> configs,
      Listing unmounted,
      Objections objections) {
    Origin place = Origin.at(service.key());
    ContainerDraft draft =
        new ContainerDraft(nodes, place, Text.of(service.name(), place), "compose", engine);
    Drafting drafting = new Drafting(facts, service, draft, Values.of(service));
    draft.peers(() -> peers(facts, service));
    draft.set("active", active(service));
    draft.workload(workload(drafting, unmounted));
    image(drafting);
    new Identity(drafting, objections).read();
    new Commands(drafting).read();
    new Privileges(drafting, objections).read();
    new Mounts(drafting).read();
    new Networking(drafting, objections).read();
    new Amounts(drafting, objections).read();
    Builds builds = new Builds(drafting);
    return new Service(
        service.name(), service.key(), draft, builds.paths(), builds.nodes(), configs);
  }

  private static List<Node> peers(ProjectFacts facts, ComposeService self) {
    return facts.project().services().stream()
        .filter(s -> !s.name().equals(self.name()))
        .flatMap(s -> facts.made(s).stream())
        .toList();
  }

  private static Value active(ComposeService service) {
    return service
        .active()
        .<Value>map(a -> Value.Bool.of(a).from(Origin.at(service.key())))
        .orElseGet(
            () ->
                Unknown.of(
                    Reason.of(
                        Reason.Kind.UNRESOLVED,
                        "profiles",
                        "the profiles of " + service.name() + " are not known",
                        service.key())));
  }

  private Node workload(Drafting drafting, Listing unmounted) {
    Value replicas =
        drafting.says("scale") ? drafting.text("scale") : drafting.text("deploy", "replicas");
    Node.Builder workload =
        nodes
            .node("Workload", drafting.service().key())
            .set("kind", Text.of("service"))
            .set("name", Text.of(drafting.service().name(), drafting.draft().place()))
            .set("labels", drafting.values().mapping(drafting.at("deploy", "labels")))
            .set("annotations", Mapping.of(List.of()))
            .set("unmounted_volumes", unmounted);
    Value count = io.plimsoll.ingest.runtime.Sizes.integer(replicas);
    if (!(count instanceof Absent)) {
      workload.set("replicas", count);
    }
    return nodes.build(workload);
  }

  /** The image it names; one that is only built here has no name that anybody wrote. */
  private static void image(Drafting drafting) {
    Value image = drafting.text("image");
    switch (image) {
      case Text t -> drafting.draft().image(t);
      case Unknown u -> drafting.draft().set("image_ref", u);
      default -> {
        Tree build = drafting.at("build");
        String why =
            build instanceof Tree.Nothing
                ? "the service names no image"
                : "the image is built here and has no name";
        drafting
            .draft()
            .set(
                "image_ref",
                Unknown.of(
                    Reason.of(Reason.Kind.UNRESOLVED, "image", why, drafting.service().key())));
      }
    }
  }
}
