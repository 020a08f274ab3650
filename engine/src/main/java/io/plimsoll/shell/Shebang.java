package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The {@code #!} line of a script. */
final class Shebang {
  private Shebang() {}

  /** The dialect that it asks for; absent if there is no such line. */
  static Optional<Dialect> of(String text) {
    if (!text.startsWith("#!")) {
      return Optional.empty();
    }
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).substring(2).strip();
    List<String> words = new ArrayList<>();
    for (String word : Arrays.asList(line.split(" "))) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    if (!words.isEmpty() && words.get(0).endsWith("/env")) {
      words.remove(0);
      words.removeIf(w -> w.equals("-S"));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(Dialect.of(words));
  }
}
