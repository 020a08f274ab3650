package io.plimsoll.compose;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the files of one project, or of one included project, share. */
final class Context {
  final String directory;
  final Variables variables;
  final Map<String, Scope> extended = new LinkedHashMap<>();

  /** The services of one file, which may extend each other. */
  record Scope(String file, Tree.Fields services, Map<String, Tree> resolved) {
    Scope(String file, Tree.Fields services) {
      this(file, services, new LinkedHashMap<>());
    }
  }

  /**
   * A context.
   *
   * @param directory that relative paths are relative to
   */
  Context(String directory, Variables variables) {
    this.directory = directory;
    this.variables = variables;
  }
}
