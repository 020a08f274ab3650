package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.BitSet;

/**
 * Checks JSON values (RFC 8259) without building them; an offset below zero says that the text is
 * none.
 */
final class JsonScanner {
  /** Go's decoder gives up there. */
  private static final int DEPTH = 10_000;

  private final MappedText mapped;
  private final String text;

  JsonScanner(MappedText mapped) {
    this.mapped = mapped;
    this.text = mapped.text();
  }

  boolean is(int at, char c) {
    return at >= 0 && at < text.length() && text.charAt(at) == c;
  }

  int skipBlank(int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Reads a string from its opening quote, appending what it means. */
  int string(int quote, MappedText.Builder into) {
    int i = quote + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c < ' ') {
        return -1;
      }
      int at = offset(i);
      if (c != '\\') {
        into.append(c, at);
        i++;
      } else if (is(i + 1, 'u')) {
        int code = hex(i + 2);
        if (code < 0) {
          return -1;
        }
        i = unicode(i + 6, code, at, into);
      } else {
        int meant = i + 1 < text.length() ? meaning(text.charAt(i + 1)) : -1;
        if (meant < 0) {
          return -1;
        }
        into.append((char) meant, at);
        i += 2;
      }
    }
    return -1;
  }

  private int offset(int index) {
    return mapped.offset(index);
  }

  private static int meaning(char c) {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> -1;
    };
  }

  /** A lone surrogate becomes the replacement character, as in Go. */
  private int unicode(int next, int code, int at, MappedText.Builder into) {
    if (!Character.isSurrogate((char) code)) {
      into.append((char) code, at);
      return next;
    }
    int low = is(next, '\\') && is(next + 1, 'u') ? hex(next + 2) : -1;
    if (Character.isHighSurrogate((char) code)
        && low >= 0
        && Character.isLowSurrogate((char) low)) {
      into.append((char) code, at);
      into.append((char) low, at);
      return next + 6;
    }
    into.append('\uFFFD', at);
    return next;
  }

  private int hex(int from) {
    if (from + 4 > text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  /** Passes any value; nesting costs a bit, not a stack frame. */
  int value(int from) {
    BitSet objects = new BitSet();
    int depth = 0;
    int at = from;
    do {
      if (is(at, '[') || is(at, '{')) {
        boolean object = is(at, '{');
        int inner = skipBlank(at + 1);
        if (!is(inner, object ? '}' : ']')) {
          objects.set(depth++, object);
          at = object ? key(inner) : inner;
          if (at < 0 || depth > DEPTH) {
            return -1;
          }
          continue;
        }
        at = inner + 1;
      } else {
        at = scalar(at);
      }
      boolean closed = true;
      while (closed && depth > 0 && at >= 0) {
        at = skipBlank(at);
        boolean object = objects.get(depth - 1);
        closed = is(at, object ? '}' : ']');
        if (closed) {
          depth--;
          at++;
        } else if (is(at, ',')) {
          at = skipBlank(at + 1);
          at = object ? key(at) : at;
        } else {
          return -1;
        }
      }
    } while (depth > 0 && at >= 0);
    return at;
  }

  private int key(int from) {
    if (!is(from, '"')) {
      return -1;
    }
    int end = string(from, MappedText.builder(mapped.source()));
    int colon = end < 0 ? -1 : skipBlank(end);
    return is(colon, ':') ? skipBlank(colon + 1) : -1;
  }

  private int scalar(int at) {
    if (is(at, '"')) {
      return string(at, MappedText.builder(mapped.source()));
    }
    for (String word : new String[] {"true", "false", "null"}) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return number(at);
  }

  private int number(int from) {
    int i = is(from, '-') ? from + 1 : from;
    int integer = digits(i);
    if (integer == i || (is(i, '0') && integer > i + 1)) {
      return -1;
    }
    i = integer;
    if (is(i, '.')) {
      int fraction = digits(i + 1);
      if (fraction == i + 1) {
        return -1;
      }
      i = fraction;
    }
    if (is(i, 'e') || is(i, 'E')) {
      int sign = is(i + 1, '+') || is(i + 1, '-') ? i + 2 : i + 1;
      int exponent = digits(sign);
      if (exponent == sign) {
        return -1;
      }
      i = exponent;
    }
    return i;
  }

  private int digits(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
