package io.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents with the tree they stand for; {@code -Dplimsoll.rewrite=DIR} writes what is found to
 * that folder instead of comparing.
 */
class DocumentCorpusTest {
  private static final DocumentReader READER =
      new DocumentReader(new Limits(100_000, 20, 2_000), Code.E0709);

  private static Path corpus() throws URISyntaxException {
    URL url = Objects.requireNonNull(DocumentCorpusTest.class.getResource("/corpus/document"));
    return Path.of(url.toURI());
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(corpus())) {
      return files.sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> trees() throws IOException, URISyntaxException {
    return files().stream()
        .filter(f -> !f.toString().endsWith(".expected"))
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> compare(f)));
  }

  private static void compare(Path file) throws IOException {
    Source source = Source.of(file.getFileName().toString(), Files.readString(file));
    boolean isJson = source.name().endsWith(".json");
    String found = Dump.of(isJson ? READER.json(source) : READER.yaml(source));
    String rewrite = System.getProperty("plimsoll.rewrite", "");
    if (!rewrite.isEmpty()) {
      Files.writeString(Path.of(rewrite, source.name() + ".expected"), found);
    }
    assertThat(found).isEqualTo(Files.readString(Path.of(file + ".expected")));
  }

  @Test
  void noExpectationWithoutDocument() throws IOException, URISyntaxException {
    assertThat(files())
        .filteredOn(f -> f.toString().endsWith(".expected"))
        .isNotEmpty()
        .allMatch(f -> Files.exists(Path.of(f.toString().replace(".expected", ""))));
  }
}
