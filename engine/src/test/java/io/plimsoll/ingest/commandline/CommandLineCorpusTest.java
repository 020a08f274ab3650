package io.plimsoll.ingest.commandline;

import io.plimsoll.dockerrun.RunFiles;
import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.Built;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden files: {@code NAME.sh} with command lines, and the containers they make. */
final class CommandLineCorpusTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  private static final RunContainers.Setting SETTING =
      new RunContainers.Setting(
          EngineProfile.DOCKER.stated(),
          Optional.of(FilePath.of("/work")),
          path ->
              switch (path) {
                case "app.env" ->
                    new RunFiles.Text(
                        Source.of(path, "# comment\nA=from file\nTOKEN=x\nHOST_VALUE\n"));
                case "gone.env" -> new RunFiles.Missing();
                case "bad.env" -> new RunFiles.Text(Source.of(path, "A B=1\n=2\n"));
                default -> RunFiles.NONE.content(path);
              });

  @TestFactory
  Stream<DynamicTest> reads() {
    return GoldenCorpus.of("commandline", ".sh")
        .tests(
            input -> {
              Source source = Source.of("line", GoldenCorpus.read(input));
              CommandLineReader reader = new CommandLineReader(NODES, SETTING);
              return Built.listing(built -> reader.read(source, built));
            });
  }
}
