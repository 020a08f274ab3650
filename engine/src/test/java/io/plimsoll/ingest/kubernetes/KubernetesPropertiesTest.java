package io.plimsoll.ingest.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.FactsDump;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a manifest holds, reading it ends with containers whose facts can be asked. */
class KubernetesPropertiesTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());
  private static final List<Path> INPUTS = GoldenCorpus.of("kubernetes", ".yaml").inputs();

  @Provide
  Arbitrary<String> replacements() {
    return Arbitraries.of(
        "",
        "~",
        "[]",
        "{}",
        "[{}]",
        "0",
        "-1",
        "true",
        "\"\"",
        "x",
        "{a: [1]}",
        "99999999999999999999",
        "[[a]]",
        "&a [*a]",
        "$(A)",
        ":",
        "\t");
  }

  /** The value of a line is replaced by another, and further lines are left out. */
  @Property(tries = 300)
  void readingIsTotal(
      @ForAll @IntRange(min = 0, max = 1000) int file,
      @ForAll @IntRange(min = 0, max = 1000) int line,
      @ForAll("replacements") String value,
      @ForAll @IntRange(min = 0, max = 3) int without) {
    String text = GoldenCorpus.read(INPUTS.get(file % INPUTS.size()));
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = line % lines.size();
    String old = lines.get(at);
    int colon = old.indexOf(':');
    lines.set(at, colon < 0 ? value : old.substring(0, colon + 1) + " " + value);
    for (int i = 0; i < without && at + 1 < lines.size(); i++) {
      lines.remove(at + 1);
    }
    Source source = Source.of("m.yaml", String.join("\n", lines));
    Ingested read = new KubernetesReader(NODES, EngineProfile.KUBERNETES_CRIO).read(source);
    for (Ingested.Pod pod : read.pods()) {
      assertThat(FactsDump.of(pod.workload())).startsWith("Workload");
      pod.containers().forEach(c -> assertThat(FactsDump.of(c)).contains("source: kubernetes"));
    }
    read.configs().forEach(c -> assertThat(FactsDump.of(c)).startsWith("ConfigObject"));
  }
}
