package io.plimsoll.ingest.inspect;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.Built;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden files: {@code NAME.json} as {@code docker inspect} prints it, and its containers. */
final class InspectCorpusTest {
  private static final InspectReader READER =
      new InspectReader(new NodeMaker(Schema.load()), EngineProfile.DOCKER);

  @TestFactory
  Stream<DynamicTest> reads() {
    return GoldenCorpus.of("inspect", ".json")
        .tests(
            input -> {
              Source source = Source.of("inspect.json", GoldenCorpus.read(input));
              return Built.listing(built -> READER.read(source, built));
            });
  }
}
