package io.plimsoll.ingest.quadlet;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.Built;
import io.plimsoll.ingest.commandline.RunContainers;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden files: {@code NAME.container}, and the container it makes. */
final class QuadletCorpusTest {
  private static final QuadletReader READER =
      new QuadletReader(new NodeMaker(Schema.load()), RunContainers.Setting.DEFAULT);

  @TestFactory
  Stream<DynamicTest> reads() {
    return GoldenCorpus.of("quadlet", ".container")
        .tests(
            input -> {
              String name = input.getFileName().toString();
              Source source = Source.of(name, GoldenCorpus.read(input));
              return Built.listing(built -> READER.read(List.of(source)));
            });
  }
}
