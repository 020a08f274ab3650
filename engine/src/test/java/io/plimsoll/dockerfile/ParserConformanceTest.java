package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parse results of the builder's own test files. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class ParserConformanceTest {
  static Path folder() {
    return Path.of(System.getProperty("plimsoll.conformance", "."), "dockerfile");
  }

  static Stream<Path> positive() throws IOException {
    return folders("testfiles");
  }

  static Stream<Path> negative() throws IOException {
    return folders("testfiles-negative");
  }

  private static Stream<Path> folders(String name) throws IOException {
    Path parent = folder().resolve(name);
    if (!Files.isDirectory(parent)) {
      return Stream.of(parent);
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("positive")
  void sameInstructions(Path folder) {
    String expected = read(folder.resolve("result"));
    ParsedDockerfile file = parse(folder.resolve("Dockerfile"));
    assertThat(normalized(Expressions.of(file))).isEqualTo(normalized(expected));
  }

  @ParameterizedTest
  @MethodSource("negative")
  void refused(Path folder) {
    assertThat(parse(folder.resolve("Dockerfile")).diagnostics()).isNotEmpty();
  }

  @Test
  void sameLines() {
    ParsedDockerfile file = parse(folder().resolve("testfile-line/Dockerfile"));
    assertThat(file.instructions())
        .extracting(i -> i.span().line() + "-" + i.span().to().line())
        .isEqualTo(List.of("5-5", "11-12", "17-31"));
  }

  private static List<String> normalized(String expressions) {
    return expressions.lines().map(String::strip).toList();
  }

  static ParsedDockerfile parse(Path file) {
    return Dockerfiles.read(Source.of(file.toString(), read(file)));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
