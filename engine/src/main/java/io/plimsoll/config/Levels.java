package io.plimsoll.config;

import io.plimsoll.typed.Severity;
import io.plimsoll.typed.UnknownMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The words for severities, for what blocks, and for "cannot tell". */
final class Levels {
  private Levels() {}

  static List<String> severities() {
    return Stream.of(Severity.values()).map(Severity::word).toList();
  }

  static List<String> unknownModes() {
    return Stream.of(UnknownMode.values()).map(UnknownMode::word).toList();
  }

  static List<String> failOn() {
    List<String> words = new ArrayList<>(severities());
    words.add(FailOn.NEVER);
    return words;
  }
}
