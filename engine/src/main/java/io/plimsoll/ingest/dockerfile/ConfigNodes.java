package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Expanded;
import io.plimsoll.dockerfile.HealthTest;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.dockerfile.Word;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.ingest.parts.Ports;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Environment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instructions that set the image's configuration: LABEL, EXPOSE, VOLUME, WORKDIR, HEALTHCHECK. */
final class ConfigNodes {
  private final NodeMaker nodes;

  ConfigNodes(NodeMaker nodes) {
    this.nodes = nodes;
  }

  Listing labels(Step step, Words words) {
    List<Node> entries = new ArrayList<>();
    for (Step.Assignment assignment : step.assignments()) {
      Value value =
          assignment.value() instanceof io.plimsoll.dockerfile.Binding.Bound bound
              ? words.text(
                  bound.value(),
                  assignment.pair().value().map(Word::span).orElse(assignment.pair().span()))
              : Text.of("");
      entries.add(
          nodes.build(
              nodes
                  .node("LabelEntry", assignment.pair().span())
                  .set("key", words.text(assignment.key()))
                  .set("value", value)));
    }
    return Listing.list(entries);
  }

  /** A word that is not known may become any number of ports. */
  Listing ports(Instruction.Expose expose, Step step, Words words) {
    List<Value> ports = new ArrayList<>();
    Listing all = Listing.list(List.of());
    for (Word word : expose.ports()) {
      List<Expanded> values =
          step.values(word).isEmpty() ? List.of(step.value(word)) : step.values(word);
      for (Expanded value : values) {
        Value port = new Ports(nodes).exposed(words.text(value));
        if (port instanceof Unknown unknown) {
          all = all.open(unknown.reasons());
        } else {
          ports.add(port);
        }
      }
    }
    return new Listing(false, ports, all.rest(), Origin.NONE);
  }

  static Listing paths(Instruction.Volume volume, Step step, Words words) {
    List<Value> paths = new ArrayList<>();
    for (Word word : volume.paths()) {
      Value text = words.text(step.value(word));
      paths.add(text instanceof Text t ? FilePath.of(t) : text);
    }
    return Listing.list(paths);
  }

  void workdir(
      Node.Builder node,
      Instruction.Workdir workdir,
      Step step,
      Words words,
      Value before,
      boolean absoluteBefore) {
    Value text = workdir.path().map(w -> words.text(step.value(w))).orElse(Text.of(""));
    node.set("path_text", text);
    if (!(text instanceof Text t)) {
      node.set("path", text).set("is_absolute", text).set("resolves", text);
      return;
    }
    FilePath path = FilePath.of(t);
    Value absolute = path.field("is_absolute");
    node.set("is_absolute", absolute);
    if (absolute instanceof Value.Bool b) {
      node.set(
              "path",
              b.value()
                  ? path
                  : before instanceof FilePath dir ? dir.join(path).from(t.origin()) : before)
          .set("resolves", Facts.bool(b.value() || absoluteBefore));
    } else {
      node.set("path", absolute).set("resolves", absoluteBefore ? Value.Bool.TRUE : absolute);
    }
  }

  Value health(
      Instruction.Healthcheck check,
      WrittenCommands lines,
      List<String> shell,
      Environment environment,
      Fact self,
      Fact stage) {
    Node.Builder health =
        nodes.node("Health", check.span()).set("set_in", nodes.constant("ViewName", "dockerfile"));
    switch (check.test()) {
      case HealthTest.None none ->
          health
              .set("kind", nodes.constant("HealthKind", "disabled"))
              .set("command", Absent.ABSENT);
      case HealthTest.Check c ->
          health
              .set("kind", nodes.constant("HealthKind", "command"))
              .set(
                  "command",
                  lines.of(
                      c.command(), check.head().rest().span(), shell, environment, self, stage));
      case HealthTest.Unreadable unreadable -> {
        Reasons why =
            Reasons.of(
                io.plimsoll.model.Reason.of(
                    io.plimsoll.model.Reason.Kind.UNREADABLE,
                    "HEALTHCHECK",
                    "the health check is malformed",
                    unreadable.span()));
        health.set("kind", Unknown.of(why)).set("command", Unknown.of(why));
      }
    }
    duration(health, "interval", check.interval());
    duration(health, "timeout", check.timeout());
    duration(health, "start_period", check.startPeriod());
    check.retries().ifPresent(r -> health.set("retries", Value.Int.of(r)));
    return nodes.build(health);
  }

  /** Zero means the default of the engine (Docker, HEALTHCHECK). */
  private static void duration(Node.Builder health, String field, Optional<Duration> value) {
    value.filter(d -> !d.isZero()).ifPresent(d -> health.set(field, Value.Span.of(d)));
  }
}
