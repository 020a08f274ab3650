package io.plimsoll.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the project, and the command as a user starts it. */
final class Project {
  private static final String GOLDEN = "plimsoll.golden";

  /** What a command said. */
  record Outcome(int exit, String output) {}

  private Project() {}

  static Path root() {
    String named = System.getProperty("plimsoll.root", "");
    return Path.of(named).toAbsolutePath().normalize();
  }

  static String text(String path) throws IOException {
    return Files.readString(root().resolve(path), StandardCharsets.UTF_8);
  }

  /** Whether generated texts are written and not compared. */
  static boolean rewrites() {
    return System.getProperty(GOLDEN, "").equals("write");
  }

  /** README and the hand-written documentation, sorted. */
  static List<Path> documents() throws IOException {
    List<Path> all =
        new ArrayList<>(List.of(root().resolve("README.md"), root().resolve("CONTRIBUTING.md")));
    try (Stream<Path> files = Files.walk(root().resolve("docs"))) {
      files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(all::add);
    }
    return all;
  }

  /**
   * Runs the command in a process of its own, as the launcher does; the report only, not what goes
   * to standard error.
   */
  static Outcome plimsoll(Path directory, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path")));
    line.add("io.plimsoll.cli.Main");
    line.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("NO_COLOR", "1");
    builder.environment().keySet().removeIf(name -> name.startsWith("PLIMSOLL_"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
