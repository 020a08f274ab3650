package io.plimsoll.ingest.ecs;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.Built;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden files: {@code NAME.json}, a task definition, and its containers. */
final class EcsCorpusTest {
  private static final EcsReader READER = new EcsReader(new NodeMaker(Schema.load()));

  @TestFactory
  Stream<DynamicTest> reads() {
    return GoldenCorpus.of("ecs", ".json")
        .tests(
            input -> {
              Source source = Source.of("task.json", GoldenCorpus.read(input));
              return Built.listing(built -> READER.read(source, built));
            });
  }
}
