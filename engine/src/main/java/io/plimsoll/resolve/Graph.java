package io.plimsoll.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All packages of a set of files: names are unique in each, imports exist and make no cycle, as far
 * as no problem was reported.
 */
public final class Graph {
  private final Map<String, PolicyPackage> packages;

  Graph(Map<String, PolicyPackage> packages) {
    this.packages = packages;
  }

  /** In the order of their names. */
  public List<PolicyPackage> packages() {
    return List.copyOf(packages.values());
  }

  public Optional<PolicyPackage> find(String name) {
    return Optional.ofNullable(packages.get(name));
  }

  public List<FileScope> files() {
    return packages.values().stream().flatMap(p -> p.files().stream()).toList();
  }
}
