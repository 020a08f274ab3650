package io.plimsoll.settle;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of an inline waiver.
 *
 * @param values by key; every key is one of {@link #KEYS}
 * @param problem the first thing that is wrong with them
 */
record WaiverWords(
    String rule, Span ruleSpan, Map<String, String> values, Optional<Problem> problem) {
  static final List<String> KEYS = List.of("until", "owner", "reason");

  WaiverWords {
    values = Map.copyOf(values);
  }

  /** What is wrong, and where. */
  record Problem(Span place, String text) {}

  /** Reads them between two offsets of a source, which lie in one line. */
  static WaiverWords of(Source source, int start, int end) {
    Reader reader = new Reader(source, start, end);
    return reader.read();
  }

  private static final class Reader {
    private final Source source;
    private final int end;
    private final Map<String, String> values = new HashMap<>();
    private Optional<Problem> problem = Optional.empty();
    private int at;

    Reader(Source source, int start, int end) {
      this.source = source;
      this.at = start;
      this.end = end;
    }

    WaiverWords read() {
      skipBlanks();
      int start = at;
      while (at < end && !isBlank()) {
        at++;
      }
      Span rule = source.span(start, at);
      if (rule.text().isEmpty() || rule.text().contains("=")) {
        wrong(rule, "the waiver names no rule");
      }
      skipBlanks();
      while (at < end && problem.isEmpty()) {
        pair();
        skipBlanks();
      }
      return new WaiverWords(rule.text(), rule, values, problem);
    }

    private void pair() {
      int start = at;
      while (at < end && !isBlank() && here() != '=') {
        at++;
      }
      Span key = source.span(start, at);
      if (!KEYS.contains(key.text())) {
        wrong(key, "`" + key.text() + "` is none of " + String.join(", ", KEYS));
        return;
      }
      if (at >= end || here() != '=') {
        wrong(key, "`" + key.text() + "` has no value: write `" + key.text() + "=…`");
        return;
      }
      at++;
      String value = at < end && here() == '"' ? quoted(key) : bare();
      if (values.put(key.text(), value) != null) {
        wrong(key, "`" + key.text() + "` is said twice");
      }
    }

    private String bare() {
      int start = at;
      while (at < end && !isBlank()) {
        at++;
      }
      return source.text().substring(start, at);
    }

    /** A quoted value; a backslash stands before a quote or another backslash. */
    private String quoted(Span key) {
      StringBuilder value = new StringBuilder();
      at++;
      while (at < end && here() != '"') {
        if (here() == '\\' && at + 1 < end) {
          at++;
        }
        value.append(here());
        at++;
      }
      if (at >= end) {
        wrong(key, "the value of `" + key.text() + "` is not closed");
      } else {
        at++;
      }
      return value.toString();
    }

    private char here() {
      return source.text().charAt(at);
    }

    private boolean isBlank() {
      return here() == ' ' || here() == '\t';
    }

    private void skipBlanks() {
      while (at < end && isBlank()) {
        at++;
      }
    }

    private void wrong(Span place, String text) {
      if (problem.isEmpty()) {
        problem = Optional.of(new Problem(place, text));
      }
    }
  }
}
