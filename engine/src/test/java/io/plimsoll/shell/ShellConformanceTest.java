package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Compares with the commands that another parser sees in real scripts. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class ShellConformanceTest {
  private static final Set<String> OTHER_NODES =
      Set.of("export", "declare", "typeset", "local", "readonly", "unset", "unsetenv", "[");

  @Test
  void simpleCommandsAgreeAndEveryDifferenceIsClassified() {
    Outcome outcome = compare();
    assertThat(outcome.differences).isEqualTo(classified());
    assertThat(outcome.commands).isPositive();
    assertThat(outcome.disagreeing * 100.0 / outcome.commands).isLessThanOrEqualTo(1.0);
  }

  /** Counts, and the differing cases as {@code file:line} with the kind of difference. */
  private static final class Outcome {
    private int commands;
    private int disagreeing;
    private final Map<String, String> differences = new TreeMap<>();
  }

  private static Outcome compare() {
    Path file = Path.of(System.getProperty("plimsoll.conformance"), "shell", "run-commands.jsonl");
    Outcome outcome = new Outcome();
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines.map(mapper::readTree).forEach(c -> compare(c, outcome));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outcome;
  }

  private static void compare(JsonNode json, Outcome outcome) {
    List<Seen> onlyTheirs = new ArrayList<>();
    for (JsonNode command : json.get("commands")) {
      onlyTheirs.add(
          new Seen(
              texts(command.get("words")),
              texts(command.get("assign")),
              command.get("ctx").asString()));
    }
    outcome.commands += onlyTheirs.size();
    List<Seen> onlyOurs = new ArrayList<>();
    for (SyntaxCommands.Simple simple : SyntaxCommands.of(json.get("script").asString())) {
      Seen seen = new Seen(simple.words(), simple.setters(), simple.holder());
      if (!OTHER_NODES.contains(simple.words().get(0)) && !onlyTheirs.remove(seen)) {
        onlyOurs.add(seen);
      }
    }
    if (!onlyTheirs.isEmpty() || !onlyOurs.isEmpty()) {
      String id = json.get("file").asString() + ":" + json.get("line").asInt();
      List<List<String>> left = new ArrayList<>(onlyTheirs.stream().map(Seen::written).toList());
      onlyOurs.forEach(c -> left.remove(c.written()));
      outcome.disagreeing += left.size();
      boolean sameWords = left.isEmpty() && onlyOurs.size() == onlyTheirs.size();
      outcome.differences.put(id, sameWords ? "holder" : "words");
    }
  }

  /** A simple command with what holds it, outermost first. */
  private record Seen(List<String> words, List<String> setters, String holder) {
    List<String> written() {
      return Stream.concat(setters.stream(), words.stream()).toList();
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(t -> texts.add(t.asString()));
    return texts;
  }

  /** The committed table: {@code file:line} and its category, tab separated. */
  private static Map<String, String> classified() {
    Map<String, String> cases = new TreeMap<>();
    Scripts.resource("/corpus/shell-differences.tsv")
        .lines()
        .filter(l -> !l.startsWith("#") && !l.isBlank())
        .map(l -> l.split("\t"))
        .forEach(l -> cases.put(l[0], l[1]));
    return cases;
  }
}
