package io.plimsoll.render;

import io.plimsoll.diagnostic.Level;
import io.plimsoll.typed.Severity;

/** Colours of a terminal, or none. */
record Ink(boolean colours) {
  private static final String RED = "31";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";
  private static final String BOLD = "1";
  private static final String DIM = "2";

  String severity(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL, HIGH -> paint(BOLD + ";" + RED, text);
      case MEDIUM -> paint(BOLD + ";" + YELLOW, text);
      case LOW, INFO -> paint(BOLD + ";" + CYAN, text);
    };
  }

  String level(Level level, String text) {
    return switch (level) {
      case ERROR -> paint(BOLD + ";" + RED, text);
      case WARNING -> paint(BOLD + ";" + YELLOW, text);
      case NOTE -> paint(BOLD + ";" + CYAN, text);
    };
  }

  String caret(String text) {
    return paint(RED, text);
  }

  String strong(String text) {
    return paint(BOLD, text);
  }

  String quiet(String text) {
    return paint(DIM, text);
  }

  private String paint(String codes, String text) {
    return colours && !text.isEmpty() ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
  }
}
