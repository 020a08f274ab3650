package io.plimsoll.ingest.daemon;

import io.plimsoll.dockerrun.RunFiles;
import io.plimsoll.golden.DiagnosticText;
import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.ingest.Built;
import io.plimsoll.ingest.commandline.CommandLineReader;
import io.plimsoll.ingest.commandline.RunContainers;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden files: {@code NAME.json}, a daemon's configuration, and a plain container under it. */
final class DaemonCorpusTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());
  private static final Source LINE = Source.of("line", "docker run -p 80:80 nginx:1.27");

  @TestFactory
  Stream<DynamicTest> reads() {
    return GoldenCorpus.of("daemon", ".json")
        .tests(
            input -> {
              Source source = Source.of("daemon.json", GoldenCorpus.read(input));
              DaemonReader.Configured read = new DaemonReader(NODES).read(source);
              RunContainers.Setting setting =
                  new RunContainers.Setting(read.engine(), Optional.empty(), RunFiles.NONE);
              CommandLineReader reader = new CommandLineReader(NODES, setting);
              return Built.listing(built -> reader.read(LINE, built))
                  + DiagnosticText.of(read.diagnostics());
            });
  }
}
