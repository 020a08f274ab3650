package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeText;
import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.runtime.Durations;
import io.plimsoll.ingest.runtime.RuntimeUsers;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Environment;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is started: entrypoint, command, health check, hooks. */
final class Commands {
  private static final List<String> SHELL = List.of("/bin/sh", "-c");

  private final Drafting service;
  private final NodeMaker nodes;
  private final CommandLines lines;

  Commands(Drafting service) {
    this.service = service;
    this.nodes = service.nodes();
    this.lines = new CommandLines(nodes);
  }

  void read() {
    service.declare("entrypoint", command(service.at("entrypoint")));
    service.declare("cmd", command(service.at("command")));
    service.declare("healthcheck", health(service.at("healthcheck")));
    List<Value> hooks = new ArrayList<>();
    Optional<Unknown> open = Optional.empty();
    for (String hook : List.of("pre_start", "post_start", "pre_stop", "post_stop")) {
      switch (service.at(hook)) {
        case Tree.Items items -> items.items().forEach(i -> hooks.add(exec(i, hook)));
        case Tree.Gap gap -> open = Optional.of(Values.unknown(gap));
        case Tree.Leaf l -> {}
        case Tree.Fields f -> {}
        case Tree.Nothing n -> {}
      }
    }
    Listing all = Listing.list(hooks);
    service.set("hooks", open.map(Unknown::reasons).map(all::open).orElse(all));
  }

  /**
   * A command: a list is run as it is, a text is cut into words and run without a shell (Compose
   * specification, "command").
   */
  private Value command(Tree tree) {
    return switch (tree) {
      case Tree.Nothing n -> Absent.ABSENT;
      case Tree.Gap g -> Values.unknown(g);
      case Tree.Leaf l -> exec(ShellWords.of(l.text()), l);
      case Tree.Items i -> listed(i);
      case Tree.Fields f -> Absent.ABSENT;
    };
  }

  private Value exec(List<ComposeText> words, Tree.Leaf leaf) {
    List<CommandLines.ExecWord> made = new ArrayList<>();
    for (ComposeText word : words) {
      made.add(word(word, leaf));
    }
    return lines.exec(made, place(leaf.span()));
  }

  private Value listed(Tree.Items items) {
    List<CommandLines.ExecWord> words = new ArrayList<>();
    for (Tree item : items.items()) {
      switch (item) {
        case Tree.Leaf l -> words.add(word(l.text(), l));
        case Tree.Gap g -> {
          return Values.unknown(g);
        }
        case Tree.Items i -> {}
        case Tree.Fields f -> {}
        case Tree.Nothing n -> {}
      }
    }
    return lines.exec(words, place(items.span()));
  }

  /** A word that is not known at all is one of a hole alone. */
  private CommandLines.ExecWord word(ComposeText text, Tree.Leaf leaf) {
    Value value = Values.text(text, service.origin(leaf), leaf.span());
    Text known =
        switch (value) {
          case Text t -> t;
          case Unknown u ->
              new Text(
                  List.of("", ""),
                  List.of(new Text.Hole(text.written(), u.reasons())),
                  service.origin(leaf));
          default -> Text.of(text.written(), service.origin(leaf));
        };
    return CommandLines.ExecWord.of(known, leaf.span());
  }

  private static CommandLines.Place place(Span span) {
    return CommandLines.Place.of(
        span, Environment.unknown("the environment of the container is not known here"));
  }

  private Value health(Tree tree) {
    if (tree instanceof Tree.Gap g) {
      return Values.unknown(g);
    }
    if (!(tree instanceof Tree.Fields fields)) {
      return Absent.ABSENT;
    }
    Node.Builder health =
        nodes
            .node("Health", service.origin(fields))
            .set("set_in", nodes.constant("ViewName", "containers"));
    Value disabled = service.values().bool(fields.get("disable"));
    Tree test = fields.get("test");
    if (disabled instanceof Unknown u) {
      health.set("kind", u).set("command", u);
    } else if (disabled instanceof Value.Bool b && b.value() || isNone(test)) {
      health.set("kind", nodes.constant("HealthKind", "disabled")).set("command", Absent.ABSENT);
    } else {
      health.set("kind", nodes.constant("HealthKind", "command")).set("command", test(test));
    }
    for (String key : List.of("interval", "timeout", "start_period")) {
      duration(health, key, Durations.of(service.values().text(fields.get(key))));
    }
    Value retries = Sizes.integer(service.values().text(fields.get("retries")));
    if (!(retries instanceof Absent)) {
      health.set("retries", retries);
    }
    return nodes.build(health);
  }

  /** Zero means the default of the engine. */
  private static void duration(Node.Builder health, String key, Value value) {
    boolean zero = value instanceof Value.Span s && s.value().isZero();
    if (!(value instanceof Absent) && !zero) {
      health.set(key, value);
    }
  }

  private static boolean isNone(Tree test) {
    return test instanceof Tree.Items i
        && !i.items().isEmpty()
        && i.items().getFirst() instanceof Tree.Leaf l
        && l.known().equals(Optional.of("NONE"));
  }

  /** {@code [CMD, …]}, {@code [CMD-SHELL, text]}, or a text that a shell runs. */
  private Value test(Tree test) {
    return switch (test) {
      case Tree.Leaf l -> shell(l);
      case Tree.Gap g -> Values.unknown(g);
      case Tree.Items i when isShell(i) && i.items().size() > 1 ->
          i.items().get(1) instanceof Tree.Leaf l ? shell(l) : Absent.ABSENT;
      case Tree.Items i when i.items().isEmpty() -> inherited();
      case Tree.Items i ->
          listed(new Tree.Items(i.items().subList(1, i.items().size()), i.place()));
      case Tree.Nothing n -> inherited();
      case Tree.Fields f -> Absent.ABSENT;
    };
  }

  /** Without a test that of the image is run, with the times written here. */
  private Value inherited() {
    return Unknown.of(
        io.plimsoll.ingest.runtime.Gaps.noImage(service.text("image"), service.draft().place()));
  }

  private static boolean isShell(Tree.Items items) {
    return !items.items().isEmpty()
        && items.items().getFirst() instanceof Tree.Leaf l
        && l.known().equals(Optional.of("CMD-SHELL"));
  }

  private Value shell(Tree.Leaf leaf) {
    MappedText text =
        CommandLines.ExecWord.of(Text.of(leaf.text().written(), service.origin(leaf)), leaf.span())
            .mapped();
    return lines.shell(text, SHELL, false, place(leaf.span()));
  }

  private Value exec(Tree hook, String kind) {
    if (!(hook instanceof Tree.Fields fields)) {
      return hook instanceof Tree.Gap g ? Values.unknown(g) : Absent.ABSENT;
    }
    boolean named = kind.equals("post_start") || kind.equals("pre_stop");
    Node.Builder exec =
        nodes
            .node("Exec", service.origin(fields))
            .set("kind", nodes.constant("ExecKind", named ? kind : "exec"))
            .set("command", command(fields.get("command")))
            .set("user", new RuntimeUsers(nodes).of(service.values().text(fields.get("user"))));
    Value privileged = service.values().bool(fields.get("privileged"));
    if (!(privileged instanceof Absent)) {
      exec.set("privileged", privileged);
    }
    return nodes.build(exec);
  }
}
