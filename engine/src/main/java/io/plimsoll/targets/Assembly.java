package io.plimsoll.targets;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.dockerfile.DockerfileReader.Ingested;
import io.plimsoll.ingest.runtime.BuiltImage;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Once;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Target;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a target of its members: each view with its links to the others. */
public final class Assembly {
  private final Targets targets;
  private final Instant now;
  private final Value tables;

  public Assembly(Targets targets, Value tables, Instant now) {
    this.targets = targets;
    this.tables = tables;
    this.now = now;
  }

  /** The target to come; containers learn here which image they run. */
  Prospect prospect(Members members) {
    Once<EvidenceLinks.Linked> evidence = new Once<>(() -> joined(members));
    Once<List<Node>> images = new Once<>(() -> images(members, evidence));
    for (ContainerPart container : members.containers()) {
      if (members.image().isPresent()) {
        container.image(
            () -> running(container, images.get()),
            () -> strength(container, members).value(targets.nodes()));
      } else {
        members
            .built()
            .ifPresent(
                b ->
                    container.image(
                        () -> planned(b), () -> LinkStrength.DECLARED.value(targets.nodes())));
      }
    }
    return () -> make(members, evidence, images);
  }

  private Prospect.Ready make(
      Members members, Once<EvidenceLinks.Linked> evidence, Once<List<Node>> images) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Prospect.Used> used = new ArrayList<>();
    Map<String, Value> views = new HashMap<>();
    members
        .built()
        .ifPresent(
            built -> {
              Ingested read = built.read();
              diagnostics.addAll(read.diagnostics());
              views.put("dockerfile", read.dockerfile());
              used.add(built.file().used());
            });
    List<ContainerPart> containers = members.containers();
    if (!containers.isEmpty()) {
      views.put("containers", nodes(containers));
      containers.forEach(c -> used.add(c.definition().input()));
    }
    if (members.image().isPresent()) {
      views.put("images", Listing.list(images.get()));
      used.add(members.image().get().input());
    }
    if (!members.evidence().isEmpty()) {
      views.put("evidence", evidence.get().evidence());
      members.evidence().forEach(e -> used.add(e.input()));
    }
    Targets.About about =
        new Targets.About(
            containers.stream().flatMap(c -> c.definition().builds().stream()).toList(),
            containers.stream().flatMap(c -> c.definition().configs().stream()).toList(),
            links(members),
            members.environment());
    Target target = targets.of(members.name(), views, Optional.of(now), about, place(members));
    List<Node> bases =
        new ArrayList<>(members.built().map(b -> b.read().bases()).orElse(List.of()));
    members.image().stream()
        .flatMap(i -> i.images().stream())
        .map(i -> i.get("base_image"))
        .filter(Node.class::isInstance)
        .forEach(b -> bases.add((Node) b));
    return new Prospect.Ready(target, diagnostics, used, bases);
  }

  private static Listing nodes(List<ContainerPart> containers) {
    return Listing.list(containers.stream().flatMap(c -> c.nodes().stream()).toList());
  }

  /** To be made once: a report in the view and on its image is the same node. */
  private EvidenceLinks.Linked joined(Members members) {
    List<Node> evidence = members.evidence().stream().flatMap(e -> e.evidence().stream()).toList();
    List<Node> images = members.image().map(ImagePart::images).orElse(List.of());
    return new EvidenceLinks(targets.nodes(), tables).join(evidence, images, members.declared());
  }

  /** The images with their evidence, their containers and the stage that builds them. */
  private List<Node> images(Members members, Once<EvidenceLinks.Linked> evidence) {
    List<Node> known =
        members.evidence().isEmpty()
            ? members.image().map(ImagePart::images).orElse(List.of()).stream()
                .map(EvidenceLinks::withoutEvidence)
                .toList()
            : evidence.get().images();
    List<Node> all = new ArrayList<>();
    for (Node image : known) {
      Map<String, Fact> facts = new HashMap<>();
      if (!members.containers().isEmpty()) {
        facts.put("containers", () -> nodes(members.containers()));
      }
      members
          .built()
          .ifPresent(
              b -> {
                facts.put("stage", () -> stage(b));
                facts.put("dockerfile_match", () -> match(image, stage(b)));
              });
      all.add(facts.isEmpty() ? image : Copies.with(image, facts));
    }
    return all;
  }

  private Value match(Node image, Value stage) {
    return stage instanceof Node s
        ? new DockerfileMatch(targets.nodes(), image, s).result()
        : stage;
  }

  private static Value stage(Members.Built built) {
    return built.read().dockerfile().get("final_stage");
  }

  /** The image as the Dockerfile will build it. */
  private Value planned(Members.Built built) {
    return stage(built) instanceof Node stage
        ? BuiltImage.of(targets.nodes(), stage, Optional.empty())
        : stage(built);
  }

  /** Of several platforms the one that the container runs on. */
  private static Value running(ContainerPart container, List<Node> images) {
    if (images.size() == 1) {
      return images.getFirst();
    }
    Value wanted = container.node().get("platform");
    return images.stream()
        .filter(i -> wanted instanceof Node w && isSame(w, i.get("platform")))
        .<Value>map(i -> i)
        .findFirst()
        .orElseGet(
            () ->
                Unknown.of(
                    Reason.of(
                        Reason.Kind.UNRESOLVED,
                        "platform",
                        "the image has several platforms, and it is not known which one runs")));
  }

  private static boolean isSame(Node wanted, Value platform) {
    return platform instanceof Node p
        && wanted.get("os").equals(p.get("os"))
        && wanted.get("arch") instanceof Text a
        && p.get("arch") instanceof Text b
        && a.written().equals(b.written());
  }

  private static LinkStrength strength(ContainerPart container, Members members) {
    return container
        .reference()
        .flatMap(r -> members.image().flatMap(i -> i.strength(r)))
        .orElse(LinkStrength.DECLARED);
  }

  private static Optional<Span> place(Members members) {
    return members.containers().stream()
        .flatMap(c -> c.definition().place().stream())
        .findFirst()
        .or(() -> members.built().map(b -> b.file().source().span(0, 0)))
        .or(() -> members.image().flatMap(i -> i.images().getFirst().origin().span()))
        .or(
            () ->
                members.evidence().stream()
                    .flatMap(e -> e.evidence().stream())
                    .flatMap(n -> n.origin().span().stream())
                    .findFirst());
  }

  private List<Node> links(Members members) {
    List<Node> all = new ArrayList<>();
    if (!members.containers().isEmpty()) {
      members
          .built()
          .ifPresent(
              b ->
                  all.add(
                      link(
                          "dockerfile",
                          LinkStrength.DECLARED,
                          "its definition builds the image from " + b.file().path())));
      members
          .image()
          .ifPresent(
              i ->
                  all.add(
                      link(
                          "images",
                          strength(members.containers().getFirst(), members),
                          "it names the image " + i.name())));
    }
    return all;
  }

  private Node link(String to, LinkStrength strength, String note) {
    return targets
        .nodes()
        .build(
            targets
                .nodes()
                .node("Link", Origin.NONE)
                .set("from", targets.nodes().constant("ViewName", "containers"))
                .set("to", targets.nodes().constant("ViewName", to))
                .set("strength", strength.value(targets.nodes()))
                .set("note", Text.of(note)));
  }
}
