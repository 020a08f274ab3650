package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A container that is being made, as its derived facts see it. */
final class Self {
  /** Sources that give merged values: what they do not say is nowhere. */
  private static final Set<String> COMPLETE = Set.of("inspect", "oci");

  private final NodeMaker nodes;
  private final Told told;
  private final Set<String> given;
  private Optional<Node> node = Optional.empty();

  /**
   * A container to come.
   *
   * @param given fields that were set, derived ones among them
   */
  Self(NodeMaker nodes, Told told, Set<String> given) {
    this.nodes = nodes;
    this.told = told;
    this.given = Set.copyOf(given);
  }

  Node is(Node made) {
    node = Optional.of(made);
    return made;
  }

  NodeMaker nodes() {
    return nodes;
  }

  Told told() {
    return told;
  }

  boolean isGiven(String field) {
    return given.contains(field);
  }

  Origin origin() {
    return node.orElseThrow().origin();
  }

  Value get(String field) {
    return node.orElseThrow().get(field);
  }

  /** A field of a node that a field holds; what stands in the way where there is none. */
  Value get(String holder, String field) {
    Value held = get(holder);
    return held instanceof Node n ? n.get(field) : held;
  }

  Value declared(String field) {
    return get("declared", field);
  }

  /** Whether the source is one of a kind; empty where nobody knows. */
  Optional<Boolean> comesFrom(String... sources) {
    return get("source") instanceof Value.Constant c
        ? Optional.of(List.of(sources).contains(c.name()))
        : Optional.empty();
  }

  boolean isKubernetes() {
    return comesFrom("kubernetes").orElse(false);
  }

  /** Whether its source holds all there is, so that the image adds nothing. */
  boolean isComplete() {
    return get("source") instanceof Value.Constant c && COMPLETE.contains(c.name());
  }

  /** Why the source is not known. */
  Unknown noSource() {
    return get("source") instanceof Unknown u
        ? u
        : Unknown.of(
            Reason.of(Reason.Kind.UNRESOLVED, "source", "it is not known what defines it"));
  }

  /** What the image says; unknown while it is not at hand. */
  Value ofImage(String field) {
    Value image = get("image");
    return image instanceof Node i ? i.get(field) : image instanceof Absent ? noImage() : image;
  }

  /** Why the image is not at hand; empty when it is. */
  Optional<Reasons> imageGap() {
    Value image = get("image");
    return image instanceof Node
        ? Optional.empty()
        : Optional.of(((Unknown) (image instanceof Unknown ? image : noImage())).reasons());
  }

  private Unknown noImage() {
    return Unknown.of(Gaps.noImage(get("image_ref"), Origin.NONE));
  }

  /** A list that the image may add to. */
  Listing openToImage(Listing list) {
    Optional<Reasons> gap = isComplete() ? Optional.empty() : imageGap();
    return gap.map(list::open).orElse(list);
  }

  static List<Value> members(Value list) {
    return list instanceof Listing l ? l.members() : List.of();
  }
}
