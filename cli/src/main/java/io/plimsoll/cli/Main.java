package io.plimsoll.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Entry point of the {@code plimsoll} command. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(commandLine().setOut(out).setErr(err).execute(args));
  }

  // Built by hand: reading annotations by reflection costs more than the rest of a short run.
  private static CommandLine commandLine() {
    CommandSpec spec = CommandSpec.create().name("plimsoll").mixinStandardHelpOptions(true);
    spec.usageMessage().description("Policy as code for containers.");
    spec.version("plimsoll " + version());
    return new CommandLine(spec);
  }

  private static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }
}
