package io.plimsoll.cli;

import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.render.Format;
import io.plimsoll.render.Look;
import io.plimsoll.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a report goes: {@code -o FORMAT[=FILE]}, several in one run, at most one of them to
 * standard output.
 *
 * <p>Files are written whole or not at all.
 */
record Outputs(List<Output> outputs) {

  /** One format; without a file it goes to standard output. */
  record Output(Format format, Optional<Path> file) {}

  static Outputs parse(List<String> written, Path directory) {
    List<Output> outputs = new ArrayList<>();
    Set<Path> files = new HashSet<>();
    boolean standard = false;
    for (String text : written) {
      int equals = text.indexOf('=');
      String word = equals < 0 ? text : text.substring(0, equals);
      Format format =
          Format.of(word)
              .orElseThrow(
                  () ->
                      new UsageError(
                          "unknown output format `"
                              + word
                              + "`"
                              + question(word)
                              + "; there are "
                              + String.join(", ", Format.words())));
      Optional<Path> file =
          equals < 0
              ? Optional.empty()
              : Optional.of(directory.resolve(text.substring(equals + 1)).normalize());
      if (file.isEmpty() && standard) {
        throw new UsageError(
            "only one output goes to standard output; give the others a file: -o "
                + word
                + "=FILE");
      }
      if (file.isPresent() && !files.add(file.get())) {
        throw new UsageError(file.get() + " is named by two outputs");
      }
      standard |= file.isEmpty();
      outputs.add(new Output(format, file));
    }
    return new Outputs(
        outputs.isEmpty() ? List.of(new Output(Format.TEXT, Optional.empty())) : outputs);
  }

  private static String question(String word) {
    String question = Nearest.question(word, Format.words());
    return question.isEmpty() ? "" : ", " + question;
  }

  /** Writes the report everywhere; false when a file could not be written. */
  boolean write(Report report, Look look, Console console) {
    boolean all = true;
    for (Output output : outputs) {
      if (output.file().isEmpty()) {
        Printing.to(console.out(), out -> output.format().write(report, look, out));
      } else {
        Look plain = new Look(false, look.show());
        StringBuilder text = new StringBuilder();
        try {
          output.format().write(report, plain, text);
          whole(output.file().get(), text.toString());
        } catch (IOException e) {
          console.error(output.file().get() + " cannot be written: " + e.getMessage());
          all = false;
        }
      }
    }
    return all;
  }

  /** Through a temporary file beside it, so that nobody ever reads half a report. */
  static void whole(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".plimsoll", ".tmp");
    try {
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
