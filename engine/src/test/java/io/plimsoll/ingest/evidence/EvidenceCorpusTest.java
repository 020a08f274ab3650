package io.plimsoll.ingest.evidence;

import io.plimsoll.golden.DiagnosticText;
import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.render.ModelTree;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reports and attestations of each format with the nodes they become. */
final class EvidenceCorpusTest {
  private static final EvidenceReader READER = new EvidenceReader(new NodeMaker(Schema.load()));

  @TestFactory
  Stream<DynamicTest> json() {
    return GoldenCorpus.of("evidence/json", ".json").tests(EvidenceCorpusTest::dump);
  }

  @TestFactory
  Stream<DynamicTest> jsonLines() {
    return GoldenCorpus.of("evidence/jsonl", ".jsonl").tests(EvidenceCorpusTest::dump);
  }

  @TestFactory
  Stream<DynamicTest> xml() {
    return GoldenCorpus.of("evidence/xml", ".xml").tests(EvidenceCorpusTest::dump);
  }

  @TestFactory
  Stream<DynamicTest> tagValue() {
    return GoldenCorpus.of("evidence/spdx", ".spdx").tests(EvidenceCorpusTest::dump);
  }

  private static String dump(Path file) {
    Source source = Source.of(file.getFileName().toString(), GoldenCorpus.read(file));
    EvidenceReader.Ingested read = READER.read(source);
    StringBuilder out = new StringBuilder();
    for (Node node : read.evidence()) {
      try {
        ModelTree.write(node, out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out + DiagnosticText.of(read.diagnostics());
  }
}
