package io.plimsoll.ingest.image;

import io.plimsoll.builtin.Secrets;
import io.plimsoll.image.Placed;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files of all layers that look like credentials, by name or content.
 *
 * <p>What a package of the distribution brings is public and holds nobody's secret; and in whole
 * file systems only formats that are sure count, since named values and entropy would flag half of
 * all configuration.
 */
final class SecretHits {
  /** Every system has these; their passwords are facts of accounts. */
  private static final Set<String> OF_SYSTEM =
      Set.of("etc/shadow", "etc/shadow-", "etc/gshadow", "etc/gshadow-");

  private final NodeMaker nodes;
  private final Contents contents;
  private final PackageNodes packages;
  private final Scan scan;
  private final Span place;

  SecretHits(NodeMaker nodes, Contents contents, PackageNodes packages, Scan scan, Span place) {
    this.nodes = nodes;
    this.contents = contents;
    this.packages = packages;
    this.scan = scan;
    this.place = place;
  }

  /** A file with its node and the node of its layer. */
  interface Parts {
    Value file(Placed placed);

    Value layer(int index);
  }

  Listing all(Parts parts) {
    List<Node> hits = new ArrayList<>();
    for (int i = 0; i < contents.layers().size(); i++) {
      for (Placed placed : contents.root().layer(i)) {
        if (placed.file().isFile() && placed.file().size() > 0 && !isOfSystem(placed)) {
          hits(placed, parts, hits);
        }
      }
    }
    Listing list = Listing.list(hits);
    list = contents.gaps().map(list::open).orElse(list);
    return scan.gap().map(list::open).orElse(list);
  }

  private boolean isOfSystem(Placed placed) {
    return OF_SYSTEM.contains(placed.file().path()) || packages.isOwned(placed);
  }

  private void hits(Placed placed, Parts parts, List<Node> into) {
    Optional<Scan.Scanned> scanned = scan.of(placed);
    boolean certificate = scanned.map(Scan.Scanned::certificate).orElse(false);
    int before = into.size();
    for (Node match : scanned.map(Scan.Scanned::secrets).orElse(List.of())) {
      if (match.get("confidence") instanceof Value.Constant c && c.name().equals("high")) {
        into.add(hit(placed, parts, "by_content", match));
      }
    }
    if (into.size() == before && !certificate && Secrets.isSecretFile(placed.file().path())) {
      into.add(hit(placed, parts, "by_name", named(placed)));
    }
  }

  private Node named(Placed placed) {
    return nodes.build(
        nodes
            .node("SecretMatch", place)
            .set("kind", Text.of("file_name"))
            .set("confidence", nodes.constant("Confidence", "medium"))
            .set("excerpt", Text.of(placed.file().name())));
  }

  private Node hit(Placed placed, Parts parts, String by, Node match) {
    return nodes.build(
        nodes
            .node("SecretHit", place)
            .set("found", parts.file(placed))
            .set("match", match)
            .set("by", nodes.constant("SecretHint", by))
            .set("is_deleted", Facts.bool(!placed.isLast()))
            .set("text", Text.of("/" + placed.file().path()))
            .lazy("layer", () -> parts.layer(placed.layer())));
  }
}
