package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Short ways to read scripts in tests. */
final class Scripts {
  private Scripts() {}

  static MappedText text(String script) {
    return MappedText.of(Source.of("test.sh", script).all());
  }

  /** Reads as sh, with every variable unset. */
  static Script read(String script) {
    return read(script, Dialect.SH, Map.of());
  }

  static Script bash(String script) {
    return read(script, Dialect.BASH, Map.of());
  }

  static Script read(String script, Dialect dialect, Map<String, String> variables) {
    return Shell.read(text(script), dialect, environment(variables));
  }

  static Environment environment(Map<String, String> variables) {
    return name ->
        variables.containsKey(name)
            ? new Environment.Known(variables.getOrDefault(name, ""))
            : new Environment.Unset();
  }

  /** A file of the test resources, in UTF-8. */
  static String resource(String path) {
    try (InputStream in = Scripts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of each command, holes as written, a blank between words. */
  static List<String> lines(Script script) {
    return script.commands().stream().map(Scripts::line).toList();
  }

  static String line(Command command) {
    return String.join(" ", command.argv().stream().map(Word::text).toList());
  }

  static Command only(Script script) {
    if (script.commands().size() != 1) {
      throw new AssertionError("not one command: " + lines(script));
    }
    return script.commands().get(0);
  }
}
