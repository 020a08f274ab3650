package io.plimsoll.ingest.ociruntime;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.Built;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden files: {@code NAME.json}, the configuration of a bundle, and its container. */
final class OciRuntimeCorpusTest {
  private static final OciRuntimeReader READER = new OciRuntimeReader(new NodeMaker(Schema.load()));

  @TestFactory
  Stream<DynamicTest> reads() {
    return GoldenCorpus.of("ociruntime", ".json")
        .tests(
            input -> {
              Source source = Source.of("config.json", GoldenCorpus.read(input));
              return Built.listing(built -> READER.read(source));
            });
  }
}
