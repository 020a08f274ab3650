package io.plimsoll.ingest.ecs;

import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.CommandLines.ExecWord;
import io.plimsoll.ingest.parts.Platforms;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.Environments;
import io.plimsoll.ingest.runtime.HealthSpecs;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.RuntimeUsers;
import io.plimsoll.model.Absent;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Environment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a container of a task runs, with its variables, labels and health check. */
final class EcsProcess {
  private final ContainerDraft draft;
  private final JsonObject task;
  private final JsonObject container;
  private final NodeMaker nodes;

  EcsProcess(ContainerDraft draft, JsonObject task, JsonObject container) {
    this.draft = draft;
    this.task = task;
    this.container = container;
    this.nodes = draft.nodes();
  }

  void fill() {
    Value image = container.text("image");
    draft.set(
        "image_ref",
        image instanceof Text t
            ? ImageRef.of(t)
            : Unknown.of(
                Reason.of(Reason.Kind.UNREADABLE, "image", "no image is named", container.span())));
    declare("entrypoint", command("entryPoint"));
    declare("cmd", command("command"));
    declare("user", new RuntimeUsers(nodes).of(container.text("user")));
    declare("workdir", MountSpecs.path(container.filled("workingDirectory")));
    environment();
    draft.labels(container.object("dockerLabels").map());
    declare("healthcheck", health());
    platform();
    workload();
  }

  private void declare(String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.declare(field, value);
    }
  }

  private Value command(String key) {
    List<ExecWord> words = new ArrayList<>();
    for (Value word : container.texts(key)) {
      if (!(word instanceof Text t)) {
        return word;
      }
      words.add(ExecWord.of(t, t.origin().span().orElse(container.span())));
    }
    Origin origin = container.place(key);
    return words.isEmpty()
        ? Absent.ABSENT
        : new CommandLines(nodes)
            .exec(
                words, CommandLines.Place.of(origin.span().orElse(container.span()), variables()));
  }

  private static Environment variables() {
    return Environment.unknown("the image or the task may set it");
  }

  private void environment() {
    Environments entries = new Environments(nodes);
    List<Value> all = new ArrayList<>();
    for (JsonObject variable : container.objects("environment")) {
      all.add(
          entries.variable(
              variable.text("name"), variable.text("value"), "literal", variable.place()));
    }
    List<Value> names = new ArrayList<>();
    for (JsonObject secret : container.objects("secrets")) {
      all.add(entries.variable(secret.text("name"), Absent.ABSENT, "secret", secret.place()));
      names.add(secret.text("valueFrom"));
    }
    Listing list = Listing.list(all);
    for (JsonObject file : container.objects("environmentFiles")) {
      String path = file.string("value");
      list =
          list.open(
              Reasons.of(
                  Reason.of(
                      Reason.Kind.UNRESOLVED,
                      path,
                      "the file `" + path + "` is not at hand",
                      file.span())));
    }
    draft.declare("env", list);
    draft.set("secret_names", Listing.set(names));
  }

  /** Times in seconds. */
  private Value health() {
    JsonObject check = container.object("healthCheck");
    List<Text> words = new ArrayList<>();
    for (Value word : check.texts("command")) {
      if (!(word instanceof Text t)) {
        return word;
      }
      words.add(t);
    }
    if (words.isEmpty()) {
      return Absent.ABSENT;
    }
    Node.Builder node =
        new HealthSpecs(nodes, variables()).test(words, container.place("healthCheck"));
    // Amazon ECS, HealthCheck: an interval of 30 s, a timeout of 5 s, three retries.
    node.set("timeout", Value.Span.of(Duration.ofSeconds(5)).from(Origin.DEFAULTED));
    seconds(node, "interval", check.integer("interval"));
    seconds(node, "timeout", check.integer("timeout"));
    seconds(node, "start_period", check.integer("startPeriod"));
    Value retries = check.integer("retries");
    if (!(retries instanceof Absent)) {
      node.set("retries", retries);
    }
    return nodes.build(node);
  }

  private static void seconds(Node.Builder node, String field, Value seconds) {
    if (seconds instanceof Value.Int i) {
      node.set(field, Value.Span.of(Duration.ofSeconds(i.value())).from(i.origin()));
    } else if (seconds instanceof Unknown) {
      node.set(field, seconds);
    }
  }

  private void platform() {
    JsonObject platform = task.object("runtimePlatform");
    String system =
        platform.string("operatingSystemFamily").toUpperCase(Locale.ROOT).startsWith("WINDOWS")
            ? "windows"
            : "linux";
    String processor =
        switch (platform.string("cpuArchitecture")) {
          case "ARM64" -> "/arm64";
          case "X86_64" -> "/amd64";
          default -> "";
        };
    if (task.has("runtimePlatform")) {
      new Platforms(nodes)
          .of(system + processor, task.place("runtimePlatform"))
          .ifPresent(p -> draft.declare("platform", p));
    }
  }

  private void workload() {
    Text name = Text.of(task.string("family"), task.place("family"));
    io.plimsoll.model.Mapping none = io.plimsoll.model.Mapping.of(List.of());
    draft.workload(
        nodes.build(
            nodes
                .node("Workload", task.place())
                .set("kind", Text.of("task", task.place()))
                .set("name", name)
                .set("labels", none)
                .set("annotations", none)));
  }
}
