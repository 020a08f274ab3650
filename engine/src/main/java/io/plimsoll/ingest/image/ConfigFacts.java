package io.plimsoll.ingest.image;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.image.Fields;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.Ports;
import io.plimsoll.ingest.parts.Shells;
import io.plimsoll.ingest.parts.Users;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Environment;
import io.plimsoll.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The settings in {@code config} of an image config (OCI image configuration) and in {@code Config}
 * of an inspect result, which have the same names.
 */
final class ConfigFacts {
  private final NodeMaker nodes;
  private final Optional<Mapping> config;
  private final Span place;
  private final Map<String, String> environment = new LinkedHashMap<>();

  ConfigFacts(NodeMaker nodes, Optional<Mapping> config, Span place) {
    this.nodes = nodes;
    this.config = config;
    this.place = place;
    for (Scalar entry : scalars("Env")) {
      int equals = entry.text().indexOf('=');
      environment.put(
          equals < 0 ? entry.text() : entry.text().substring(0, equals),
          equals < 0 ? "" : entry.text().substring(equals + 1));
    }
  }

  private List<Scalar> scalars(String key) {
    return config.map(c -> Fields.scalars(c, key)).orElse(List.of());
  }

  private Optional<Scalar> scalar(String key) {
    return config.flatMap(c -> Fields.scalar(c, key)).filter(s -> !s.text().isEmpty());
  }

  private static Text text(Scalar scalar) {
    return Text.of(scalar.text(), Origin.at(scalar.span()));
  }

  /** Values of variables by their names. */
  Map<String, String> environment() {
    return environment;
  }

  Value user() {
    return new Users(nodes).of(scalar("User").<Value>map(ConfigFacts::text).orElse(Absent.ABSENT));
  }

  Value workdir() {
    return scalar("WorkingDir")
        .<Value>map(s -> FilePath.of(text(s)))
        .orElse(FilePath.of("/").from(Origin.DEFAULTED));
  }

  /** The last of two entries with one name counts. */
  Listing env() {
    Map<String, Node> all = new LinkedHashMap<>();
    for (Scalar entry : scalars("Env")) {
      int equals = entry.text().indexOf('=');
      String name = equals < 0 ? entry.text() : entry.text().substring(0, equals);
      String value = equals < 0 ? "" : entry.text().substring(equals + 1);
      all.remove(name);
      all.put(
          name,
          nodes.build(
              nodes
                  .node("Variable", entry.span())
                  .set("name", Text.of(name, Origin.at(entry.span())))
                  .set("value", Text.of(value, Origin.at(entry.span())))
                  .set("keyword", nodes.constant("VariableKeyword", "env"))
                  .set("source", nodes.constant("ValueSource", "literal"))
                  .set("shadows", Absent.ABSENT)
                  .set("references", Listing.set(List.of()))
                  .set("instruction", Absent.ABSENT)));
    }
    return Listing.list(List.copyOf(all.values()));
  }

  Value labels() {
    return texts(config.flatMap(c -> Fields.mapping(c, "Labels")));
  }

  /** The texts of an object, by key. */
  static Value texts(Optional<Mapping> object) {
    List<Entry> entries = new ArrayList<>();
    object.ifPresent(
        o ->
            o.entries()
                .forEach(
                    e -> {
                      if (e.value() instanceof Scalar s) {
                        entries.add(
                            new Entry(
                                Text.of(e.name(), Origin.at(e.key().span())),
                                Text.of(s.text(), Origin.at(e.span()))));
                      }
                    }));
    entries.sort(Comparator.comparing(e -> ((Text) e.key()).written()));
    return io.plimsoll.model.Mapping.of(entries);
  }

  Listing ports() {
    List<Value> ports = new ArrayList<>();
    for (Mapping.Entry entry : keys("ExposedPorts")) {
      ports.add(new Ports(nodes).exposed(Text.of(entry.name(), Origin.at(entry.key().span()))));
    }
    return Listing.list(ports);
  }

  Listing volumes() {
    List<Value> paths = new ArrayList<>();
    for (Mapping.Entry entry : keys("Volumes")) {
      paths.add(FilePath.of(Text.of(entry.name(), Origin.at(entry.key().span()))));
    }
    return Listing.set(paths.stream().distinct().toList());
  }

  private List<Mapping.Entry> keys(String key) {
    return config
        .flatMap(c -> Fields.mapping(c, key))
        .map(m -> List.copyOf(m.entries()))
        .orElse(List.of());
  }

  private List<String> shellWords() {
    List<String> words = scalars("Shell").stream().map(Scalar::text).toList();
    return words.isEmpty() ? Shells.DEFAULT : words;
  }

