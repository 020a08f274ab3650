package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.CommandText;
import io.plimsoll.dockerfile.Word;
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

/** CMD, ENTRYPOINT and HEALTHCHECK CMD as command lines. */
final class CommandLines {
  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "cmd", "powershell", "pwsh");

  private final NodeMaker nodes;
  private final ScriptFacts scripts;

  CommandLines(NodeMaker nodes, ScriptFacts scripts) {
    this.nodes = nodes;
    this.scripts = scripts;
  }

  Node of(
      CommandText command,
      Span place,
      List<String> shell,
      Environment environment,
      Fact instruction,
      Fact stage) {
    Script script = script(command, place, shell, environment);
    ScriptNodes.Owner owner = new ScriptNodes.Owner(() -> Absent.ABSENT, instruction, stage);
    ScriptNodes made = scripts.plain(script, owner);
    List<Text> argv = argv(command, shell);
    boolean exec = command instanceof CommandText.ExecForm;
    Reason contents =
        Reason.of(
            Reason.Kind.MISSING_VIEW, "images", "the files of the image are not at hand", place);
    return nodes.build(
        nodes
            .node("CommandLine", place)
            .set("form", nodes.constant("CommandForm", exec ? "exec" : "shell"))
            .set("argv", Listing.list(argv.stream().map(this::word).toList()))
            .set("program", argv.isEmpty() ? Absent.ABSENT : FilePath.of(argv.getFirst()))
            .set("script", made.node())
            .lazy("commands", made::running)
            .set("is_shell", Facts.bool(!exec || runsShell(argv)))
            .set(
                "looks_exec",
                Facts.bool(command instanceof CommandText.ShellForm s && s.looksExec()))
            .set("resolves", Unknown.of(contents))
            .set("problem", Unknown.of(contents))
            .lazy("drops_privileges", () -> dropsPrivileges(script, contents))
            .lazy("instruction", instruction));
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
    Set<String> tools = Set.of("gosu", "su-exec", "setpriv", "runuser", "su", "chpst", "setuidgid");
    boolean drops =
        script.commands().stream()
            .anyMatch(
                c ->
                    c.wrappers().stream().anyMatch(tools::contains)
                        || c.name().filter(tools::contains).isPresent());
    return drops ? Value.Bool.TRUE : Unknown.of(contents);
  }

  private static List<Text> argv(CommandText command, List<String> shell) {
    List<Text> argv = new ArrayList<>();
    switch (command) {
      case CommandText.ExecForm exec -> exec.words().forEach(w -> argv.add(Words.written(w)));
      case CommandText.ShellForm form -> {
        shell.forEach(w -> argv.add(Text.of(w, Origin.DEFAULTED)));
        argv.add(Text.of(form.text().text(), Origin.at(form.text().span())));
      }
    }
    return argv;
  }

  private static Script script(
      CommandText command, Span place, List<String> shell, Environment environment) {
    return switch (command) {
      case CommandText.ShellForm form -> Shell.read(form.text(), Dialect.of(shell), environment);
      case CommandText.ExecForm exec when exec.words().isEmpty() ->
          Shell.read(MappedText.of(place.after()), Dialect.SH, environment);
      case CommandText.ExecForm exec ->
          Shell.readWords(exec.words().stream().map(Word::mapped).toList(), environment);
    };
  }
}
