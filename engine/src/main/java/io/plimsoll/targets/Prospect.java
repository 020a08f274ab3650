package io.plimsoll.targets;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import java.util.List;
import java.util.function.Supplier;

/**
 * A target whose inputs are known; it is made when its turn to be judged comes, since that reads
 * its Dockerfile.
 */
@FunctionalInterface
public interface Prospect {
  Ready make();

  /**
   * A target to judge.
   *
   * @param diagnostics what was wrong with its inputs
   * @param inputs what it was made of
   * @param bases images at hand that it is built on
   */
  record Ready(Target target, List<Diagnostic> diagnostics, List<Used> inputs, List<Node> bases) {
    public Ready {
      bases = List.copyOf(bases);
      diagnostics = List.copyOf(diagnostics);
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * An input of a target.
   *
   * @param path as reports print it
   * @param digest of its bytes, computed when a report wants it
   */
  record Used(String path, InputKind kind, Supplier<String> digest) {}
}
