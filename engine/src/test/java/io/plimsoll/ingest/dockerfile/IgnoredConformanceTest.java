package io.plimsoll.ingest.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Compares ignored sources with those that the builder's own check reports. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
class IgnoredConformanceTest {
  @Test
  void sourcesAreIgnoredWhereTheBuilderSaysSo() throws IOException {
    Path file = Path.of(System.getProperty("plimsoll.conformance"), "dockerfile", "lint.jsonl");
    ObjectMapper mapper = new ObjectMapper();
    int compared = 0;
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      for (JsonNode json : lines.map(mapper::readTree).toList()) {
        boolean switchedOff = json.get("dockerfile").asString().contains("skip=CopyIgnoredFile");
        if (json.hasNonNull("dockerignore") && !switchedOff) {
          assertThat(ours(json)).as(json.get("id").asString()).isEqualTo(theirs(json));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(4);
  }

  private static Set<Integer> theirs(JsonNode json) {
    Set<Integer> lines = new TreeSet<>();
    for (JsonNode warning : json.get("warnings_lint")) {
      if (warning.get("rule").asString().equals("CopyIgnoredFile")) {
        lines.add(warning.get("line").asInt());
      }
    }
    return lines;
  }

  private static Set<Integer> ours(JsonNode json) {
    ContextListing listing =
        new ContextListing(
            List.of(new ContextListing.File("Dockerfile", 1)),
            Optional.of(Source.of(".dockerignore", json.get("dockerignore").asString())),
            Optional.empty(),
            false);
    Node dockerfile =
        new DockerfileReader(new NodeMaker(Schema.load()))
            .read(
                Source.of("Dockerfile", json.get("dockerfile").asString()),
                new DockerfileReader.Options(BuildInputs.NONE, false, Optional.of(listing)))
            .dockerfile();
    Set<Integer> lines = new TreeSet<>();
    for (Value transfer : ((Listing) dockerfile.get("transfers")).members()) {
      for (Value source : ((Listing) ((Node) transfer).get("sources")).members()) {
        if (((Node) source).get("ignored").equals(Value.Bool.TRUE)) {
          lines.add(((Node) source).origin().span().orElseThrow().line());
        }
      }
    }
    return lines;
  }
}
