package io.plimsoll.ingest.kubernetes;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** Tells a template of Helm from a manifest that merely holds braces in a text. */
final class Templates {
  /** What templates of charts use and rendered manifests do not. */
  private static final List<String> WORDS =
      List.of(
          ".Values",
          ".Release",
          ".Chart",
          ".Capabilities",
          ".Template",
          "include ",
          "template ",
          "toYaml ",
          "define ",
          "if ",
          "with ",
          "range ",
          "end");

  private Templates() {}

  /** The first action of a template. */
  static Optional<Span> first(Source source) {
    String text = source.text();
    for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
      int end = text.indexOf("}}", at);
      if (end < 0) {
        return Optional.empty();
      }
      int start = at + 2;
      if (start < end && text.charAt(start) == '-') {
        start++;
      }
      String action = text.substring(start, end).strip();
      boolean ownLine = text.substring(source.lineStart(source.lineOf(at)), at).isBlank();
      boolean chart =
          WORDS.stream().anyMatch(w -> w.startsWith(".") ? action.contains(w) : starts(action, w));
      if (chart
          && (ownLine
              || action.contains(".Values")
              || action.startsWith("include ")
              || action.contains(".Release")
              || action.contains(".Chart"))) {
        return Optional.of(source.span(at, end + 2));
      }
    }
    return Optional.empty();
  }

  private static boolean starts(String action, String word) {
    return action.startsWith(word) || action.startsWith(word.strip() + " ") || action.equals(word);
  }
}
