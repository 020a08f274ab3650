package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden files: {@code NAME.dockerfile} and what is read of it in {@code NAME.expected}; with the
 * system property {@code plimsoll.rewrite} the latter are written anew.
 *
 * <p>A build argument {@code GIVEN=given} is always there, so that files can tell it from defaults.
 */
final class CorpusTest {
  private static final BuildInputs INPUTS = BuildInputs.NONE.arguments(Map.of("GIVEN", "given"));

  /** The folder of the sources, whether tests start in the module or above it. */
  private static Path folder() {
    Path inModule = Path.of("src/test/resources/corpus/dockerfile");
    return Files.isDirectory(inModule) ? inModule : Path.of("engine").resolve(inModule);
  }

  static Stream<String> cases() throws IOException {
    return names(".dockerfile");
  }

  private static Stream<String> names(String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(extension))
          .map(n -> n.substring(0, n.length() - extension.length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reads(String name) throws IOException {
    String text = Files.readString(folder().resolve(name + ".dockerfile"));
    String listing = Listing.of(Dockerfiles.read(Source.of(name, text)), INPUTS);
    Path expected = folder().resolve(name + ".expected");
    if (Boolean.getBoolean("plimsoll.rewrite")) {
      Files.writeString(expected, listing);
    }
    assertThat(listing).isEqualTo(Files.readString(expected));
  }

  @Test
  void noExpectationIsOrphaned() throws IOException {
    assertThat(names(".expected").toList()).isEqualTo(cases().toList());
  }
}
