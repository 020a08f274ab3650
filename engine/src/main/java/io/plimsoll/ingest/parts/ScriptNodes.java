package io.plimsoll.ingest.parts;

import io.plimsoll.command.CommandFacts;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Assignment;
import io.plimsoll.shell.Command;
import io.plimsoll.shell.Guard;
import io.plimsoll.shell.Pipeline;
import io.plimsoll.shell.Redirect;
import io.plimsoll.shell.Script;
import io.plimsoll.shell.Status;
import io.plimsoll.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A shell script as nodes: what is written, and what runs.
 *
 * <p>What is written is open only where the text cannot be parsed; what runs also for script files
 * and computed text that are not at hand (schema, section 4).
 */
public final class ScriptNodes {
  private final NodeMaker nodes;
  private final Script script;
  private final Owner owner;
  private final List<Node> commands = new ArrayList<>();
  private final List<Node> pipelines = new ArrayList<>();
  private final Node node;
  private final Function<List<Node>, CommandFacts> maker;
  private Optional<CommandFacts> facts = Optional.empty();

  /** Whom a script belongs to: its nodes are asked for only when a policy looks. */
  public record Owner(Fact run, Fact instruction, Fact stage) {}

  /**
   * The nodes of a script.
   *
   * @param maker makes the derived facts from the command nodes, once the node that owns the script
   *     exists
   */
  public ScriptNodes(
      NodeMaker nodes, Script script, Owner owner, Function<List<Node>, CommandFacts> maker) {
    this.nodes = nodes;
    this.script = script;
    this.owner = owner;
    this.node = scriptNode();
    for (Pipeline pipeline : script.pipelines()) {
      pipelines.add(pipeline(pipeline));
    }
    for (Command command : script.commands()) {
      commands.add(command(command));
    }
    this.maker = maker;
  }

  public Node node() {
    return node;
  }

  public CommandFacts facts() {
    if (facts.isEmpty()) {
      facts = Optional.of(maker.apply(List.copyOf(commands)));
    }
    return facts.get();
  }

  /** What runs. */
  public Listing running() {
    return opened(Listing.list(commands));
  }

  public Listing runningPipelines() {
    return opened(Listing.list(pipelines));
  }

  private Listing opened(Listing list) {
    Listing all = written(list);
    for (Reason reason : openings(script)) {
      all = all.open(Reasons.of(reason));
    }
    return all;
  }

  /** What runs although it is not written in the script. */
  public static List<Reason> openings(Script script) {
    return script.openings().stream()
        .map(
            o ->
                Reason.of(
                    Reason.Kind.OPAQUE,
                    o.path().orElse(o.span().text()),
                    "cannot see inside " + o.path().orElse(o.reason()),
                    o.span()))
        .toList();
  }

  private Listing written(Listing list) {
    return script.status() == Status.PARSED ? list : list.open(Reasons.of(unparsed(script)));
  }

  public static Reason unparsed(Script script) {
    String why =
        script.errors().isEmpty()
            ? "the script is not for a shell that is understood"
            : script.errors().getFirst().message();
    return Reason.of(
        Reason.Kind.OPAQUE,
        script.text().span().toString(),
        "the script cannot be read as a whole: " + why,
        script.text().span());
  }

  private Node scriptNode() {
    List<Node> errors =
        script.errors().stream()
            .map(
                e ->
                    nodes.build(
                        nodes
                            .node("ParseError", e.span())
                            .set("reason", Text.of(e.message()))
                            .set("code", Text.of("shell"))))
            .toList();
    return nodes.build(
        nodes
            .node("Script", script.text().span())
            .set("text", Text.of(script.text().text(), Origin.at(script.text().span())))
            .set("language", Facts.constant(nodes, "ScriptLanguage", script.language()))
            .set("status", Facts.constant(nodes, "ScriptStatus", script.status()))
            .set("errors", Listing.list(errors))
            .lazy("commands", () -> written(Listing.list(commands)))
            .lazy("pipelines", () -> written(Listing.list(pipelines)))
            .set("errexit", Shells.bool(script.errexit()))
            .set("pipefail", Shells.bool(script.pipefail())));
  }

  private Node pipeline(Pipeline p) {
    return nodes.build(
        nodes
            .node("Pipeline", p.span())
            .lazy("commands", () -> Listing.list(stages(p)))
            .lazy("first", () -> first(stages(p)))
            .lazy("last", () -> first(stages(p).reversed()))
            .lazy("rest", () -> Listing.list(stages(p).stream().skip(1).toList()))
            .set("pipefail", Shells.bool(p.pipefail()))
            .set("failure_matters", Shells.bool(p.failureMatters())));
  }

  private static Value first(List<Node> stages) {
    return stages.isEmpty()
        ? Unknown.of(Reason.of(Reason.Kind.OPAQUE, "pipeline", "the pipe has no simple command"))
        : stages.getFirst();
  }

  /** The first command of each stage: a group or loop is one member of its pipe. */
  private List<Node> stages(Pipeline p) {
    return p.stages().stream()
        .filter(s -> !s.isEmpty())
        .map(s -> commands.get(s.getFirst()))
        .toList();
  }

