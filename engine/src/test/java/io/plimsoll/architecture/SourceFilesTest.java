package io.plimsoll.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules on hand-written files, in all modules. */
class SourceFilesTest {
  /** A file that needs more holds more than one concept. */
  private static final int MOST_LINES = 400;

  private static final Pattern TEST =
      Pattern.compile(
          "\\s*@(Test|Property|Example|ParameterizedTest|RepeatedTest|TestFactory|FuzzTest)\\b.*");

  @Test
  void noFileIsTooLong() throws Exception {
    List<Path> files = Project.sources(".java", ".g4");
    Set<String> tooLong = new TreeSet<>();
    for (Path file : files) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        tooLong.add(name(file) + ": " + lines);
      }
    }
    assertThat(files).isNotEmpty();
    assertThat(tooLong).as("files over " + MOST_LINES + " lines").isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() throws Exception {
    Set<String> without = new TreeSet<>();
    for (Path file : Project.sources(".java")) {
      Path info = file.resolveSibling("package-info.java");
      boolean shipped = name(file).contains("/src/main/java/");
      if (shipped && !(Files.exists(info) && Files.readString(info).contains("@NullMarked"))) {
        without.add(name(info));
      }
    }
    assertThat(without).as("missing, or without @NullMarked").isEmpty();
  }

  /** The build runs classes of these names only; a test elsewhere would never run. */
  @Test
  void everyTestIsInAClassTheBuildRuns() throws Exception {
    Set<String> lost = new TreeSet<>();
    for (Path file : Project.sources(".java")) {
      boolean named = name(file).endsWith("Test.java") || name(file).endsWith("Properties.java");
      if (!named && Files.readAllLines(file).stream().anyMatch(TEST.asMatchPredicate())) {
        lost.add(name(file));
      }
    }
    assertThat(lost).as("tests in classes not named …Test or …Properties").isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws Exception {
    Set<String> silent = new TreeSet<>();
    for (Path file : Project.sources("package-info.java")) {
      if (!Files.readString(file).startsWith("/**")) {
        silent.add(name(file));
      }
    }
    assertThat(silent).as("package-info.java without Javadoc").isEmpty();
  }

  private static String name(Path file) {
    return Project.root().relativize(file).toString().replace('\\', '/');
  }
}
