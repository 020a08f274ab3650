package io.plimsoll.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command in a folder of its own, on a fixed day, without environment and terminal. */
abstract class CommandTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @TempDir Path folder;

  /** What a run left behind. */
  record Ran(int code, String out, String err) {}

  final Ran run(String... args) {
    return typed("", args);
  }

  /** A run with something on its standard input. */
  final Ran typed(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            folder,
            Map.of(),
            () -> NOW,
            false);
    int code = Main.run(args, console);
    console.out().flush();
    console.err().flush();
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  final Path write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  final String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
