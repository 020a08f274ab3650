package io.plimsoll.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A subcommand: how its arguments look and what it does. Specs are built by hand, since reading
 * annotations costs start-up time.
 */
interface Command {
  CommandSpec spec();

  /** Runs it and gives its exit code. */
  int run(ParseResult arguments, Console console);
}
