package io.plimsoll.dockerrun;

import io.plimsoll.notation.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers and truth values as the flag libraries of Go read them. */
public final class Numbers {
  /** The longest number looked at: more digits than any flag can hold. */
  private static final int LENGTH = 64;

  private static final int NANO_DIGITS = 9;

  private Numbers() {}

  /** {@code 1, t, T, TRUE, true, True} and their opposites. */
  public static Reading<Boolean> truth(Piece piece) {
    return Reading.ofText(
        piece,
        text ->
            switch (text) {
              case "1", "t", "T", "TRUE", "true", "True" -> Reading.of(true);
              case "0", "f", "F", "FALSE", "false", "False" -> Reading.of(false);
              default ->
                  Reading.refused(
                      piece, Quoted.of(text) + " is no truth value", "write `true` or `false`");
            });
  }

  /** A whole number of 64 bits; {@code 0x1f}, {@code 0o17} and {@code 1_000} as in Go. */
  public static Reading<Long> whole(Piece piece) {
    return Reading.ofText(
        piece,
        text ->
            parse(text)
                .map(Reading::of)
                .orElseGet(
                    () ->
                        Reading.refused(
                            piece,
                            Quoted.of(text) + " is no whole number",
                            "write a number such as `100`")));
  }

  /** A whole number from a least to a most. */
  static Reading<Long> within(Piece piece, long least, long most) {
    return whole(piece)
        .then(
            n ->
                n >= least && n <= most
                    ? Reading.of(n)
                    : Reading.refused(
                        piece,
                        Quoted.of(piece.text()) + " is out of range",
                        "write a number from " + least + " to " + most));
  }

  private static Optional<Long> parse(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    int base = base(digits);
    String prefixed = base == 10 ? digits : digits.substring(prefix(digits));
    String plain = prefixed.replace("_", "");
    if (plain.isEmpty() || plain.length() > LENGTH || !isNumber(plain, base)) {
      return Optional.empty();
    }
    BigInteger number = new BigInteger(plain, base);
    BigInteger value = text.startsWith("-") ? number.negate() : number;
    return value.bitLength() < Long.SIZE ? Optional.of(value.longValue()) : Optional.empty();
  }

  private static boolean isNumber(String digits, int base) {
    return digits.chars().allMatch(c -> c < 128 && Character.digit(c, base) >= 0);
  }

  private static int base(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return 10;
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'b', 'B' -> 2;
      default -> 8;
    };
  }

  private static int prefix(String digits) {
    return Character.isLetter(digits.charAt(1)) ? 2 : 1;
  }

  /** {@code 1.5} processors; no more than nine decimals, since engines count in billionths. */
  public static Reading<BigDecimal> cores(Piece piece) {
    return Reading.ofText(
        piece,
        text -> {
          Optional<BigDecimal> number = Decimals.parse(text);
          return number.isPresent() && number.get().stripTrailingZeros().scale() <= NANO_DIGITS
              ? Reading.of(number.get())
              : Reading.refused(
                  piece,
                  Quoted.of(text) + " is no number of processors",
                  "write a number such as `1.5`, with nine decimals at most");
        });
  }
}
