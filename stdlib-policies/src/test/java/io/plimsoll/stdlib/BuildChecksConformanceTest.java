package io.plimsoll.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySet;
import io.plimsoll.api.Setup;
import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.ingest.dockerfile.ContextListing;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The builder's own checks and the rules that say the same, case by case. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
class BuildChecksConformanceTest {
  private static final String TOOL = "buildkit:";

  /** The builder looks base images up; its cases ask for the search path of these. */
  private static final Map<String, Map<String, String>> BASES =
      Stream.of("alpine", "alpine:latest", "busybox", "busybox:latest")
          .collect(Collectors.toMap(n -> n, n -> Map.of("PATH", "/usr/local/bin:/usr/bin:/bin")));

  private static final PolicySet ALL = all();

  @Test
  void theSameChecksAtTheSameLinesAndEveryDifferenceHasAReason() {
    Map<String, String> differences = new TreeMap<>();
    List<JsonNode> cases = cases();
    for (JsonNode json : cases) {
      List<String> ours = ours(json);
      List<String> theirs = theirs(json);
      if (!ours.equals(theirs)) {
        differences.put(json.get("id").asString(), "ours " + ours + ", theirs " + theirs);
      }
    }
    assertThat(cases).isNotEmpty();
    assertThat(differences.keySet())
        .as(differences.toString())
        .isEqualTo(Resource.table("build-checks.tsv").keySet());
  }

  private static List<String> theirs(JsonNode json) {
    return json.get("warnings_lint")
        .valueStream()
        .map(w -> w.get("line").asInt() + " " + w.get("rule").asString())
        .sorted()
        .toList();
  }

  private static List<String> ours(JsonNode json) {
    String text = json.get("dockerfile").asString();
    Map<String, String> arguments =
        json.get("build_args").properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asString()));
    BuildInputs inputs = BuildInputs.NONE.arguments(arguments).baseEnvironments(BASES);
    DockerfileInput input =
        new DockerfileInput(
            Source.of("Dockerfile", text),
            new DockerfileReader.Options(inputs, false, Optional.of(context(json, text))));
    CheckDirectives directives = CheckDirectives.of(text, arguments);
    return ALL.evaluate(List.of(input), Options.at(Instant.EPOCH)).findings().stream()
        .filter(f -> f.outcome() == Outcome.FAIL)
        .flatMap(BuildChecksConformanceTest::checks)
        .filter(directives::reports)
        .map(CheckDirectives.Warning::text)
        .sorted()
        .toList();
  }

  /** A case names the ignore file; of the other files only the Dockerfile is sure to be there. */
  private static ContextListing context(JsonNode json, String dockerfile) {
    JsonNode ignore = json.get("dockerignore");
    return new ContextListing(
        List.of(new ContextListing.File("Dockerfile", dockerfile.length())),
        ignore.isNull()
            ? Optional.empty()
            : Optional.of(Source.of(".dockerignore", ignore.asString())),
        Optional.of("the case does not list the files"),
        false);
  }

  private static Stream<CheckDirectives.Warning> checks(Finding finding) {
    return finding.rule().aliases().stream()
        .filter(a -> a.startsWith(TOOL))
        .map(a -> new CheckDirectives.Warning(finding.line(), a.substring(TOOL.length())));
  }

  private static List<JsonNode> cases() {
    Path file = Path.of(System.getProperty("plimsoll.conformance"), "dockerfile", "lint.jsonl");
    ObjectMapper mapper = new ObjectMapper();
    try {
      return Files.readAllLines(file).stream().map(mapper::readTree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PolicySet all() {
    return switch (Policies.compile(List.of(), Setup.profile("std.all"))) {
      case Compilation.Compiled compiled -> compiled.policies();
      case Compilation.Rejected rejected ->
          throw new AssertionError(rejected.diagnostics().toString());
    };
  }
}
