package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.List;
import java.util.Optional;

/**
 * Splits a PowerShell script at {@code ; | && ||} and line ends, outside of quotes, here-strings
 * and brackets; a backquote escapes, variables and <code>( )</code> are holes, a block is one word.
 */
final class PowerShell {
  private final String text;
  private final SplitScript script;
  private int at;

  private PowerShell(MappedText text, Dialect dialect) {
    this.text = text.text();
    this.script = new SplitScript(text, dialect);
  }

  static Script read(MappedText text, Dialect dialect) {
    Optional<ShellError> tooLong = Shell.tooLong(text);
    return tooLong.isPresent()
        ? Shell.opaque(text, dialect, List.of(tooLong.get()))
        : new PowerShell(text, dialect).read();
  }

  private Script read() {
    while (at < text.length() && !script.stopped()) {
      char c = text.charAt(at);
      switch (c) {
        case ' ', '\t', '\r' -> script.endWord(at++);
        case '\n', ';' -> end(1, false, Guard.ALWAYS);
        case '|' -> end(next() == '|' ? 2 : 1, next() != '|', Guard.AFTER_OR);
        case '&' -> ampersand();
        case '\'' -> singleQuoted();
        case '"' -> doubleQuoted();
        case '@' -> hereStringOrText(c);
        case '`' -> escape(false);
        case '$' -> variable(false);
        case '(' -> bracketed('(', ')');
        case '{' -> bracketed('{', '}');
        case '#' -> comment(c);
        default -> script.character(c, at++, false);
      }
    }
    return script.finish();
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\n';
  }

  private void end(int length, boolean pipes, Guard guard) {
    script.endCommand(at, pipes, guard);
    at += length;
  }

  /** {@code &&} joins, {@code &} in front of a command calls it. */
  private void ampersand() {
    if (next() == '&') {
      end(2, false, Guard.AFTER_AND);
    } else if (script.inCommand()) {
      script.character('&', at++, false);
    } else {
      at++;
    }
  }

  private void singleQuoted() {
    script.begin(at++, true);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'') {
        if (next() != '\'') {
          at++;
          return;
        }
        at++;
      }
      script.character(c, at++, true);
    }
  }

  private void doubleQuoted() {
    script.begin(at++, true);
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '"' -> {
          at++;
          return;
        }
        case '`' -> escape(true);
        case '$' -> variable(true);
        default -> script.character(c, at++, true);
      }
    }
  }

  private void hereStringOrText(char c) {
    char quote = next();
    if (quote != '\'' && quote != '"') {
      script.character(c, at++, false);
      return;
    }
    script.begin(at, true);
    int close = text.indexOf("\n" + quote + "@", at);
    int end = close < 0 ? text.length() : close;
    for (at += 2; at < end; at++) {
      script.character(text.charAt(at), at, true);
    }
    at = Math.min(text.length(), end + (close < 0 ? 0 : 3));
  }

  private void escape(boolean quoted) {
    at++;
    if (at < text.length()) {
      if (text.charAt(at) != '\n') {
        script.character(text.charAt(at), at, true);
      } else if (!quoted) {
        script.endWord(at - 1);
      }
      at++;
    }
  }

  private void variable(boolean quoted) {
    int start = at;
    if (next() == '(') {
      int end = closing(at + 1, '(', ')');
      at = end;
      script.hole(
          Part.Kind.SUBSTITUTION, "", start, end, quoted, "PowerShell expressions are not read");
      return;
    }
    int end = at + 1;
    boolean braces = end < text.length() && text.charAt(end) == '{';
    if (braces) {
      int close = text.indexOf('}', end);
      end = close < 0 ? text.length() : close + 1;
    } else {
      while (end < text.length() && (Cursor.inName(text.charAt(end)) || text.charAt(end) == ':')) {
        end++;
      }
    }
    if (end == start + 1) {
      script.character('$', at++, quoted);
      return;
    }
    String name =
        braces
            ? text.substring(start + 2, Math.max(start + 2, end - 1))
            : text.substring(start + 1, end);
    script.hole(
        Part.Kind.VARIABLE, name, start, end, quoted, "variables of PowerShell are not followed");
    at = end;
  }

  private void bracketed(char open, char close) {
    int start = at;
    at = closing(at, open, close);
    script.hole(
        Part.Kind.SUBSTITUTION, "", start, at, false, "PowerShell expressions are not read");
  }

  /** Offset behind the bracket that closes the one at an offset, quotes aside; else the end. */
  private int closing(int from, char open, char close) {
    int depth = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '`') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private void comment(char c) {
    if (script.inWord()) {
      script.character(c, at++, false);
      return;
    }
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }
}
