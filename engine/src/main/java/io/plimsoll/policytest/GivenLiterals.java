package io.plimsoll.policytest;

import io.plimsoll.ingest.image.ImageLiterals;
import io.plimsoll.ingest.runtime.Derived;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;

/** Completes the typed literals of tests through the code of the readers of their views. */
final class GivenLiterals implements NodeMaker.Completion {
  private final ImageLiterals images = new ImageLiterals();

  @Override
  public Node build(NodeMaker nodes, Node.Builder given, Reason otherwise) {
    return images
        .complete(nodes, given, otherwise)
        .orElseGet(() -> Derived.literal(nodes, given, otherwise));
  }
}
