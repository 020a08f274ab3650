package io.plimsoll.api;

import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Target;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts views together into targets and names them. */
public final class Targets {
  private final NodeMaker nodes;
  private final Value tables;

  /**
   * A maker of targets.
   *
   * @param tables the policy tables
   */
  public Targets(NodeMaker nodes, Value tables) {
    this.nodes = nodes;
    this.tables = tables;
  }

  /** A Dockerfile alone; a chosen stage is part of the name. */
  public Target of(DockerfileInput input, DockerfileReader.Ingested read, Options options) {
    String name =
        input.source().name() + input.options().inputs().target().map(t -> "#" + t).orElse("");
    Span place = input.source().span(0, 0);
    return of(
        name,
        Map.of("dockerfile", read.dockerfile()),
        Optional.of(options.now()),
        options.environment(),
        Optional.of(place));
  }

  /** A target of the views that are given. */
  public Target of(
      String name,
      Map<String, Value> given,
      Optional<Instant> now,
      Optional<String> environment,
      Optional<Span> place) {
    Map<String, Value> views = new HashMap<>(given);
    views.putIfAbsent("tables", tables);
    views.putIfAbsent("target", target(name, environment, place));
    now.ifPresent(t -> views.putIfAbsent("now", Value.Time.of(t)));
    return new Target(name, views, place);
  }

  private Node target(String name, Optional<String> environment, Optional<Span> place) {
    Listing none = Listing.list(List.of());
    return nodes.build(
        nodes
            .node("Target", place.map(Origin::at).orElse(Origin.NONE))
            .set("name", Text.of(name))
            .set("builds", none)
            .set("configs", none)
            .set("links", none)
            .set("issues", none)
            .set("environment", environment.<Value>map(Text::of).orElse(Absent.ABSENT)));
  }
}
