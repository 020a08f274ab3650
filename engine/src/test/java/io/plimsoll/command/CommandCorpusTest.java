package io.plimsoll.command;

import io.plimsoll.golden.GoldenCorpus;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden cases: the scripts of a stage, and the facts that their commands give. */
class CommandCorpusTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return GoldenCorpus.of("command", ".sh").tests(CommandCorpusTest::facts);
  }

  private static String facts(Path input) {
    StringBuilder out = new StringBuilder();
    for (CommandFacts run : RunText.stage(GoldenCorpus.read(input))) {
      out.append(out.isEmpty() ? "" : "--\n").append(FactText.of(run));
    }
    return out.toString();
  }
}
