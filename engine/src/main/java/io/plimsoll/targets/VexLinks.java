package io.plimsoll.targets;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of statements on exploitability which of them name an image of the target. */
final class VexLinks {
  private final List<Node> images;

  VexLinks(List<Node> images) {
    this.images = images;
  }

  Node join(Node vex, Value link) {
    return Copies.with(
        vex, Map.of("link", () -> link, "statements", () -> statements(vex.get("statements"))));
  }

  private Value statements(Value statements) {
    if (!(statements instanceof Listing list)) {
      return statements;
    }
    List<Value> joined =
        list.members().stream().map(s -> s instanceof Node n ? statement(n) : s).toList();
    return new Listing(false, joined, list.rest(), list.origin());
  }

  private Node statement(Node statement) {
    Fact covers = () -> covers(statement);
    return Copies.with(statement, Map.of("covers", covers));
  }

  private Value covers(Node statement) {
    if (images.isEmpty()) {
      return unknown(statement, "no image is given to compare with");
    }
    boolean isUnknown = false;
    for (Node image : images) {
      Optional<Boolean> covers = covers(statement, image);
      if (covers.isPresent() && covers.get()) {
        return Value.Bool.TRUE;
      }
      isUnknown |= covers.isEmpty();
    }
    return isUnknown
        ? unknown(statement, "the statement and the image have no digest of the same kind")
        : Value.Bool.FALSE;
  }

  /** Nothing where it cannot be told. */
  private static Optional<Boolean> covers(Node statement, Node image) {
    Digests named = Digests.of(statement.get("products"));
    Digests digests = Digests.of(image.get("digests"));
    if (named.isEmpty()) {
      return named(statement.get("product"), image);
    }
    if (named.linkTo(digests).filter(LinkStrength::isBinding).isPresent()) {
      return Optional.of(true);
    }
    boolean isComparable =
        (!named.manifests().isEmpty() && digests.manifest().isPresent())
            || (named.config().isPresent() && digests.config().isPresent());
    return isComparable ? Optional.of(false) : Optional.empty();
  }

  /** An image without digest: its repository with all tags, or the one tag that is named. */
  private static Optional<Boolean> named(Value product, Node image) {
    if (product instanceof Absent) {
      return Optional.of(false);
    }
    if (!(product instanceof Text text) || !text.isKnown()) {
      return Optional.empty();
    }
    Optional<LinkStrength> link = References.link(text, image);
    if (link.isEmpty()) {
      return Optional.of(false);
    }
    boolean isAnyTag = ImageRef.of(text).field("tag") instanceof Absent;
    return Optional.of(isAnyTag || link.get() == LinkStrength.REFERENCE);
  }

  private static Unknown unknown(Node statement, String what) {
    return Unknown.of(
        new Reason(Reason.Kind.UNRESOLVED, "covers", what, statement.origin().span()));
  }
}
