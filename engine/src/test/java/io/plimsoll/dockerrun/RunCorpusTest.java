package io.plimsoll.dockerrun;

import io.plimsoll.golden.GoldenCorpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden files: {@code NAME.sh} with command lines, and what is read of them. */
final class RunCorpusTest {
  @TestFactory
  Stream<DynamicTest> reads() {
    return GoldenCorpus.of("dockerrun", ".sh")
        .tests(input -> Listing.of(Lines.read(GoldenCorpus.read(input))));
  }
}
