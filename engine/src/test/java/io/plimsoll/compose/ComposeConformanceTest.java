package io.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Compares with cases that were written for compose-go. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class ComposeConformanceTest {
  private static final Path ROOT = Path.of(System.getProperty("plimsoll.conformance", "."));

  @Test
  void mergesAlike() {
    Set<String> differences = new TreeSet<>();
    for (JsonNode json : cases("merge")) {
      List<String> files = new ArrayList<>(List.of(json.get("base").asString()));
      Optional.ofNullable(json.get("override")).ifPresent(o -> files.add(o.asString()));
      String merged = Outline.sorted(load(files).root());
      String expected = Outline.sorted(load(List.of(json.get("expect").asString())).root());
      if (!merged.equals(expected)) {
        differences.add(name(json) + "\n  is     " + merged + "\n  wanted " + expected);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void interpolatesAlike() {
    Set<String> differences = new TreeSet<>();
    for (JsonNode json : cases("interpolation")) {
      Map<String, String> env = new TreeMap<>();
      json.get("env").propertyNames().forEach(n -> env.put(n, json.get("env").get(n).asString()));
      List<String> complaints = new ArrayList<>();
      ComposeText text =
          Interpolation.of(
              json.get("template").asString(),
              Variables.of(env, true),
              new Interpolation.Complaints() {
                @Override
                public void malformed(String written) {
                  complaints.add(written);
                }

                @Override
                public void required(String variable, String message) {
                  complaints.add(variable);
                }
              });
      boolean agrees =
          json.has("error")
              ? !complaints.isEmpty()
              : complaints.isEmpty()
                  && text.known().equals(Optional.of(json.get("expect").asString()));
      if (!agrees) {
        differences.add(json + " is " + text + " " + complaints);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void readsPortsAlike() {
    Set<String> differences = new TreeSet<>();
    for (JsonNode json : cases("ports")) {
      String port = json.get("port").asString();
      ComposeProject project = load(List.of("services: {a: {ports: [\"" + port + "\"]}}"));
      Tree read = project.services().getFirst().tree().items("ports").getFirst();
      boolean agrees =
          json.has("error")
              ? project.hasErrors()
              : !project.hasErrors() && written(read).equals(expected(json.get("expect")));
      if (!agrees) {
        differences.add(json + " is " + Outline.sorted(read));
      }
    }
    assertThat(differences).isEmpty();
  }

  /** Compose lists each port of a range; here a range stays one entry. */
  private static Map<String, String> expected(JsonNode ports) {
    Map<String, String> first = fields(ports.get(0));
    Map<String, String> last = fields(ports.get(ports.size() - 1));
    if (ports.size() > 1) {
      for (String key : List.of("target", "published")) {
        first.computeIfPresent(key, (k, v) -> v + "-" + last.get(k));
      }
    }
    return first;
  }

  private static Map<String, String> fields(JsonNode node) {
    Map<String, String> fields = new TreeMap<>();
    node.propertyNames().forEach(n -> fields.put(n, node.get(n).asString()));
    return fields;
  }

  private static Map<String, String> written(Tree port) {
    Map<String, String> fields = new TreeMap<>();
    if (port instanceof Tree.Fields f) {
      f.entries()
          .keySet()
          .forEach(k -> f.leaf(k).ifPresent(l -> fields.put(k, l.text().written())));
    }
    return fields;
  }

  @Test
  void loadsAndRefusesAlike() {
    Map<String, String> differences = new TreeMap<>();
    for (JsonNode json : cases("loader-inline")) {
      boolean fails = !json.get("errors").isEmpty();
      boolean reported = false;
      List<String> errors = new ArrayList<>();
      for (JsonNode text : json.get("yaml")) {
        ComposeProject project = load(List.of(text.asString()));
        reported |= !project.diagnostics().isEmpty();
        project.diagnostics().stream()
            .filter(Diagnostic::isError)
            .forEach(d -> errors.add(d.code() + " " + d.message()));
      }
      if (fails != reported && fails) {
        differences.put(name(json), "accepted");
      } else if (!fails && !errors.isEmpty()) {
        differences.put(name(json), "refused: " + errors);
      }
    }
    Map<String, String> held = held();
    differences.keySet().removeAll(held.keySet());
    assertThat(differences).isEmpty();
  }

  @Test
  void realFilesAreRead() throws IOException {
    Set<String> errors = new TreeSet<>();
    int services = 0;
    int files = 0;
    for (Path file : composeFiles()) {
      ComposeProject project =
          ComposeLoader.load(
              Source.of(ROOT.relativize(file).toString(), Files.readString(file)),
              ComposeInputs.NONE);
      files++;
      services += project.services().size();
      boolean isOfTests = file.toString().contains("compose-go");
      for (Diagnostic d : project.diagnostics()) {
        if (d.isError() && !isOfTests) {
          errors.add(
              d.place().map(Object::toString).orElse("") + " " + d.code() + " " + d.message());
        }
      }
    }
    assertThat(errors).isEmpty();
    assertThat(files).isGreaterThan(150);
    assertThat(services).isGreaterThan(300);
  }

  private static List<Path> composeFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("corpus", "inputs/compose")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
        all.filter(p -> p.getFileName().toString().matches(".*compose.*[.]ya?ml|base.yaml"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private static ComposeProject load(List<String> texts) {
    List<Source> sources = new ArrayList<>();
    for (String text : texts) {
      sources.add(Source.of("compose-" + sources.size() + ".yaml", text));
    }
    return ComposeLoader.load(sources, ComposeInputs.NONE);
  }

  private static List<JsonNode> cases(String name) {
    Path file = ROOT.resolve("inputs/compose").resolve(name + ".jsonl");
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.map(mapper::readTree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(JsonNode json) {
    String source = json.get("source").asString();
    return source.substring(source.indexOf('#') + 1);
  }

  /** Cases where another outcome is meant, with the reason behind a tab. */
  private static Map<String, String> held() {
    Map<String, String> held = new TreeMap<>();
    String name = "/corpus/compose-differences.tsv";
    try (InputStream in = ComposeConformanceTest.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(l -> l.split("\t"))
          .forEach(l -> held.put(l[0], l[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return held;
  }
}
