package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Tag;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Decodes literals that are one token; what has no value is reported. */
final class Literals {
  /** A literal longer than this has no value of any type. */
  private static final int LONGEST = 40;

  /** Digits of a decimal number. */
  private static final int DECIMAL_DIGITS = 18;

  private static final int HIGHEST_MODE = 0xFFF; // 0o7777

  private final Consumer<Diagnostic> reports;

  Literals(Consumer<Diagnostic> reports) {
    this.reports = reports;
  }

  Expr integer(Span span) {
    String digits = digits(span.text());
    if (digits.length() > LONGEST || new BigInteger(digits).bitLength() > 63) {
      return invalid(span, "a whole number has 64 bits at most");
    }
    return new Expr.Int(Long.parseLong(digits), span);
  }

  Expr decimal(Span span) {
    String digits = digits(span.text());
    if (digits.length() > LONGEST || new BigDecimal(digits).precision() > DECIMAL_DIGITS) {
      return invalid(span, "a decimal number has " + DECIMAL_DIGITS + " digits at most");
    }
    return new Expr.Decimal(new BigDecimal(digits), span);
  }

  Expr mode(Span span) {
    String digits = span.text().substring("0o".length());
    boolean isShort = digits.length() <= 8;
    if (!isShort || Integer.parseInt(digits, 8) > HIGHEST_MODE) {
      return invalid(span, "a file mode is `0o7777` at most");
    }
    return new Expr.Mode(Integer.parseInt(digits, 8), span);
  }

  Expr duration(Span span) {
    String text = span.text();
    int unit = unit(text);
    long millis =
        switch (text.substring(unit)) {
          case "ms" -> 1L;
          case "s" -> 1_000L;
          case "m" -> 60_000L;
          case "h" -> 3_600_000L;
          case "d" -> 86_400_000L;
          default -> 604_800_000L; // w: the lexer knows no other
        };
    String digits = digits(text.substring(0, unit));
    if (digits.length() > LONGEST) {
      return tooLong(span);
    }
    BigInteger total = new BigInteger(digits).multiply(BigInteger.valueOf(millis));
    return total.bitLength() > 63
        ? tooLong(span)
        : new Expr.DurationLiteral(Duration.ofMillis(total.longValueExact()), span);
  }

  private Expr tooLong(Span span) {
    return invalid(span, "this duration is longer than 64 bits of milliseconds");
  }

  Expr bytes(Span span) {
    String text = span.text();
    int unit = unit(text);
    String digits = digits(text.substring(0, unit));
    if (digits.length() > LONGEST) {
      return invalid(span, "this size is larger than 64 bits of bytes");
    }
    BigDecimal total = new BigDecimal(digits).multiply(factor(text.substring(unit)));
    if (total.stripTrailingZeros().scale() > 0) {
      return invalid(span, "this size is no whole number of bytes");
    }
    BigInteger count = total.toBigIntegerExact();
    return count.bitLength() > 63
        ? invalid(span, "this size is larger than 64 bits of bytes")
        : new Expr.Bytes(count.longValueExact(), span);
  }

  private static BigDecimal factor(String unit) {
    long base = unit.length() == 3 ? 1024 : 1000;
    int power = unit.length() == 1 ? 0 : "KMGT".indexOf(unit.charAt(0)) + 1;
    return BigDecimal.valueOf(base).pow(power);
  }

  Expr date(Span span) {
    try {
      return new Expr.Date(LocalDate.parse(span.text()), span);
    } catch (DateTimeException notInCalendar) {
      return invalid(span, "the calendar has no such day");
    }
  }

  /** The day of a waiver; the first of all days when the calendar has no such one. */
  LocalDate day(Span span) {
    return date(span) instanceof Expr.Date date ? date.value() : LocalDate.MIN;
  }

  Expr instant(Span span) {
    String text = span.text();
    boolean hasSeconds = text.length() > "2026-11-20T08:00Z".length();
    String full = hasSeconds ? text : text.substring(0, text.length() - 1) + ":00Z";
    try {
      return new Expr.InstantLiteral(Instant.parse(full), span);
    } catch (DateTimeException notInCalendar) {
      return invalid(span, "there is no such point in time");
    }
  }

  Expr.Tagged tagged(Span span) {
    String text = span.text();
    int quote = text.indexOf('"');
    Tag tag = Tag.of(text.substring(0, quote)).orElseThrow(); // the lexer knows no other
    Span inner = span.source().span(span.start() + quote + 1, span.end() - 1);
    return new Expr.Tagged(tag, inner.text().replace("\\\"", "\""), inner, span);
  }

  /** A count of verdicts or the number of a line. */
  int small(Span span) {
    String digits = digits(span.text());
    if (digits.length() > 9) {
      invalid(span, "this number is too large");
      return 0;
    }
    return Integer.parseInt(digits);
  }

  private Expr invalid(Span span, String message) {
    reports.accept(Diagnostic.at(span, Code.E0019, message));
    return new Expr.Invalid(span);
  }

  private static String digits(String number) {
    return number.replace("_", "");
  }

  private static int unit(String text) {
    int index = 0;
    while (!Character.isLetter(text.charAt(index))) {
      index++;
    }
    return index;
  }
}
