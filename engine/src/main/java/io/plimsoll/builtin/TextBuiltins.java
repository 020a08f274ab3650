package io.plimsoll.builtin;

import static io.plimsoll.builtin.Operands.made;
import static io.plimsoll.builtin.Operands.number;
import static io.plimsoll.builtin.Operands.text;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.PartialText;
import io.plimsoll.pattern.Regex;
import io.plimsoll.value.Arithmetic;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Functions on texts; those that can tell something of a text with holes do (reference, 2.5). */
enum TextBuiltins implements Builtin {
  LOWER,
  UPPER,
  TRIM,
  STARTS_WITH,
  ENDS_WITH,
  CONTAINS,
  SPLIT,
  JOIN,
  REPLACE,
  LINES,
  LENGTH,
  SUBSTRING,
  BEFORE_FIRST,
  AFTER_LAST,
  CAPTURE,
  FINDS,
  UNQUOTE;

  @Override
  public boolean isStrict() {
    return this != JOIN;
  }

  @Override
  public Value call(Value[] a, Ambient ambient) {
    return switch (this) {
      case LOWER, UPPER -> cased((Text) a[0]);
      case STARTS_WITH, ENDS_WITH, CONTAINS -> part((Text) a[0], (Text) a[1]);
      case FINDS -> Truth.of(regex(a[1]).finds(((Text) a[0]).pieces()), a[0]);
      case JOIN -> Joined.of(a[0], a[1]);
      default -> {
        Optional<Unknown> holes = Operands.holes(a);
        yield holes.isPresent() ? holes.get() : whole(a);
      }
    };
  }

  /** Functions that need the whole text. */
  private Value whole(Value[] a) {
    String s = text(a[0]);
    return switch (this) {
      case TRIM -> made(s.strip(), a[0]);
      case SPLIT -> split(s, text(a[1]), a[0]);
      case REPLACE -> replace(s, text(a[1]), text(a[2]), a[0]);
      case LINES -> Listing.list(s.lines().map(line -> made(line, a[0])).toList());
      case LENGTH -> Value.Int.of(s.codePointCount(0, s.length()));
      case SUBSTRING -> substring(s, number(a[1]), number(a[2]), a[0]);
      case BEFORE_FIRST -> piece(s, 0, s.indexOf(text(a[1])), a[0]);
      case AFTER_LAST -> {
        int last = s.lastIndexOf(text(a[1]));
        yield last < 0 ? Absent.ABSENT : made(s.substring(last + text(a[1]).length()), a[0]);
      }
      case CAPTURE -> capture(s, regex(a[1]), a[2], a[0]);
      case UNQUOTE -> made(unquoted(s), a[0]);
      case LOWER, UPPER, STARTS_WITH, ENDS_WITH, CONTAINS, FINDS, JOIN ->
          throw new IllegalStateException("decided before");
    };
  }

  private static Regex regex(Value value) {
    return (Regex) ((Value.Pattern) value).pattern();
  }

  private Value cased(Text text) {
    List<String> pieces = text.pieces().stream().map(this::cased).toList();
    return Text.of(pieces, text.holes(), text.origin());
  }

  /** A final sigma would depend on what stands in the next hole, so all sigmas become one. */
  private String cased(String piece) {
    return this == UPPER
        ? piece.toUpperCase(Locale.ROOT)
        : piece.replace('\u03a3', '\u03c3').toLowerCase(Locale.ROOT);
  }

  private Value part(Text text, Text part) {
    if (!part.isKnown()) {
      return Gaps.unknown(text, part);
    }
    String p = part.pieces().getFirst();
    return Truth.of(
        switch (this) {
          case STARTS_WITH -> PartialText.startsWith(text.pieces(), p);
          case ENDS_WITH -> PartialText.endsWith(text.pieces(), p);
          default -> PartialText.contains(text.pieces(), p);
        },
        text);
  }

  private static Value split(String s, String separator, Value from) {
    List<Value> pieces = new ArrayList<>();
    int start = 0;
    int end = separator.isEmpty() ? -1 : s.indexOf(separator);
    while (end >= 0) {
      pieces.add(made(s.substring(start, end), from));
      start = end + separator.length();
      end = s.indexOf(separator, start);
    }
    pieces.add(made(s.substring(start), from));
    return Listing.list(pieces);
  }

  private static Value replace(String s, String old, String fresh, Value from) {
    if (old.isEmpty()) {
      return from;
    }
    long growth = (long) s.length() / old.length() * Math.max(0, fresh.length() - old.length());
    return s.length() + growth > Arithmetic.LONGEST_TEXT && s.contains(old)
        ? Gaps.computation("text longer than " + Arithmetic.LONGEST_TEXT + " characters")
        : made(s.replace(old, fresh), from);
  }

  private static Value substring(String s, long from, long to, Value text) {
    int length = s.codePointCount(0, s.length());
    int start = Math.clamp(from, 0, length);
    int end = Math.clamp(to, start, length);
    int first = s.offsetByCodePoints(0, start);
    return made(s.substring(first, s.offsetByCodePoints(first, end - start)), text);
  }

  private static Value piece(String s, int start, int end, Value from) {
    return end < 0 ? Absent.ABSENT : made(s.substring(start, end), from);
  }

  private static Value capture(String s, Regex regex, Value group, Value from) {
    int number = group instanceof Value.Int i ? Math.clamp(i.value(), -1, 1000) : 1;
    Optional<String> found = regex.capture(s, number);
    return found.isPresent() ? made(found.get(), from) : Absent.ABSENT;
  }

  private static String unquoted(String s) {
    boolean quoted =
        s.length() > 1
            && (s.startsWith("'") || s.startsWith("\""))
            && s.charAt(0) == s.charAt(s.length() - 1);
    return quoted ? s.substring(1, s.length() - 1) : s;
  }
}