  Node shell() {
    List<Scalar> words = scalars("Shell");
    return new Shells(nodes)
        .of(shellWords(), words.isEmpty() ? Origin.DEFAULTED : Origin.at(words.getFirst().span()));
  }

  Value stopSignal() {
    return scalar("StopSignal")
        .<Value>map(ConfigFacts::text)
        .orElse(Text.of("SIGTERM", Origin.DEFAULTED));
  }

  Listing triggers() {
    List<Scalar> written = scalars("OnBuild");
    return written.isEmpty()
        ? Listing.list(List.of())
        : HistoryNodes.triggers(nodes, written, place);
  }

  Value entrypoint() {
    return command("Entrypoint");
  }

  Value cmd() {
    return command("Cmd");
  }

  /** The words of both as they are started. */
  List<String> process() {
    List<String> words = new ArrayList<>(scalars("Entrypoint").stream().map(Scalar::text).toList());
    scalars("Cmd").forEach(s -> words.add(s.text()));
    return words;
  }

  private Value command(String key) {
    Optional<DocumentNode> node = config.flatMap(c -> Fields.node(c, key));
    List<Scalar> words =
        node.isPresent() && node.get() instanceof Scalar single && !single.text().isEmpty()
            ? List.of(single)
            : scalars(key);
    return words.isEmpty()
        ? Absent.ABSENT
        : line(words, node.map(DocumentNode::span).orElse(place));
  }

  /** What the shell form becomes, {@code /bin/sh -c TEXT}, is shell form again. */
  private Node line(List<Scalar> words, Span span) {
    CommandLines lines = new CommandLines(nodes);
    CommandLines.Place at = CommandLines.Place.of(span, this::variable);
    List<String> shell = shellWords();
    List<String> texts = words.stream().map(Scalar::text).toList();
    boolean isShell =
        texts.size() == shell.size() + 1 && texts.subList(0, shell.size()).equals(shell);
    if (isShell) {
      Scalar script = words.getLast();
      return lines.shell(
          CommandLines.ExecWord.of(text(script), script.span()).mapped(), shell, false, at);
    }
    return lines.exec(
        words.stream().map(w -> CommandLines.ExecWord.of(text(w), w.span())).toList(), at);
  }

  /** A container may be given more variables, and others for these. */
  private Environment.Value variable(String name) {
    String value = environment.get(name);
    return value == null
        ? new Environment.Unknown(name + " is not set in the image")
        : new Environment.Known(value);
  }

  /** The check; empty where none is written. */
  Optional<Value> healthcheck() {
    Optional<Mapping> check = config.flatMap(c -> Fields.mapping(c, "Healthcheck"));
    if (check.isEmpty()) {
      return Optional.empty();
    }
    List<Scalar> test = Fields.scalars(check.get(), "Test");
    String kind = test.isEmpty() ? "" : test.getFirst().text();
    if (kind.isEmpty()) {
      return Optional.of(Absent.ABSENT);
    }
    Node.Builder health =
        nodes
            .node("Health", check.get().span())
            .set("set_in", nodes.constant("ViewName", "images"))
            .set("kind", nodes.constant("HealthKind", kind.equals("NONE") ? "disabled" : "command"))
            .set("command", kind.equals("NONE") ? Absent.ABSENT : check(test, check.get().span()));
    duration(health, "interval", check.get(), "Interval");
    duration(health, "timeout", check.get(), "Timeout");
    duration(health, "start_period", check.get(), "StartPeriod");
    OptionalLong retries = Fields.number(check.get(), "Retries");
    if (retries.isPresent() && retries.getAsLong() > 0) {
      health.set("retries", Value.Int.of(retries.getAsLong()));
    }
    return Optional.of(nodes.build(health));
  }

  private Node check(List<Scalar> test, Span span) {
    List<Scalar> words = test.subList(1, test.size());
    CommandLines lines = new CommandLines(nodes);
    CommandLines.Place at = CommandLines.Place.of(span, this::variable);
    return test.getFirst().text().equals("CMD-SHELL") && !words.isEmpty()
        ? lines.shell(
            CommandLines.ExecWord.of(text(words.getFirst()), words.getFirst().span()).mapped(),
            shellWords(),
            false,
            at)
        : lines.exec(
            words.stream().map(w -> CommandLines.ExecWord.of(text(w), w.span())).toList(), at);
  }

  /** Nanoseconds; zero means the default of the engine. */
  private static void duration(Node.Builder health, String field, Mapping check, String key) {
    OptionalLong value = Fields.number(check, key);
    if (value.isPresent() && value.getAsLong() > 0) {
      health.set(field, Value.Span.of(Duration.ofNanos(value.getAsLong())));
    }
  }
}
