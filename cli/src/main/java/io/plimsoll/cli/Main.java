package io.plimsoll.cli;

import io.plimsoll.api.Version;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Entry point of the {@code plimsoll} command. */
public final class Main {
  /** Set by the launcher, which can tell: the JDK's own answer differs by version. */
  private static final String TERMINAL = "plimsoll.terminal";

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            out,
            err,
            System.in,
            Path.of("").toAbsolutePath(),
            System.getenv(),
            Clock.systemUTC()::instant,
            Boolean.getBoolean(TERMINAL));
    int code = run(args, console);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Names and makers of the subcommands; only the one that is asked for is built. */
  private static Map<String, Supplier<Command>> commands() {
    Map<String, Supplier<Command>> all = new LinkedHashMap<>();
    all.put("check", CheckCommand::new);
    all.put("fix", FixCommand::new);
    all.put("test", TestCommand::new);
    all.put("fmt", FmtCommand::new);
    all.put("rules", RulesCommand::new);
    all.put("explain", ExplainCommand::new);
    all.put("inspect", InspectCommand::new);
    all.put("schema", SchemaCommand::new);
    all.put("init", InitCommand::new);
    all.put("config", ConfigCommand::new);
    return all;
  }

  /** Runs a command line in a world of its own. */
  static int run(String[] args, Console console) {
    Map<String, Supplier<Command>> commands = commands();
    String name = args.length > 0 ? args[0] : "";
    try {
      if (commands.containsKey(name)) {
        return run(commands.get(name).get(), Arrays.copyOfRange(args, 1, args.length), console);
      }
      return top(args, commands, console);
    } catch (UsageError e) {
      console.error(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    } catch (RuntimeException | StackOverflowError e) {
      return defect(e, console);
    }
  }

  private static int run(Command command, String[] args, Console console) {
    CommandSpec spec = command.spec().mixinStandardHelpOptions(true);
    spec.version("plimsoll " + Version.current());
    CommandLine line = new CommandLine(spec);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(args);
    } catch (ParameterException e) {
      console.error(String.valueOf(e.getMessage()));
      console.err().println("Try: " + spec.qualifiedName() + " --help");
      return ExitCode.USAGE;
    }
    if (parsed.isUsageHelpRequested()) {
      line.usage(console.out());
      return ExitCode.OK;
    }
    if (parsed.isVersionHelpRequested()) {
      line.printVersionHelp(console.out());
      return ExitCode.OK;
    }
    return command.run(parsed, console);
  }

  private static int top(String[] args, Map<String, Supplier<Command>> commands, Console console) {
    List<String> asked = List.of(args);
    if (asked.contains("--version") || asked.contains("-V")) {
      console.out().println("plimsoll " + Version.current());
      return ExitCode.OK;
    }
    boolean help =
        args.length == 0
            || asked.contains("--help")
            || asked.contains("-h")
            || asked.getFirst().equals("help");
    if (!help) {
      String question = io.plimsoll.diagnostic.Nearest.question(args[0], commands.keySet());
      console.error(
          "there is no command `"
              + args[0]
              + "`"
              + (question.isEmpty() ? "" : ", " + question)
              + " (plimsoll --help lists them)");
      return ExitCode.USAGE;
    }
    CommandSpec spec = CommandSpec.create().name("plimsoll").mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Policy as code for containers: judges Dockerfiles, images, containers and evidence by"
                + " typed policies.");
    spec.addOption(
        OptionSpec.builder("--color")
            .paramLabel("WHEN")
            .type(String.class)
            .description("always, never or auto (default)")
            .build());
    commands.forEach((name, maker) -> spec.addSubcommand(name, maker.get().spec()));
    new CommandLine(spec).usage(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    return args.length == 0 ? ExitCode.USAGE : ExitCode.OK;
  }

  /** A defect: said as such, with what a report of it needs, and no half report. */
  private static int defect(Throwable e, Console console) {
    console.error("internal error: " + e);
    console
        .err()
        .println(
            "This is a defect of plimsoll "
                + Version.current()
                + ". Please report it with the command line, the input and these lines:");
    Arrays.stream(e.getStackTrace()).limit(12).forEach(f -> console.err().println("    " + f));
    return ExitCode.INTERNAL;
  }
}
