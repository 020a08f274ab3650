package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeService;
import io.plimsoll.compose.EnvEntry;
import io.plimsoll.compose.Part;
import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.parts.Platforms;
import io.plimsoll.ingest.runtime.Environments;
import io.plimsoll.ingest.runtime.Gaps;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.RuntimeUsers;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who runs, where, with which environment and labels. */
final class Identity {
  private final Drafting service;
  private final Objections objections;
  private final NodeMaker nodes;
  private final Environments environments;

  Identity(Drafting service, Objections objections) {
    this.service = service;
    this.objections = objections;
    this.nodes = service.nodes();
    this.environments = new Environments(nodes);
  }

  void read() {
    service.declare("user", new RuntimeUsers(nodes).of(service.text("user")));
    service.declare("workdir", MountSpecs.path(service.text("working_dir")));
    service.declare("stop_signal", service.text("stop_signal"));
    service.declare("platform", platform(service.text("platform")));
    service.declare("pull_policy", pullPolicy(service.text("pull_policy")));
    service.set("init", service.values().bool(service.at("init")));
    if (service.says("group_add")) {
      List<Value> groups = service.values().texts(service.at("group_add"));
      Listing all = Listing.set(groups.stream().map(Identity::group).toList());
      service.set("supplementary_gids", Values.opened(all, service.at("group_add")));
    }
    if (service.says("annotations")) {
      service.set("annotations", service.values().mapping(service.at("annotations")));
    }
    service.declare("env", environment());
    service.draft().labels(labels());
  }

  /** The number of a group; that of a name is in the image's {@code /etc/group}. */
  private static Value group(Value text) {
    Value number = Sizes.integer(text);
    return number instanceof Unknown && text instanceof Text t && t.isKnown()
        ? Unknown.of(Gaps.noImage(Absent.ABSENT, t.origin()))
        : number;
  }

  private Value platform(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    if (!t.isKnown()) {
      return Unknown.of(t.reasons());
    }
    Optional<Node> platform = new Platforms(nodes).of(t.written(), t.origin());
    return platform.isPresent()
        ? platform.get()
        : objections.heard(t, Gaps.unreadable(t, "a platform"));
  }

  /** Compose specification, "pull_policy"; those that depend on the age of the image stay open. */
  private Value pullPolicy(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    if (!t.isKnown()) {
      return Unknown.of(t.reasons());
    }
    String policy =
        switch (t.written()) {
          case "always", "never", "build" -> t.written();
          case "missing", "if_not_present" -> "if_missing";
          default -> "";
        };
    boolean byAge = t.written().matches("daily|weekly|every_.+");
    if (policy.isEmpty()) {
      Unknown open = Gaps.unreadable(t, "a pull policy that says whether the image is pulled");
      return byAge ? open : objections.heard(t, open);
    }
    return nodes.constant("PullPolicy", policy).from(t.origin());
  }

  /** Entries of files first: those of {@code environment} win over them. */
  private Listing environment() {
    List<Value> variables = new ArrayList<>();
    Optional<Reasons> open = Optional.empty();
    for (ComposeService.NamedFile file : service.service().envFiles()) {
      switch (file) {
        case ComposeService.Read read ->
            variables.addAll(service.project().variables(read.entries(), this::ofFile));
        case ComposeService.Unread unread -> open = and(open, Values.reasons(unread.gap()));
      }
    }
    switch (service.at("environment")) {
      case Tree.Fields fields -> {
        fields.entries().values().forEach(f -> variables.add(variable(f)));
        open = fields.open().isPresent() ? and(open, Values.reasons(fields.open().get())) : open;
      }
      case Tree.Gap gap -> open = and(open, Values.reasons(gap));
      case Tree.Leaf l -> {}
      case Tree.Items i -> {}
      case Tree.Nothing n -> {}
    }
    Listing all = Listing.list(variables);
    return open.map(all::open).orElse(all);
  }

  private static Optional<Reasons> and(Optional<Reasons> open, Reasons more) {
    return Optional.of(open.map(o -> o.and(more)).orElse(more));
  }

  private Value ofFile(EnvEntry entry) {
    Origin origin = Origin.at(entry.span());
    Text name = Text.of(entry.name(), origin);
    return entry
        .value()
        .<Value>map(
            v -> environments.variable(name, Values.text(v, origin, entry.span()), "file", origin))
        .orElseGet(() -> ofCaller(name, origin));
  }

  private Value variable(Tree.Field field) {
    Origin origin = service.origin(field.value());
    Text name = Text.of(field.name(), Origin.at(field.key()));
    Value value = service.values().text(field.value());
    return value instanceof Absent
        ? ofCaller(name, Origin.at(field.key()))
        : environments.variable(
            name, value, isOfCaller(field.value()) ? "host" : "literal", origin);
  }

  /** A value that is one variable of the caller's environment: nothing of it is written here. */
  private static boolean isOfCaller(Tree value) {
    return value instanceof Tree.Leaf leaf
        && leaf.text().parts().size() == 1
        && leaf.text().parts().getFirst() instanceof Part.Hole hole
        && hole.why() == Part.Why.NOT_GIVEN;
  }

  /** A name alone takes the value that the variables of the project give it. */
  private Value ofCaller(Text name, Origin origin) {
    return Optional.ofNullable(service.project().project().variables().get(name.written()))
        .<Value>map(
            v ->
                environments.variable(
                    name, Text.of(v, origin.as(Origin.Kind.INTERPOLATED)), "host", origin))
        .orElseGet(() -> environments.fromCaller(name, origin));
  }

  private Value labels() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Optional<Reasons> open = Optional.empty();
    for (ComposeService.NamedFile file : service.service().labelFiles()) {
      switch (file) {
        case ComposeService.Read read ->
            read.entries().forEach(e -> entries.put(e.name(), label(e)));
        case ComposeService.Unread unread -> open = and(open, Values.reasons(unread.gap()));
      }
    }
    Mapping own = service.values().mapping(service.at("labels"));
    for (Entry entry : own.entries()) {
      entries.put(((Text) entry.key()).written(), entry);
    }
    if (own.rest().isPresent()) {
      open = and(open, own.rest().get());
    }
    Mapping all = Mapping.of(List.copyOf(entries.values()));
    return open.map(all::open).orElse(all);
  }

  private static Entry label(EnvEntry entry) {
    Origin origin = Origin.at(entry.span());
    Value value =
        entry.value().map(v -> Values.text(v, origin, entry.span())).orElse(Text.of("", origin));
    return new Entry(Text.of(entry.name(), origin), value);
  }
}
