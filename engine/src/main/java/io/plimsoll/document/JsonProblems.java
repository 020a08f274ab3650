package io.plimsoll.document;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.util.List;

/** Says what a JSON parser stumbled over; its own messages speak of its classes and options. */
final class JsonProblems {
  private JsonProblems() {}

  /**
   * A problem in our words.
   *
   * @param at how far the parser had read: behind a character that it did not expect
   */
  static Diagnostic of(String message, Source source, int at, Code code) {
    boolean isCharacter = message.startsWith("Unexpected character");
    boolean isControl = message.startsWith("Illegal unquoted character");
    int from = (isCharacter || isControl) && at > 0 ? at - 1 : at;
    Diagnostic diagnostic =
        Diagnostic.at(source.span(from, at), code, "this is not valid JSON", label(message));
    int wanted = message.indexOf("was expecting ");
    if (isCharacter && wanted >= 0) {
      return diagnostic.note("expected: " + expected(message.substring(wanted + 14)));
    }
    return isControl
        ? diagnostic.help("close the text with `\"`, or write `\\n` for a line break in it")
        : diagnostic;
  }

  private static String label(String message) {
    if (message.startsWith("Unexpected character")) {
      return "not expected here";
    }
    if (message.startsWith("Illegal unquoted character")) {
      return "a text ends on its line";
    }
    if (message.startsWith("Unexpected end-of-input")) {
      return "the text ends before the document does";
    }
    if (message.startsWith("Unrecognized token")) {
      return "neither a quoted text nor a number, `true`, `false` or `null`";
    }
    int end = message.length();
    for (String stop : List.of("\n", " (for ", " [Source", " (start marker")) {
      int found = message.indexOf(stop);
      end = found < 0 ? end : Math.min(end, found);
    }
    return message.substring(0, end);
  }

  private static String expected(String what) {
    return switch (what) {
      case "double-quote to start property name" -> "a key in double quotes";
      case "comma to separate Object entries" -> "a comma or `}`";
      case "comma to separate Array entries" -> "a comma or `]`";
      case "a colon to separate property name and value" -> "a colon";
      default -> "a value";
    };
  }
}
