package io.plimsoll.document;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Documents with the tree they stand for, and what is wrong with them. */
class DocumentCorpusTest {
  private static final DocumentReader READER =
      new DocumentReader(Limits.fixed(100_000, 20, 2_000), Code.E0709);

  @TestFactory
  Stream<DynamicTest> yaml() {
    return GoldenCorpus.of("document/yaml", ".yaml").tests(f -> Dump.of(READER.yaml(source(f))));
  }

  @TestFactory
  Stream<DynamicTest> json() {
    return GoldenCorpus.of("document/json", ".json").tests(f -> Dump.of(READER.json(source(f))));
  }

  private static Source source(Path file) {
    return Source.of(file.getFileName().toString(), GoldenCorpus.read(file));
  }
}
