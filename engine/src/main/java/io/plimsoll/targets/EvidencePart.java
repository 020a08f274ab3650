package io.plimsoll.targets;

import io.plimsoll.model.Node;
import java.util.List;

/**
 * Reports and attestations of one input.
 *
 * @param input what they were read from
 */
public record EvidencePart(Prospect.Used input, List<Node> evidence) {
  public EvidencePart {
    evidence = List.copyOf(evidence);
  }
}
