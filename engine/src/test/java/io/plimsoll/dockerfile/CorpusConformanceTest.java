package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Dockerfiles of public repositories: all of them build, so none has an error. */
@EnabledIfSystemProperty(named = "plimsoll.conformance", matches = ".+")
final class CorpusConformanceTest {
  @Test
  void readsRealFilesWithoutErrors() throws IOException {
    Path corpus = ParserConformanceTest.folder().resolveSibling("corpus");
    List<Path> files;
    try (Stream<Path> all = Files.walk(corpus)) {
      files = all.filter(CorpusConformanceTest::isDockerfile).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    List<String> errors = new ArrayList<>();
    for (Path path : files) {
      ParsedDockerfile file = ParserConformanceTest.parse(path);
      assertThat(file.instructions()).as(path.toString()).isNotEmpty();
      Evaluation evaluation = Evaluation.of(file, BuildInputs.NONE);
      Stream.concat(file.diagnostics().stream(), evaluation.diagnostics().stream())
          .map(CorpusConformanceTest::describe)
          .forEach(errors::add);
    }
    assertThat(errors).isEmpty();
  }

  private static String describe(Diagnostic diagnostic) {
    String place = diagnostic.place().map(Span::toString).orElse("");
    return place + " " + diagnostic.code() + " " + diagnostic.message();
  }

  /** Names that the command looks for; templates of Dockerfiles are none. */
  private static boolean isDockerfile(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(path)
        && !name.endsWith(".template")
        && (name.equals("dockerfile")
            || name.equals("containerfile")
            || name.endsWith(".dockerfile")
            || name.startsWith("dockerfile."));
  }
}
