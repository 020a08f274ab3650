package io.plimsoll.parse;

import io.plimsoll.golden.GoldenCorpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts of policies: the corpora and the standard library. */
public final class Policies {
  private static final Path STANDARD_LIBRARY = Path.of("../stdlib-policies/src/main/resources");

  private Policies() {}

  /** Policies without syntax errors. */
  public static List<String> right() {
    List<String> texts = new ArrayList<>();
    for (String corpus : List.of("parse", "format")) {
      GoldenCorpus.of(corpus, ".plim").inputs().forEach(p -> texts.add(GoldenCorpus.read(p)));
    }
    texts.addAll(standardLibrary());
    return texts;
  }

  /** Policies with syntax errors. */
  public static List<String> wrong() {
    return GoldenCorpus.of("errors", ".plim").inputs().stream().map(GoldenCorpus::read).toList();
  }

  private static List<String> standardLibrary() {
    if (!Files.isDirectory(STANDARD_LIBRARY)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(STANDARD_LIBRARY)) {
      return files
          .filter(f -> f.toString().endsWith(".plim"))
          .sorted()
          .map(GoldenCorpus::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
