package io.plimsoll.cli;

import io.plimsoll.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/** Replaces a file by a new version of itself: whole or not at all, with its permissions. */
final class Rewriting {
  private Rewriting() {}

  /**
   * Writes a text in place of the one that was read.
   *
   * @return why it was not written
   */
  static Optional<String> rewrite(Path written, Source before, Source after) {
    try {
      // a link stays one: what it leads to is replaced
      Path file = written.toRealPath();
      if (!Files.readString(file, StandardCharsets.UTF_8).equals(before.text())) {
        return Optional.of("somebody else has changed it meanwhile");
      }
      if (!Files.isWritable(file)) {
        return Optional.of("it is read-only");
      }
      Path temporary = Files.createTempFile(file.getParent(), ".plimsoll", ".tmp");
      try {
        Files.writeString(temporary, after.text(), StandardCharsets.UTF_8);
        permissions(file, temporary);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static void permissions(Path from, Path to) throws IOException {
    Optional<PosixFileAttributeView> old =
        Optional.ofNullable(Files.getFileAttributeView(from, PosixFileAttributeView.class));
    Optional<PosixFileAttributeView> young =
        Optional.ofNullable(Files.getFileAttributeView(to, PosixFileAttributeView.class));
    if (old.isPresent() && young.isPresent()) {
      young.get().setPermissions(old.get().readAttributes().permissions());
    }
  }
}
