package io.plimsoll.ingest.parts;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Dialect;
import io.plimsoll.shell.Environment;
import io.plimsoll.shell.Script;
import io.plimsoll.shell.Shell;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Commands that start a process: ENTRYPOINT, CMD, health checks, {@code command:}, hooks. */
public final class CommandLines {
  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "cmd", "powershell", "pwsh");

  private static final Set<String> DROPPING =
      Set.of("gosu", "su-exec", "setpriv", "runuser", "su", "chpst", "setuidgid");

  private final NodeMaker nodes;
  private final ScriptFacts scripts;

  public CommandLines(NodeMaker nodes) {
    this.nodes = nodes;
    this.scripts = new ScriptFacts(nodes);
  }

  /** Where a command stands, and what surrounds it. */
  public record Place(Span span, Environment environment, Fact instruction, Fact stage) {
    /** A command outside of a Dockerfile. */
    public static Place of(Span span, Environment environment) {
      return new Place(span, environment, () -> Absent.ABSENT, () -> Absent.ABSENT);
    }
  }

  /** A word of the exec form: its value, and the same text with the places of its characters. */
  public record ExecWord(Text value, MappedText mapped) {

    /** A word whose value stands in a source, perhaps quoted or put together. */
    public static ExecWord of(Text value, Span span) {
      return new ExecWord(value, mapped(value.written(), span));
    }

    private static MappedText mapped(String text, Span span) {
      int quoted = span.text().indexOf(text);
      if (!text.isEmpty() && quoted >= 0) {
        int start = span.start() + quoted;
        return MappedText.of(span.source().span(start, start + text.length()));
      }
      MappedText.Builder mapped = MappedText.builder(span.source());
      int last = Math.max(span.start(), span.end() - 1);
      for (int i = 0; i < text.length(); i++) {
        mapped.append(text.charAt(i), Math.min(span.start() + i, last));
      }
      return text.isEmpty() ? MappedText.of(span.before()) : mapped.build();
    }
  }

  /** A program with its arguments, run without a shell unless the program is one. */
  public Node exec(List<ExecWord> words, Place place) {
    Script script =
        words.isEmpty()
            ? Shell.read(MappedText.of(place.span().after()), Dialect.SH, place.environment())
            : Shell.readWords(words.stream().map(ExecWord::mapped).toList(), place.environment());
    return of(true, false, words.stream().map(ExecWord::value).toList(), script, place);
  }

  /**
   * A text that a shell runs.
   *
   * @param shell program and options the text is handed to
   * @param looksExec whether it begins like the exec form
   */
  public Node shell(MappedText text, List<String> shell, boolean looksExec, Place place) {
    List<Text> argv = new ArrayList<>();
    shell.forEach(w -> argv.add(Text.of(w, Origin.DEFAULTED)));
    argv.add(Text.of(text.text(), Origin.at(text.span())));
    Script script = Shell.read(text, Dialect.of(shell), place.environment());
    return of(false, looksExec, argv, script, place);
  }

  private Node of(boolean exec, boolean looksExec, List<Text> argv, Script script, Place place) {
    ScriptNodes.Owner owner =
        new ScriptNodes.Owner(() -> Absent.ABSENT, place.instruction(), place.stage());
    ScriptNodes made = scripts.plain(script, owner);
    Reason contents =
        Reason.of(
            Reason.Kind.MISSING_VIEW,
            "images",
            "the files of the image are not at hand",
            place.span());
    return nodes.build(
        nodes
            .node("CommandLine", place.span())
            .set("form", nodes.constant("CommandForm", exec ? "exec" : "shell"))
            .set("argv", Listing.list(argv.stream().map(this::word).toList()))
            .set("program", argv.isEmpty() ? Absent.ABSENT : FilePath.of(argv.getFirst()))
            .set("script", made.node())
            .lazy("commands", made::running)
            .set("is_shell", Facts.bool(!exec || runsShell(argv)))
            .set("looks_exec", Facts.bool(looksExec))
            .set("resolves", Unknown.of(contents))
            .set("problem", Unknown.of(contents))
            .lazy("drops_privileges", () -> dropsPrivileges(script, contents))
            .lazy("instruction", place.instruction()));
  }

  /** A word as it is executed: the shell's own words stand nowhere. */
  private Node word(Text text) {
    return nodes.build(
        nodes
            .node("Word", text.origin())
            .set("text", text)
            .set("value", text)
            .set("quoted", Facts.bool(false))
            .set("is_literal", Facts.bool(text.isKnown())));
  }

  private static boolean runsShell(List<Text> argv) {
    String program = argv.isEmpty() ? "" : argv.getFirst().written();
    String name = program.substring(program.lastIndexOf('/') + 1);
    return SHELLS.contains(name)
        && argv.stream()
            .skip(1)
            .anyMatch(w -> w.written().startsWith("-") && w.written().contains("c"));
  }

  /**
   * A tool that hands over to another user decides; a program we cannot look into may do it as
   * well.
   */
  private static Value dropsPrivileges(Script script, Reason contents) {
    boolean drops =
        script.commands().stream()
            .anyMatch(
                c ->
                    c.wrappers().stream().anyMatch(DROPPING::contains)
                        || c.name().filter(DROPPING::contains).isPresent());
    return drops ? Value.Bool.TRUE : Unknown.of(contents);
  }

  /**
   * Entrypoint then command as one; a shell-form entrypoint ignores the command (OCI image
   * configuration, "Entrypoint", "Cmd").
   */
  public Value process(Value entrypoint, Value cmd) {
    if (entrypoint instanceof Unknown || cmd instanceof Unknown) {
      boolean shellForm = entrypoint instanceof Node e && isShellForm(e);
      return shellForm ? entrypoint : entrypoint instanceof Unknown ? entrypoint : cmd;
    }
    if (!(entrypoint instanceof Node e)) {
      return cmd;
    }
    return cmd instanceof Node c && !isShellForm(e) ? joined(e, c) : e;
  }

  private static boolean isShellForm(Node command) {
    return command.get("form") instanceof Value.Constant c && c.name().equals("shell");
  }

  private Value joined(Node entrypoint, Node cmd) {
    List<Value> argv = new ArrayList<>(((Listing) entrypoint.get("argv")).members());
    argv.addAll(((Listing) cmd.get("argv")).members());
    Node.Builder process =
        nodes.node("CommandLine", entrypoint.origin()).set("argv", Listing.list(argv));
    for (String field :
        List.of(
            "text",
            "form",
            "program",
            "script",
            "commands",
            "is_shell",
            "looks_exec",
            "resolves",
            "problem",
            "drops_privileges",
            "instruction")) {
      process.lazy(field, () -> entrypoint.get(field));
    }
    return nodes.build(process);
  }
}
