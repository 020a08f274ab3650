package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Opening;
import io.plimsoll.shell.Script;
import io.plimsoll.shell.Status;
import java.util.Optional;

/** Small makers that all facts share. */
final class Nodes {
  private Nodes() {}

  static Value orAbsent(Optional<? extends Value> value) {
    return value.isPresent() ? value.get() : Absent.ABSENT;
  }

  /** A node of a fact, with the command, RUN and instruction that its type has fields for. */
  static Node.Builder of(CommandFacts facts, String type, Origin origin, Invocation command) {
    Node.Builder builder = facts.context().nodes().node(type, origin);
    Node node = facts.node(command.index());
    if (builder.type().slot("command") >= 0) {
      builder.set("command", node);
    }
    if (builder.type().slot("run") >= 0) {
      builder.set("run", orAbsent(facts.context().run()));
    }
    if (builder.type().slot("instruction") >= 0) {
      builder.lazy("instruction", () -> node.get("instruction"));
    }
    return builder;
  }

  static Node built(CommandFacts facts, Node.Builder builder) {
    return facts.context().nodes().build(builder);
  }

  static Value constant(CommandFacts facts, String enumeration, String name) {
    return facts.context().nodes().constant(enumeration, name);
  }

  static Unknown unknown(Reason.Kind kind, String cause, String why, Invocation at) {
    return Unknown.of(new Reason(kind, cause, why, at.origin().span()));
  }

  /** Why more runs than is written. */
  static Optional<Reasons> openings(Script script) {
    Optional<Reasons> why = Optional.empty();
    if (script.status() != Status.PARSED) {
      String text =
          script.errors().isEmpty()
              ? "the script is not read"
              : "the script is not read as a whole: " + script.errors().getFirst().message();
      why =
          Optional.of(
              Reasons.of(Reason.of(Reason.Kind.OPAQUE, "script", text, script.text().span())));
    }
    for (Opening opening : script.openings()) {
      Reasons reasons = Reasons.of(reason(opening));
      why = Optional.of(why.map(w -> w.and(reasons)).orElse(reasons));
    }
    return why;
  }

  static Reason reason(Opening opening) {
    String cause = opening.path().orElse(opening.span().text());
    return Reason.of(Reason.Kind.OPAQUE, cause, opening.reason(), opening.span());
  }
}
