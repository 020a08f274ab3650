package io.plimsoll.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ingest.inspect.InspectReader;
import io.plimsoll.ingest.ociruntime.OciRuntimeReader;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Real files of other projects are read: containers, or a word about why there are none. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class ReadersConformanceTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  private static List<Source> sources(String folder) {
    Path root = Path.of(System.getProperty("plimsoll.conformance"), "inputs", folder);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(ReadersConformanceTest::source)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return Source.of(file.getFileName().toString(), new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bundlesAreRead() {
    List<Source> sources = sources("oci-runtime");
    OciRuntimeReader reader = new OciRuntimeReader(NODES);
    for (Source source : sources) {
      String listing = Built.listing(built -> reader.read(source));
      boolean said = listing.contains("E1507") || listing.contains("E1004");
      assertThat(said || listing.startsWith("container")).as(source.name()).isTrue();
      assertThat(said).as(source.name()).isEqualTo(source.name().startsWith("invalid-json"));
    }
    assertThat(sources).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void whatIsNoContainerIsSaidToBeNone() {
    List<Source> sources = sources("inspect");
    InspectReader reader = new InspectReader(NODES, EngineProfile.DOCKER);
    for (Source source : sources) {
      assertThat(Built.listing(built -> reader.read(source, built)))
          .as(source.name())
          .containsPattern("E1507|E1004");
    }
    assertThat(sources).isNotEmpty();
  }
}
