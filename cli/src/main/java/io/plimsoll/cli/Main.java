package io.plimsoll.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

  static CommandLine commandLine() {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new Plimsoll());
    String version = Main.class.getPackage().getImplementationVersion();
    spec.version("plimsoll " + (version == null ? "(not packaged)" : version));
    return new CommandLine(spec);
  }

  @Command(
      name = "plimsoll",
      mixinStandardHelpOptions = true,
      description = "Policy as code for containers.")
  private static final class Plimsoll implements Runnable {
    @picocli.CommandLine.Spec CommandSpec spec;

    @Override
    public void run() {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
