package io.plimsoll.targets;

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

/** Makes targets of the views that are given. */
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

  /**
   * What the view {@code target} says besides its name.
   *
   * @param builds build settings
   * @param configs config objects
   * @param links how its views were joined
   * @param environment where it is deployed
   */
  public record About(
      List<Node> builds, List<Node> configs, List<Node> links, Optional<String> environment) {
    public static final About NOTHING =
        new About(List.of(), List.of(), List.of(), Optional.empty());

    public About {
      builds = List.copyOf(builds);
      configs = List.copyOf(configs);
      links = List.copyOf(links);
    }

    public About environment(Optional<String> name) {
      return new About(builds, configs, links, name);
    }
  }

  NodeMaker nodes() {
    return nodes;
  }

  /** The policy tables that all targets share. */
  public Value tables() {
    return tables;
  }

  /**
   * A target.
   *
   * @param given the views that inputs fill, by name; the others are missing
   * @param place where a finding without a place of its own stands
   */
  public Target of(
      String name,
      Map<String, Value> given,
      Optional<Instant> now,
      About about,
      Optional<Span> place) {
    Map<String, Value> views = new HashMap<>(given);
    views.putIfAbsent("tables", tables);
    views.putIfAbsent("target", target(name, about, place));
    now.ifPresent(t -> views.putIfAbsent("now", Value.Time.of(t)));
    return new Target(name, views, place);
  }

  private Node target(String name, About about, Optional<Span> place) {
    return nodes.build(
        nodes
            .node("Target", place.map(Origin::at).orElse(Origin.NONE))
            .set("name", Text.of(name))
            .set("builds", Listing.list(about.builds()))
            .set("configs", Listing.list(about.configs()))
            .set("links", Listing.list(about.links()))
            .set("issues", Listing.list(List.of()))
            .set("environment", about.environment().<Value>map(Text::of).orElse(Absent.ABSENT)));
  }
}
