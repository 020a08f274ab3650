package io.plimsoll.ingest;

import io.plimsoll.ingest.runtime.Drafts;
import io.plimsoll.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Builds the containers of an input for tests, each once. */
public final class Built {
  private Built() {}

  /** What is read, printed. */
  public static String listing(Function<IntFunction<Node>, Drafts> reader) {
    List<Node> nodes = new ArrayList<>();
    Drafts drafts = reader.apply(nodes::get);
    drafts.containers().forEach(c -> nodes.add(c.draft().build()));
    return ContainerListing.of(nodes, drafts.diagnostics());
  }

  /** The containers that are read. */
  public static List<Node> nodes(Function<IntFunction<Node>, Drafts> reader) {
    List<Node> nodes = new ArrayList<>();
    reader.apply(nodes::get).containers().forEach(c -> nodes.add(c.draft().build()));
    return nodes;
  }
}
