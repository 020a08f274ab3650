package io.plimsoll.ingest.inspect;

import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.CommandLines.ExecWord;
import io.plimsoll.ingest.parts.Platforms;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.Durations;
import io.plimsoll.ingest.runtime.Environments;
import io.plimsoll.ingest.runtime.HealthSpecs;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.RuntimeUsers;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Environment;
import java.util.ArrayList;
import java.util.List;

/**
 * What the engine has merged from image and command line ({@code Config}): nobody can tell which of
 * both said it, so its origin is {@code merged}.
 */
final class ConfigFacts {
  private final ContainerDraft draft;
  private final JsonObject container;
  private final JsonObject config;
  private final NodeMaker nodes;

  ConfigFacts(ContainerDraft draft, JsonObject container) {
    this.draft = draft;
    this.container = container;
    this.config = container.object("Config").as(Origin.Kind.MERGED);
    this.nodes = draft.nodes();
  }

  void fill() {
    Value image = config.text("Image");
    draft.set(
        "image_ref", image instanceof Text t ? ImageRef.of(t) : Unknowns.untold(config, "Image"));
    Value digest = container.object("ImageManifestDescriptor").filled("digest");
    if (digest instanceof Text t) {
      draft.set("digest", Digest.of(t.written()).from(t.origin()));
    }
    platform();
    declare("entrypoint", command("Entrypoint"));
    declare("cmd", command("Cmd"));
    declare("user", new RuntimeUsers(nodes).of(config.text("User")));
    declare("workdir", MountSpecs.path(config.filled("WorkingDir")));
    declare("stop_signal", config.filled("StopSignal"));
    Environments environments = new Environments(nodes);
    draft.declare(
        "env", Listing.list(config.texts("Env").stream().map(environments::entry).toList()));
    draft.labels(config.object("Labels").map());
    declare("healthcheck", health());
  }

  private void declare(String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.declare(field, value);
    }
  }

  private void platform() {
    Value system = container.filled("Platform");
    if (system instanceof Text t) {
      new Platforms(nodes).of(t.written(), t.origin()).ifPresent(p -> draft.declare("platform", p));
    }
  }

  private Value command(String key) {
    List<Value> words = config.texts(key);
    if (words.isEmpty()) {
      return Absent.ABSENT;
    }
    List<ExecWord> all = new ArrayList<>();
    for (Value word : words) {
      if (!(word instanceof Text t)) {
        return word;
      }
      all.add(ExecWord.of(t, t.origin().span().orElse(config.span())));
    }
    Origin origin = config.place(key);
    return new CommandLines(nodes)
        .exec(all, CommandLines.Place.of(origin.span().orElse(config.span()), environment()))
        .from(origin);
  }

  private static Environment environment() {
    return Environment.unknown("the shell of the container sets it");
  }

  private Value health() {
    JsonObject check = config.object("Healthcheck");
    List<Text> words = new ArrayList<>();
    for (Value word : check.texts("Test")) {
      if (!(word instanceof Text t)) {
        return word;
      }
      words.add(t);
    }
    if (words.isEmpty()) {
      return Absent.ABSENT;
    }
    Node.Builder node =
        new HealthSpecs(nodes, environment()).test(words, config.place("Healthcheck"));
    span(node, "interval", check, "Interval");
    span(node, "timeout", check, "Timeout");
    span(node, "start_period", check, "StartPeriod");
    Value retries = check.count("Retries");
    if (!(retries instanceof Absent)) {
      node.set("retries", retries);
    }
    return nodes.build(node);
  }

  /** Nanoseconds; zero is the default of the engine. */
  private static void span(Node.Builder node, String field, JsonObject check, String key) {
    Value nanos = check.count(key);
    if (nanos instanceof Value.Int i) {
      node.set(field, Durations.nanoseconds(Text.of(Long.toString(i.value()), i.origin())));
    } else if (nanos instanceof Unknown) {
      node.set(field, nanos);
    }
  }
}
