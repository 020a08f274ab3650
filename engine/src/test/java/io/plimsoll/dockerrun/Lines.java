package io.plimsoll.dockerrun;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import java.util.List;

/** Command lines for tests. */
final class Lines {
  private Lines() {}

  static RunLines read(String text) {
    return RunLines.read(text(text));
  }

  static MappedText text(String text) {
    return MappedText.of(Source.of("line", text).all());
  }

  static Piece piece(String text) {
    return Piece.of(text(text));
  }

  /** A line of quoted words behind {@code docker run}. */
  static RunLines ofWords(List<String> words) {
    StringBuilder line = new StringBuilder("docker run");
    words.forEach(w -> line.append(' ').append(quoted(w)));
    return read(line.toString());
  }

  static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
