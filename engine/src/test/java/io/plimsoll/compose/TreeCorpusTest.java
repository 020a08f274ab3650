package io.plimsoll.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden files: {@code NAME.yaml}, with {@code NAME.override.yaml} where there is one, and the tree
 * read of them in {@code NAME.expected}; the system property {@code plimsoll.golden=write} writes
 * the latter anew.
 *
 * <p>{@code GIVEN=given} and {@code EMPTY=} are the variables that are given.
 */
final class TreeCorpusTest {
  private static Path folder() {
    Path inModule = Path.of("src/test/resources/corpus/compose-tree");
    return Files.isDirectory(inModule) ? inModule : Path.of("engine").resolve(inModule);
  }

  static Stream<String> cases() throws IOException {
    return names(".yaml").filter(n -> !n.endsWith(".override"));
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
    List<Source> files = new ArrayList<>();
    for (String file : List.of(name + ".yaml", name + ".override.yaml")) {
      if (Files.exists(folder().resolve(file))) {
        files.add(Source.of(file, Files.readString(folder().resolve(file))));
      }
    }
    ComposeInputs inputs =
        ComposeInputs.NONE
            .files(TreeCorpusTest::find)
            .variables(Map.of("GIVEN", "given", "EMPTY", ""));
    String outline = Outline.of(ComposeLoader.load(files, inputs));
    Path expected = folder().resolve(name + ".expected");
    if ("write".equals(System.getProperty("plimsoll.golden"))) {
      Files.writeString(expected, outline);
    }
    assertThat(outline).isEqualTo(Files.readString(expected));
  }

  private static ComposeFiles.Answer find(String path) {
    Path file = folder().resolve(path);
    try {
      return Files.exists(file)
          ? new ComposeFiles.Given(Source.of(path, Files.readString(file)))
          : new ComposeFiles.NotFound();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noExpectationIsOrphaned() throws IOException {
    assertThat(names(".expected").toList()).isEqualTo(cases().toList());
  }
}
