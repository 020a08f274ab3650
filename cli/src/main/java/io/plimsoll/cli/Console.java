package io.plimsoll.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The world a command runs in: streams, working directory, environment, clock. Tests give their
 * own.
 *
 * @param out reports and answers only
 * @param err everything else
 * @param terminal whether {@code out} is a terminal
 */
record Console(
    PrintStream out,
    PrintStream err,
    java.io.InputStream in,
    Path directory,
    Map<String, String> environment,
    Supplier<Instant> clock,
    boolean terminal) {

  /**
   * Whether to colour when nobody says: on a terminal, unless {@code NO_COLOR} is set
   * (no-color.org).
   */
  boolean colours() {
    return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  void error(String message) {
    err.println("plimsoll: " + message);
  }
}
