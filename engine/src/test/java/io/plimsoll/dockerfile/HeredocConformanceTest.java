package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Heredoc cases of the builder's parser. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class HeredocConformanceTest {
  static Stream<JsonNode> cases() throws IOException {
    return ExpansionConformanceTest.lines("heredoc.jsonl");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameFiles(JsonNode row) {
    switch (row.get("kind").asString()) {
      case "copy" -> copy(row);
      case "run" -> run(row);
      case "line" -> line(row);
      default ->
          assertThat(parse(row).diagnostics()).anyMatch(d -> !d.code().name().equals("E1101"));
    }
  }

  private static ParsedDockerfile parse(JsonNode row) {
    return Dockerfiles.read(Source.of("Dockerfile", row.get("dockerfile").asString()));
  }

  private static void copy(JsonNode row) {
    Instruction.Copy copy = (Instruction.Copy) parse(row).instructions().getFirst();
    assertThat(copy.destination().orElseThrow().text()).isEqualTo(row.get("dest").asString());
    List<String> paths = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (TransferSource source : copy.sources()) {
      switch (source) {
        case TransferSource.Written written -> paths.add(written.word().text());
        case TransferSource.Inline(Heredoc h) ->
            files.add(h.name() + "|" + h.body() + "|" + h.expands());
      }
    }
    List<String> expected = new ArrayList<>();
    for (JsonNode c : row.get("contents")) {
      expected.add(
          c.get("path").asString()
              + "|"
              + c.get("data").asString()
              + "|"
              + c.get("expand").asBoolean());
    }
    assertThat(files).isEqualTo(expected);
    assertThat(paths).isEqualTo(strings(row.get("sources")));
  }

  private static void run(JsonNode row) {
    Instruction.Run run = (Instruction.Run) parse(row).instructions().getFirst();
    List<String> words =
        switch (run.command()) {
          case CommandText.ShellForm shell -> List.of(shell.text().text());
          case CommandText.ExecForm exec -> exec.words().stream().map(Word::text).toList();
        };
    assertThat(words).isEqualTo(strings(row.get("cmdline")));
    assertThat(run.command() instanceof CommandText.ShellForm)
        .isEqualTo(row.get("shell_form").asBoolean());
    List<String> expected = new ArrayList<>();
    for (JsonNode f : row.get("files")) {
      expected.add(
          f.get("name").asString()
              + "|"
              + f.get("data").asString()
              + "|"
              + f.get("chomp").asBoolean());
    }
    assertThat(run.head().heredocs())
        .extracting(h -> h.name() + "|" + h.body() + "|" + h.chomps())
        .isEqualTo(expected);
  }

  private static void line(JsonNode row) {
    Source source = Source.of("Dockerfile", row.get("line").asString());
    assertThat(Dockerfiles.read(source).instructions().getFirst().head().heredocs())
        .extracting(Heredoc::name)
        .isEqualTo(strings(row.get("names")));
  }

  private static List<String> strings(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(n -> texts.add(n.asString()));
    return texts;
  }
}
