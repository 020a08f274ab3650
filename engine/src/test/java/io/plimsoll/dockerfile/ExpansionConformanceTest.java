package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expansion cases of the builder's shell lexer. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class ExpansionConformanceTest {
  static Stream<JsonNode> cases() throws IOException {
    return lines("expand.jsonl");
  }

  static Stream<JsonNode> lines(String name) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    return Files.readAllLines(ParserConformanceTest.folder().resolve(name)).stream()
        .map(mapper::readTree);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameText(JsonNode row) {
    Map<String, String> environment = new HashMap<>();
    row.get("env").properties().forEach(e -> environment.put(e.getKey(), e.getValue().asString()));
    Word word = word(row.get("input").asString());
    Expanded expanded = Expansion.of(word, environment(environment), '\\');
    if (row.get("error").asBoolean()) {
      assertThat(expanded.errors()).isNotEmpty();
      return;
    }
    assertThat(expanded.errors()).isEmpty();
    assertThat(expanded.text()).contains(row.get("expected").asString());
    if (row.get("matched").isArray()) {
      assertThat(expanded.used()).isEqualTo(names(row.get("matched")));
      assertThat(expanded.undeclared()).isEqualTo(names(row.get("unmatched")));
    }
  }

  private static Set<String> names(JsonNode array) {
    Set<String> names = new TreeSet<>();
    array.forEach(n -> names.add(n.asString()));
    return names;
  }

  static Word word(String text) {
    return new Word(MappedText.of(Source.of("word", text).all()));
  }

  static Variables environment(Map<String, String> values) {
    Source source = Source.of("environment", "");
    return name -> {
      if (!values.containsKey(name)) {
        return new Binding.Unset();
      }
      String value = values.get(name);
      List<Part> parts =
          value.isEmpty()
              ? List.of()
              : List.of(new Part.Literal(value, source.all(), Optional.empty()));
      return new Binding.Bound(parts, Set.of());
    };
  }
}
