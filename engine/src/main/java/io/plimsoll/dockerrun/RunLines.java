package io.plimsoll.dockerrun;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.shell.Command;
import io.plimsoll.shell.Dialect;
import io.plimsoll.shell.Environment;
import io.plimsoll.shell.Script;
import io.plimsoll.shell.Shell;
import io.plimsoll.shell.Word;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The commands of a text that make containers.
 *
 * @param commands in the order of the text
 * @param execs that run something in containers, in the order of the text
 * @param diagnostics in the order of the text
 */
public record RunLines(
    List<RunCommand> commands, List<RunCommand> execs, List<Diagnostic> diagnostics) {
  /** Options in front of the subcommand that take a value. */
  private static final Set<String> GLOBAL =
      Set.of(
          "--config",
          "-c",
          "--context",
          "-H",
          "--host",
          "-l",
          "--log-level",
          "--tlscacert",
          "--tlscert",
          "--tlskey",
          "--root",
          "--runroot",
          "--storage-driver",
          "--storage-opt",
          "--url",
          "--connection",
          "--identity",
          "--runtime",
          "--runtime-flag",
          "--cgroup-manager",
          "--conmon",
          "--events-backend",
          "--hooks-dir",
          "--module",
          "--network-cmd-path",
          "--network-config-dir",
          "--tmpdir",
          "--ssh",
          "--imagestore",
          "--volumepath",
          "--out");

  private static final Map<String, RunCommand.Verb> VERBS =
      Map.of(
          "run", RunCommand.Verb.RUN,
          "create", RunCommand.Verb.CREATE,
          "exec", RunCommand.Verb.EXEC);

  public RunLines {
    commands = List.copyOf(commands);
    execs = List.copyOf(execs);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Reads a text as a shell does, and finds the commands that make containers in it. */
  public static RunLines read(MappedText text) {
    Environment none =
        name -> new Environment.Unknown("`$" + name + "` is set outside of the command line");
    Script script = Shell.read(text, Dialect.BASH, none);
    List<RunCommand> commands = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    script.errors().forEach(e -> diagnostics.add(Problems.unreadable(e.span(), e.message())));
    for (Command command : script.commands()) {
      read(command, commands, diagnostics);
    }
    if (!script.errors().isEmpty()) {
      // What is missing behind a quote that is not closed stands in the quote.
      diagnostics.removeIf(d -> d.code() == Code.E1505);
    }
    if (commands.isEmpty() && diagnostics.isEmpty()) {
      diagnostics.add(Problems.noCommand(first(text)));
    }
    return of(commands, diagnostics);
  }

  /** Reads words that stand behind {@code docker run}, one span for the whole. */
  public static RunLines ofWords(Engine engine, Span span, List<Piece> words) {
    List<FlagWords.Word> all = words.stream().map(w -> new FlagWords.Word(w, false)).toList();
    List<RunCommand> commands = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    read(engine, RunCommand.Verb.RUN, span, all, commands, diagnostics);
    return of(commands, diagnostics);
  }

  private static RunLines of(List<RunCommand> all, List<Diagnostic> diagnostics) {
    return new RunLines(
        all.stream().filter(c -> c.verb() != RunCommand.Verb.EXEC).toList(),
        all.stream().filter(c -> c.verb() == RunCommand.Verb.EXEC).toList(),
        diagnostics);
  }

  private static Span first(MappedText text) {
    int end = text.text().indexOf('\n');
    return text.span(0, end < 0 ? text.length() : end);
  }

  private static void read(
      Command command, List<RunCommand> commands, List<Diagnostic> diagnostics) {
    List<Word> argv = command.argv();
    // A line that is copied from a manual still has its prompt.
    int program = !argv.isEmpty() && argv.getFirst().raw().equals("$") ? 1 : 0;
    if (program >= argv.size()) {
      return;
    }
    String path = argv.get(program).text();
    Optional<Engine> engine = Engine.of(path.substring(path.lastIndexOf('/') + 1));
    if (engine.isEmpty()) {
      return;
    }
    int verb = verb(argv, program + 1);
    if (verb < 0) {
      return;
    }
    Optional<RunCommand.Verb> what = Optional.ofNullable(VERBS.get(argv.get(verb).text()));
    if (what.isEmpty()) {
      return;
    }
    List<FlagWords.Word> words = new ArrayList<>();
    for (Word word : argv.subList(verb + 1, argv.size())) {
      words.add(new FlagWords.Word(Piece.of(word), word.isOpen()));
    }
    read(engine.get(), what.get(), command.span(), words, commands, diagnostics);
  }

  /** Index of the word behind the options of the engine; -1 where there is none. */
  private static int verb(List<Word> argv, int from) {
    int at = from;
    while (at < argv.size() && argv.get(at).text().startsWith("-")) {
      at += GLOBAL.contains(argv.get(at).text()) ? 2 : 1;
    }
    at += at < argv.size() && argv.get(at).is("container") ? 1 : 0;
    return at < argv.size() ? at : -1;
  }

  private static void read(
      Engine engine,
      RunCommand.Verb verb,
      Span span,
      List<FlagWords.Word> words,
      List<RunCommand> commands,
      List<Diagnostic> diagnostics) {
    FlagWords reader = new FlagWords(engine, words);
    reader.read();
    List<FlagWords.Word> rest = reader.rest();
    boolean sure = !reader.isAmbiguous();
    Optional<Piece> image =
        sure && !rest.isEmpty() ? Optional.of(rest.getFirst().piece()) : Optional.empty();
    List<Piece> behind =
        image.isEmpty()
            ? List.of()
            : rest.subList(1, rest.size()).stream().map(FlagWords.Word::piece).toList();
    RunCommand command =
        new RunCommand(span, engine, verb, reader.flags(), reader.openings(), image, behind, sure);
    commands.add(command);
    diagnostics.addAll(reader.problems());
    diagnostics.addAll(Conflicts.of(command));
    if (sure && image.isEmpty() && reader.problems().isEmpty()) {
      boolean exec = verb == RunCommand.Verb.EXEC;
      diagnostics.add(exec ? Problems.noContainer(span, engine) : Problems.noImage(span, engine));
    }
  }
}
