package io.plimsoll.api;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.source.Source;
import io.plimsoll.targets.ContainerPart;
import java.util.List;

/** Reads inputs that define containers. */
final class RuntimeReading {
  private final NodeMaker nodes;

  RuntimeReading(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /**
   * What one input defines.
   *
   * @param sources its texts and those it names
   */
  record Read(List<Source> sources, List<ContainerPart> containers, List<Diagnostic> diagnostics) {}

  Read read(RuntimeInput input) {
    return new Read(input.sources(), List.of(), List.of());
  }
}
