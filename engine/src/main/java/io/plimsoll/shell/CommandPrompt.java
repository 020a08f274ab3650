package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.List;
import java.util.Optional;

/**
 * Splits a {@code cmd.exe} script at {@code & && || |}, parentheses and line ends, outside of
 * double quotes; {@code ^} escapes and {@code %NAME%} is a hole.
 */
final class CommandPrompt {
  private final String text;
  private final SplitScript script;
  private int at;

  private CommandPrompt(MappedText text, Dialect dialect) {
    this.text = text.text();
    this.script = new SplitScript(text, dialect);
  }

  static Script read(MappedText text, Dialect dialect) {
    Optional<ShellError> tooLong = Shell.tooLong(text);
    return tooLong.isPresent()
        ? Shell.opaque(text, dialect, List.of(tooLong.get()))
        : new CommandPrompt(text, dialect).read();
  }

  private Script read() {
    boolean quoted = false;
    while (at < text.length() && !script.stopped()) {
      char c = text.charAt(at);
      if (c == '\n') {
        quoted = false;
        end(1, false, Guard.ALWAYS);
      } else if (c == '"') {
        quoted = !quoted;
        script.begin(at, true);
        at++;
      } else if (c == '%' && variableEnd() > 0) {
        variable(quoted);
      } else if (quoted) {
        script.character(c, at++, true);
      } else {
        unquoted(c);
      }
    }
    return script.finish();
  }

  private void unquoted(char c) {
    switch (c) {
      case ' ', '\t', '\r' -> script.endWord(at++);
      case '^' -> {
        at++;
        if (at < text.length() && text.charAt(at) != '\n') {
          script.character(text.charAt(at), at, true);
        }
        at = Math.min(at + 1, text.length());
      }
      case '&' -> {
        boolean both = next() == '&';
        end(both ? 2 : 1, false, both ? Guard.AFTER_AND : Guard.ALWAYS);
      }
      case '|' -> {
        boolean both = next() == '|';
        end(both ? 2 : 1, !both, both ? Guard.AFTER_OR : Guard.ALWAYS);
      }
      case '(', ')' -> {
        if (script.inWord() && c == '(') {
          script.character(c, at++, false);
        } else {
          end(1, false, Guard.ALWAYS);
        }
      }
      case '@' -> {
        if (script.inCommand()) {
          script.character(c, at, false);
        }
        at++;
      }
      default -> script.character(c, at++, false);
    }
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\n';
  }

  private void end(int length, boolean pipes, Guard guard) {
    script.endCommand(at, pipes, guard);
    at += length;
  }

  /** Offset behind {@code %NAME%}, 0 if this is none. */
  private int variableEnd() {
    int end = at + 1;
    while (end < text.length() && end - at < 128 && isNamePart(text.charAt(end))) {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == '%' && end > at + 1;
    return closed ? end + 1 : 0;
  }

  private static boolean isNamePart(char c) {
    return Cursor.inName(c) || c == '(' || c == ')' || c == '~' || c == ':' || c == '-';
  }

  private void variable(boolean quoted) {
    int end = variableEnd();
    String name = text.substring(at + 1, end - 1);
    script.hole(Part.Kind.VARIABLE, name, at, end, quoted, "variables of cmd are not followed");
    at = end;
  }
}
