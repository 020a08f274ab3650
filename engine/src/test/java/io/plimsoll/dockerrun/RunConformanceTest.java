package io.plimsoll.dockerrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Compares with what docker's own tests expect of its command line. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class RunConformanceTest {
  private final List<String> differences = new ArrayList<>();
  private int cases;

  @Test
  void commandLinesAgree() {
    each("run.jsonl", this::run);
  }

  @Test
  void mountsAgree() {
    each("mount.jsonl", this::mount);
  }

  @Test
  void volumesAgree() {
    each("volume.jsonl", this::volume);
  }

  @Test
  void valuesAgree() {
    each("values.jsonl", this::value);
  }

  private static Path folder() {
    return Path.of(System.getProperty("plimsoll.conformance"), "inputs", "docker-run");
  }

  private void each(String file, java.util.function.Consumer<JsonNode> check) {
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<String> lines = Files.lines(folder().resolve(file), StandardCharsets.UTF_8)) {
      lines.filter(l -> !l.isBlank()).map(mapper::readTree).forEach(check);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(differences).as(file).isEmpty();
    assertThat(cases).isPositive();
  }

  private void run(JsonNode line) {
    List<String> args = new ArrayList<>();
    line.get("args").forEach(a -> args.add(a.asString()));
    boolean imageless = line.path("note").asString("").contains("no image");
    if (imageless) {
      args.add("image");
    }
    RunLines lines = Lines.ofWords(args);
    String id = line.get("id").asString();
    assertThat(lines.commands()).as(id).hasSize(1);
    RunCommand command = lines.commands().getFirst();
    PairFiles environment = PairFiles.environment(command, RunConformanceTest::content);
    PairFiles labels = PairFiles.labels(command, RunConformanceTest::content);
    int problems =
        lines.diagnostics().size() + environment.problems().size() + labels.problems().size();
    cases++;
    if (line.has("error")) {
      refused(id, problems > 0);
      return;
    }
    refused(id, problems == 0);
    RunFields fields = new RunFields(command, RunConformanceTest::content);
    line.get("expect")
        .properties()
        .forEach(
            e ->
                same(
                    id + " " + e.getKey(), ValueFields.plain(e.getValue()), fields.at(e.getKey())));
  }

  private static RunFiles.Content content(String path) {
    Path file = folder().resolve(path);
    if (!Files.exists(file)) {
      return new RunFiles.Missing();
    }
    try {
      return new RunFiles.Text(Source.of(path, Files.readString(file)));
    } catch (CharacterCodingException e) {
      return new RunFiles.NotText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void mount(JsonNode line) {
    String text = line.get("mount").asString();
    reading(line, text, MountReader.read(Lines.piece(text), Engine.DOCKER).map(ValueFields::mount));
  }

  private void volume(JsonNode line) {
    String text = line.get("volume").asString();
    reading(line, text, VolumeSpec.read(Lines.piece(text)).map(ValueFields::volume));
  }

  private void value(JsonNode line) {
    JsonNode in = line.get("in");
    String text = in.isString() ? in.asString() : "";
    Piece piece = Lines.piece(text);
    switch (line.get("kind").asString()) {
      case "normalizeCapability" -> {
        cases++;
        same(text, line.get("expect").asString(), Capabilities.normalized(text));
      }
      case "effectiveCapabilities" -> {
        cases++;
        same(in.toString(), ValueFields.plain(line.get("expect")), ValueFields.capabilities(in));
      }
      case "network" ->
          reading(line, text, NetworkSpec.read(piece, Engine.DOCKER).map(ValueFields::network));
      case "gpus" -> reading(line, text, GpuRequest.read(piece).map(ValueFields::gpus));
      case "env" -> {
        cases++;
        Optional<Pair> pair = Pair.read(piece).known();
        refused(text, pair.isPresent() == line.has("expect"));
        pair.ifPresent(p -> same(text, line.get("expect").asString(), p.whole().text()));
      }
      case "ulimit" ->
          reading(
              line,
              text,
              UlimitSpec.read(piece)
                  .map(u -> Map.of("Name", u.name(), "Soft", u.soft(), "Hard", u.hard())));
      default -> throw new IllegalArgumentException("kind " + line.get("kind"));
    }
  }

  private void reading(
      JsonNode line,
      String text,
      Reading<? extends Map<String, ? extends @Nullable Object>> reading) {
    cases++;
    refused(text, reading.known().isPresent() == line.has("expect"));
    if (reading.known().isPresent() && line.has("expect")) {
      line.get("expect")
          .properties()
          .forEach(
              e ->
                  same(
                      text + " " + e.getKey(),
                      ValueFields.plain(e.getValue()),
                      reading.known().get().get(e.getKey())));
    }
  }

  private void refused(String id, boolean right) {
    if (!right) {
      differences.add(id + ": taken or refused against the expectation");
    }
  }

  private void same(String id, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      differences.add(id + ": expected " + expected + ", was " + actual);
    }
  }
}
