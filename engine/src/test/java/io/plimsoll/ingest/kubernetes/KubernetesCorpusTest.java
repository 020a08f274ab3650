package io.plimsoll.ingest.kubernetes;

import io.plimsoll.golden.DiagnosticText;
import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.FactsDump;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Manifests, and what the model has of them. */
class KubernetesCorpusTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  @TestFactory
  Stream<DynamicTest> yaml() {
    return GoldenCorpus.of("kubernetes", ".yaml").tests(KubernetesCorpusTest::read);
  }

  private static String read(Path file) {
    Source source = Source.of(file.getFileName().toString(), GoldenCorpus.read(file));
    Ingested read = new KubernetesReader(NODES, EngineProfile.KUBERNETES_CONTAINERD).read(source);
    StringBuilder out = new StringBuilder();
    for (Ingested.Pod pod : read.pods()) {
      out.append(FactsDump.of(pod.workload()));
      for (Node container : pod.containers()) {
        out.append(FactsDump.of(container));
      }
    }
    read.configs().forEach(c -> out.append(FactsDump.of(c)));
    return out.append(DiagnosticText.of(read.diagnostics())).toString();
  }
}
