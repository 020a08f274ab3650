package io.plimsoll.ingest.image;

import io.plimsoll.image.StoredLayer;
import io.plimsoll.ingest.dockerfile.BaseImages;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The layers of an image as nodes. */
final class LayerNodes {
  private final NodeMaker nodes;
  private final ImageParts parts;
  private final Optional<HistoryNodes> history;
  private final Optional<ContentFacts> contents;
  private final Optional<BaseImages.Under> base;

  LayerNodes(
      NodeMaker nodes,
      ImageParts parts,
      Optional<HistoryNodes> history,
      Optional<ContentFacts> contents,
      Optional<BaseImages.Under> base) {
    this.nodes = nodes;
    this.parts = parts;
    this.history = history;
    this.contents = contents;
    this.base = base;
  }

  List<Node> all(List<String> diffIds) {
    List<Node> all = new ArrayList<>();
    boolean linked = history.filter(h -> h.layers() == diffIds.size()).isPresent();
    Reason unsaid = Gaps.untold("the history", "which step made which layer", parts.place());
    for (int i = 0; i < diffIds.size(); i++) {
      Node.Builder layer =
          nodes
              .node("Layer", parts.place())
              .set("index", Value.Int.of(i))
              .set("text", Text.of("layer " + i))
              .set("is_base", isBase(i))
              .set("diff_id", diffId(diffIds.get(i)))
              .set("digest", digest(i, diffIds.get(i)));
      int index = i;
      Optional<Integer> step = linked ? history.flatMap(h -> h.stepOf(index)) : Optional.empty();
      if (step.isPresent() && history.isPresent()) {
        layer
            .set("created_by", Text.of(history.get().createdBy(step.get())))
            .set("instruction", history.get().instruction(step.get()));
      } else {
        layer.set("created_by", Unknown.of(unsaid)).set("instruction", Unknown.of(unsaid));
      }
      contents(layer, i);
      all.add(nodes.build(layer, parts.untold()));
    }
    return all;
  }

  private Value isBase(int index) {
    String name =
        parts.names().isEmpty() ? parts.place().source().name() : parts.names().getFirst();
    return base.<Value>map(b -> Value.Bool.of(index < b.layers()))
        .orElseGet(() -> Unknown.of(Gaps.base(name, parts.place())));
  }

  private Value diffId(String text) {
    return text.isEmpty() ? Unknown.of(parts.untold()) : Digest.of(text);
  }

  /** Absent when it is not stored compressed. */
  private Value digest(int index, String diffId) {
    Optional<List<StoredLayer>> stored = parts.layers().map(LayerAccess::stored);
    if (stored.isEmpty() || index >= stored.get().size()) {
      return Unknown.of(parts.untold());
    }
    return stored
        .get()
        .get(index)
        .digest()
        .filter(d -> !d.equals(diffId))
        .<Value>map(Digest::of)
        .orElse(Absent.ABSENT);
  }

  private void contents(Node.Builder layer, int index) {
    if (contents.isPresent()) {
      ContentFacts facts = contents.get();
      layer
          .lazy("size", () -> facts.layerSize(index))
          .lazy("stored_size", () -> facts.storedSize(index))
          .lazy("files", () -> facts.layerFiles(index))
          .lazy("removed", () -> facts.removed(index))
          .lazy("dead_size", () -> facts.deadSize(index));
      return;
    }
    Reason why = Gaps.layers(parts.place().source().name(), parts.place());
    Listing open = Listing.list(List.of()).open(Reasons.of(why));
    layer
        .set("files", open)
        .set("removed", open)
        .set("size", Unknown.of(why))
        .set("stored_size", Unknown.of(why))
        .set("dead_size", Unknown.of(why));
  }
}
