package io.plimsoll.ingest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads reports and documents that other projects test with. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class EvidenceConformanceTest {
  private static final EvidenceReader READER = new EvidenceReader(new NodeMaker(Schema.load()));

  /**
   * Samples that are none of the documents: an empty object, an index of files, a summary of ids.
   */
  private static final Set<String> REFUSED =
      Set.of("unknown.json", "vex-repository.json", "summary-ids.json");

  @Test
  void everySampleIsReadOrRefusedWithADiagnostic() {
    List<String> wrong = new ArrayList<>();
    List<Path> files = files();
    for (Path file : files) {
      EvidenceReader.Ingested read = READER.read(source(file));
      boolean isRefused = REFUSED.contains(file.getFileName().toString());
      if (read.evidence().isEmpty() != isRefused || (isRefused && read.diagnostics().isEmpty())) {
        wrong.add(file + ": " + read);
      }
    }
    assertThat(files).hasSizeGreaterThan(60);
    assertThat(wrong).isEmpty();
  }

  @Test
  void asManyVulnerabilitiesAndComponentsAsTheFilesHold() {
    List<String> wrong = new ArrayList<>();
    int vulnerabilities = 0;
    int components = 0;
    for (Path file : files()) {
      Source source = source(file);
      JsonNode json = new ObjectMapper().readTree(source.text());
      EvidenceReader.Ingested read = READER.read(source);
      int found = count(read.of("Scan"), "vulnerabilities");
      int listed = count(read.of("Sbom"), "components");
      if (found != expectedVulnerabilities(json) || listed != expectedComponents(json)) {
        wrong.add(file + ": " + found + " vulnerabilities, " + listed + " components");
      }
      vulnerabilities += found;
      components += listed;
    }
    assertThat(wrong).isEmpty();
    assertThat(vulnerabilities).isGreaterThan(60);
    assertThat(components).isGreaterThan(20);
  }

  private static int count(List<Node> nodes, String field) {
    return nodes.stream().mapToInt(n -> ((Listing) n.get(field)).members().size()).sum();
  }

  private static int expectedVulnerabilities(JsonNode json) {
    int count =
        json.path("bomFormat").isMissingNode() ? json.path("matches").size() : reported(json);
    for (JsonNode result : json.path("Results")) {
      count += result.path("Vulnerabilities").size();
    }
    for (JsonNode run : json.path("runs")) {
      for (JsonNode result : run.path("results")) {
        count += result.path("ruleId").asString("").startsWith("CVE-") ? 1 : 0;
      }
    }
    return count;
  }

  /** A vulnerability for each component that is affected; of statements only, none. */
  private static int reported(JsonNode bom) {
    int count = 0;
    boolean isReport = false;
    for (JsonNode v : bom.path("vulnerabilities")) {
      count += Math.max(1, v.path("affects").size());
      isReport |= v.path("analysis").isMissingNode();
    }
    return isReport ? count : 0;
  }

  private static int expectedComponents(JsonNode json) {
    if (!json.path("spdxVersion").isMissingNode()) {
      int images = 0;
      for (JsonNode p : json.path("packages")) {
        images += p.path("SPDXID").asString("").contains("ContainerImage") ? 1 : 0;
      }
      return json.path("packages").size() - images;
    }
    return json.path("bomFormat").isMissingNode() ? 0 : nested(json.path("components"));
  }

  private static int nested(JsonNode components) {
    int count = components.size();
    for (JsonNode component : components) {
      count += nested(component.path("components"));
    }
    return count;
  }

  private static List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("trivy", "grype", "cyclonedx", "spdx", "sarif", "vex")) {
      Path root = Path.of(System.getProperty("plimsoll.conformance"), "inputs", folder);
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(Files::isRegularFile).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static Source source(Path file) {
    try {
      return Source.of(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
