package io.plimsoll.ingest.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.FactsDump;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Manifests that other projects test their rules with: all are read, each fact can be asked. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
class KubernetesConformanceTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  @Test
  void everyManifestOfOtherProjectsIsRead() throws IOException {
    Path folder = Path.of(System.getProperty("plimsoll.conformance"), "inputs", "k8s");
    int containers = 0;
    int files = 0;
    int troubled = 0;
    for (Path file : manifests(folder)) {
      Source source = Source.of(file.toString(), GoldenCorpus.read(file));
      Ingested read = new KubernetesReader(NODES, EngineProfile.KUBERNETES_CONTAINERD).read(source);
      for (Ingested.Pod pod : read.pods()) {
        pod.containers().forEach(c -> assertThat(FactsDump.of(c)).contains("kubernetes"));
        containers += pod.containers().size();
      }
      files++;
      troubled += read.diagnostics().isEmpty() ? 0 : 1;
    }
    assertThat(files).isGreaterThan(150);
    assertThat(containers).isGreaterThan(200);
    assertThat(troubled).as("files with diagnostics").isLessThan(20);
  }

  private static List<Path> manifests(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().toList();
    }
  }
}
