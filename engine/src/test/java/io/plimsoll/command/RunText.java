package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.shell.Command;
import io.plimsoll.shell.Dialect;
import io.plimsoll.shell.Environment;
import io.plimsoll.shell.Guard;
import io.plimsoll.shell.Script;
import io.plimsoll.shell.Shell;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A RUN for tests: a script, and behind {@code #:} what stands around it.
 *
 * <p>{@code env NAME=value}, {@code arg NAME} (a variable without known value), {@code workdir
 * PATH}, {@code cache PATH}, {@code secret ID [VARIABLE]}, {@code bash}, {@code copied PATH
 * [content]}.
 */
final class RunText {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  private final Source source;
  private final StageMemory memory;
  private final Map<String, Value> variables = new HashMap<>();
  private final List<CachedPath> caches = new ArrayList<>();
  private final List<SecretMount> secrets = new ArrayList<>();
  private Optional<FilePath> workdir = Optional.of(FilePath.of("/"));
  private Dialect dialect = Dialect.SH;
  private List<Node> commands = List.of();
  private Optional<Node> run = Optional.empty();

  private RunText(String text, StageMemory memory) {
    this.source = Source.of("test.sh", text);
    this.memory = memory;
    text.lines().filter(l -> l.startsWith("#: ")).forEach(l -> around(l.substring(3)));
  }

  /** The facts of one script as the only one of its stage. */
  static CommandFacts facts(String text) {
    return new RunText(text, new StageMemory()).facts();
  }

  /** The facts of the scripts of a stage; they are separated by lines {@code #: run}. */
  static List<CommandFacts> stage(String text) {
    StageMemory memory = new StageMemory();
    List<CommandFacts> all = new ArrayList<>();
    for (String part : text.split("#: run\n", -1)) {
      all.add(new RunText(part, memory).facts());
    }
    return all;
  }

  private void around(String line) {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "env" -> {
        int equals = words[1].indexOf('=');
        variables.put(words[1].substring(0, equals), Text.of(words[1].substring(equals + 1)));
      }
      case "arg" -> variables.put(words[1], Unknown.of(gap(words[1])));
      case "workdir" ->
          workdir = words.length > 1 ? Optional.of(FilePath.of(words[1])) : Optional.empty();
      case "cache" -> caches.add(new CachedPath(FilePath.of(words[1])));
      case "secret" -> secret(words);
      case "bash" -> dialect = Dialect.BASH;
      case "copied" ->
          memory.copied(
              FilePath.of(words[1]),
              words.length > 2 ? Text.of(words[2]) : Unknown.of(gap(words[1])));
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void secret(String[] words) {
    FilePath target = FilePath.of("/run/secrets/" + words[1]);
    Node.Builder mount =
        NODES
            .node("BuildMount", source.all())
            .set("text", Text.of("secret " + words[1]))
            .set("type", NODES.constant("BuildMountType", "secret"))
            .set("target", target);
    Optional<String> variable = words.length > 2 ? Optional.of(words[2]) : Optional.empty();
    variable.ifPresent(v -> variables.put(v, Unknown.of(gap(v))));
    secrets.add(new SecretMount(NODES.build(mount), Optional.of(target), variable));
  }

  private static Reason gap(String cause) {
    return Reason.of(Reason.Kind.UNRESOLVED, cause, "no value for " + cause);
  }

  private CommandFacts facts() {
    Script script = Shell.read(MappedText.of(source.all()), dialect, this::variable);
    Node node =
        NODES.build(
            NODES
                .node("Script", source.all())
                .set(
                    "language",
                    NODES.constant(
                        "ScriptLanguage",
                        script.language().name().toLowerCase(java.util.Locale.ROOT)))
                .lazy("commands", () -> Listing.list(commands)));
    commands = script.commands().stream().map(c -> command(c, node)).toList();
    List<Node> mounts = caches.stream().map(c -> mount(c.target())).toList();
    Node made =
        NODES.build(
            NODES
                .node("Run", source.all())
                .set("commands", Listing.list(commands))
                .set("mounts", Listing.list(mounts))
                .set("workdir", workdir.<Value>map(w -> w).orElse(Absent.ABSENT)));
    run = Optional.of(made);
    return CommandFacts.of(
        new ScriptContext(
            NODES,
            script,
            commands,
            run,
            name -> variables.getOrDefault(name, Absent.ABSENT),
            caches,
            secrets,
            workdir,
            memory));
  }

  private Node mount(FilePath target) {
    return NODES.build(
        NODES
            .node("BuildMount", source.all())
            .set("type", NODES.constant("BuildMountType", "cache"))
            .set("target", target));
  }

  private Environment.Value variable(String name) {
    Value value = variables.get(name);
    if (value instanceof Text text) {
      return new Environment.Known(text.written());
    }
    return value == null
        ? new Environment.Unset()
        : new Environment.Unknown("no value for " + name);
  }

  private Node command(Command c, Node script) {
    Guard guard = c.place().guard();
    List<Value> words = c.args().stream().map(Words::value).toList();
    return NODES.build(
        NODES
            .node("Command", c.span())
            .set(
                "name",
                c.name().<Value>map(Text::of).orElseGet(() -> Unknown.of(gap(c.span().text()))))
            .set("args", Listing.list(words))
            .set("wrappers", Listing.list(c.wrappers().stream().map(Text::of).toList()))
            .set("in_subshell", Value.Bool.of(c.place().inSubshell()))
            .set("always_runs", Value.Bool.of(guard == Guard.ALWAYS || guard == Guard.AFTER_AND))
            .set("index", new Value.Int(c.place().index(), Origin.NONE))
            .set("script", script)
            .lazy("run", () -> run.orElseThrow()));
  }
}
