package io.plimsoll.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder of golden cases: inputs, and beside each {@code NAME.expected} what is made of it.
 *
 * <p>With the system property {@code plimsoll.golden=write} the expectations are written instead of
 * compared. A missing expectation fails, as does one without an input.
 */
public final class GoldenCorpus {
  private static final String EXPECTED = ".expected";
  private static final boolean WRITES = "write".equals(System.getProperty("plimsoll.golden"));

  private final Path folder;
  private final String extension;

  private GoldenCorpus(Path folder, String extension) {
    this.folder = folder;
    this.extension = extension;
  }

  /** The corpus of a name; its inputs have the extension, which begins with a dot. */
  public static GoldenCorpus of(String name, String extension) {
    return new GoldenCorpus(Path.of("src/test/resources/corpus").resolve(name), extension);
  }

  /** The inputs, sorted by name. */
  public List<Path> inputs() {
    return files(extension);
  }

  /** The text of an input. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A test for each input, and one for expectations without any. */
  public Stream<DynamicTest> tests(Function<Path, String> actual) {
    Stream<DynamicTest> cases =
        inputs().stream()
            .map(
                input ->
                    DynamicTest.dynamicTest(name(input), () -> check(input, actual.apply(input))));
    return Stream.concat(cases, Stream.of(DynamicTest.dynamicTest("no orphans", this::orphans)));
  }

  private void check(Path input, String actual) throws IOException {
    Path expected = folder.resolve(name(input) + EXPECTED);
    if (WRITES) {
      Files.writeString(expected, actual);
    }
    assertThat(expected).as("the expectation of " + input).exists();
    assertThat(actual).as(input.toString()).isEqualTo(read(expected));
  }

  private void orphans() {
    Set<String> inputs = inputs().stream().map(this::name).collect(Collectors.toSet());
    Set<String> orphans = new TreeSet<>();
    for (Path file : files(EXPECTED)) {
      String name = file.getFileName().toString();
      String bare = name.substring(0, name.length() - EXPECTED.length());
      if (!inputs.contains(bare)) {
        orphans.add(bare);
      }
    }
    assertThat(inputs).as("inputs in " + folder).isNotEmpty();
    assertThat(orphans).as("expectations without an input in " + folder).isEmpty();
  }

  private String name(Path input) {
    String name = input.getFileName().toString();
    return name.substring(0, name.length() - extension.length());
  }

  private List<Path> files(String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
