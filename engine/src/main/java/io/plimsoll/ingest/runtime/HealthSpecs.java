package io.plimsoll.ingest.runtime;

import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.CommandLines.ExecWord;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Environment;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.List;

/** Health checks of containers; whoever calls sets the times and builds with the node maker. */
public final class HealthSpecs {
  private static final List<String> SHELL = List.of("/bin/sh", "-c");

  private final NodeMaker nodes;
  private final Environment environment;

  public HealthSpecs(NodeMaker nodes, Environment environment) {
    this.nodes = nodes;
    this.environment = environment;
  }

  private Node.Builder check(String kind, Value command, Origin origin) {
    return nodes
        .node("Health", origin)
        .set("kind", nodes.constant("HealthKind", kind))
        .set("command", command)
        .set("port", Absent.ABSENT)
        .set("path", Absent.ABSENT)
        .set("set_in", nodes.constant("ViewName", "containers"));
  }

  /** A check that is switched off. */
  public Node disabled(Origin origin) {
    return nodes.build(check("disabled", Absent.ABSENT, origin));
  }

  /** A command that a shell runs: {@code CMD-SHELL}. */
  public Node.Builder shell(MappedText text, Origin origin) {
    return check("command", lines().shell(text, SHELL, false, place(text.span())), origin);
  }

  /** A program with its arguments: {@code CMD}. */
  public Node.Builder exec(List<ExecWord> words, Span span, Origin origin) {
    return check("command", lines().exec(words, place(span)), origin);
  }

  /** The list of Docker's API and of Compose: {@code NONE}, {@code CMD …}, {@code CMD-SHELL …}. */
  public Node.Builder test(List<Text> words, Origin origin) {
    Text first = words.getFirst();
    List<ExecWord> rest = words.stream().skip(1).map(w -> ExecWord.of(w, span(w, origin))).toList();
    return switch (first.written()) {
      case "NONE" -> check("disabled", Absent.ABSENT, origin);
      case "CMD" -> exec(rest, span(first, origin), origin);
      case "CMD-SHELL" ->
          rest.isEmpty()
              ? check("command", Gaps.unreadable(first, "a health check"), origin)
              : shell(rest.getFirst().mapped(), origin);
      default -> check("command", Gaps.unreadable(first, "a health check"), origin);
    };
  }

  private static Span span(Text word, Origin origin) {
    return word.origin().span().or(origin::span).orElseThrow();
  }

  /** The check of the image with other times. */
  public Node.Builder ofImage(Origin origin) {
    Unknown image =
        Unknown.of(
            Gaps.reason(
                Reason.Kind.MISSING_VIEW,
                "images",
                "the health check of the image is not at hand",
                origin));
    return check("command", image, origin).set("kind", image);
  }

  private CommandLines lines() {
    return new CommandLines(nodes);
  }

  private CommandLines.Place place(Span span) {
    return CommandLines.Place.of(span, environment);
  }
}