  private Node command(Command c) {
    int index = c.place().index();
    Node.Builder node =
        nodes
            .node("Command", c.span())
            .set("name", name(c))
            .lazy("argv", () -> words(c.argv()))
            .lazy("args", () -> values(c.args()))
            .set("wrappers", wrappers(c))
            .lazy(
                "assignments",
                () -> Listing.list(c.assignments().stream().map(this::assignment).toList()))
            .lazy(
                "redirects",
                () -> Listing.list(c.redirects().stream().map(this::redirect).toList()))
            .set("guard", Facts.constant(nodes, "Guard", c.place().guard()))
            .set("always_runs", alwaysRuns(c))
            .set("failure_ignored", Shells.bool(c.place().failureIgnored()))
            .set("in_subshell", Facts.bool(c.place().inSubshell()))
            .set("in_background", Facts.bool(c.place().inBackground()))
            .set("is_first", Facts.bool(c.isFirst()))
            .set("index", Value.Int.of(index))
            .lazy("pipeline", () -> pipelines.get(c.place().pipeline()))
            .set("script", this.node)
            .lazy("run", owner.run())
            .lazy("instruction", owner.instruction())
            .lazy("stage", owner.stage())
            .lazy(
                "process_substitutions",
                () -> Listing.list(c.substitutions().stream().map(commands::get).toList()));
    return nodes.build(derived(node, index));
  }

  private Node.Builder derived(Node.Builder node, int index) {
    return node.lazy("verb", () -> facts().verb(index))
        .lazy("operands", () -> facts().operands(index))
        .lazy("extracts", () -> facts().extracts(index))
        .lazy("skips_tls_check", () -> facts().skipsTlsCheck(index))
        .lazy("downloads", () -> facts().downloads(index))
        .lazy("package_action", () -> facts().packageAction(index))
        .lazy("credentials", () -> facts().credentials(index));
  }

  /**
   * A command in a function runs if the function is called; in a substitution with the command that
   * holds it.
   */
  private static Value alwaysRuns(Command c) {
    Guard guard = c.place().guard();
    return Facts.bool(guard == Guard.ALWAYS || guard == Guard.AFTER_AND);
  }

  private Value name(Command c) {
    Optional<Word> program = c.argv().stream().findFirst();
    return c.name()
        .<Value>map(n -> Text.of(n, Origin.at(program.map(Word::span).orElse(c.span()))))
        .orElseGet(
            () ->
                Unknown.of(
                    Reason.of(
                        Reason.Kind.OPAQUE,
                        c.span().text(),
                        "the program is computed when it runs",
                        c.span())));
  }

  private Listing wrappers(Command c) {
    List<Text> all = new ArrayList<>();
    int from = 0;
    for (String wrapper : c.wrappers()) {
      Origin origin = Origin.NONE;
      for (int i = from; i < c.written().size(); i++) {
        Word word = c.written().get(i);
        String text = word.text();
        if (text.substring(text.lastIndexOf('/') + 1).equals(wrapper.split(" ", 2)[0])) {
          origin = Origin.at(word.span());
          from = i + 1;
          break;
        }
      }
      all.add(Text.of(wrapper, origin));
    }
    return Listing.list(all);
  }

  private Listing words(List<Word> words) {
    return openWords(words, Listing.list(words.stream().map(this::word).toList()));
  }

  private Listing values(List<Word> words) {
    return openWords(words, Listing.list(words.stream().map(ShellTexts::value).toList()));
  }

  /** An unquoted variable or a pattern may become any number of words. */
  private static Listing openWords(List<Word> words, Listing list) {
    Listing all = list;
    for (Word word : words) {
      Optional<Reasons> why = word.isOpen() ? ShellTexts.gaps(word) : Optional.empty();
      if (why.isPresent()) {
        all = all.open(why.get());
      }
    }
    return all;
  }

  private Node word(Word word) {
    return nodes.build(
        nodes
            .node("Word", word.span())
            .set("text", Text.of(word.raw(), Origin.at(word.span())))
            .set("value", ShellTexts.value(word))
            .set("quoted", Facts.bool(word.quoted()))
            .set("is_literal", Facts.bool(word.isLiteral())));
  }

  private Node assignment(Assignment a) {
    return nodes.build(
        nodes
            .node("Variable", a.span())
            .set("name", Text.of(a.name(), Origin.at(a.span())))
            .set("value", a.value().map(ShellTexts::value).orElse(Absent.ABSENT))
            .set("keyword", nodes.constant("VariableKeyword", "inline"))
            .set("source", nodes.constant("ValueSource", "literal"))
            .set("references", references(a))
            .set("shadows", Absent.ABSENT)
            .lazy("instruction", owner.instruction()));
  }

  private static Listing references(Assignment a) {
    return Listing.set(
        a.value().stream()
            .flatMap(w -> w.parts().stream())
            .filter(p -> p instanceof io.plimsoll.shell.Part.Hole h && !h.name().isEmpty())
            .map(p -> Text.of(((io.plimsoll.shell.Part.Hole) p).name()))
            .distinct()
            .toList());
  }

  private Node redirect(Redirect r) {
    return nodes.build(
        nodes
            .node("Redirect", r.span())
            .set("operator", Text.of(r.operator()))
            .set("target", ShellTexts.value(r.target()))
            .set("fd", Value.Int.of(r.fd()))
            .set("looks_like_version", Facts.bool(r.looksLikeVersion())));
  }
}
