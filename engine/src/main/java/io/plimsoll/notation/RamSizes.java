package io.plimsoll.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * Amounts of memory as Docker reads them: {@code 512m} and {@code 512MB} are 512 times 1024²
 * (docker/go-units, RAMInBytes).
 */
public final class RamSizes {
  private static final String UNITS = "kmgtp";
  private static final int KILO_BITS = 10;

  private RamSizes() {}

  /** The size in bytes; empty for a text that is none. */
  public static Optional<Long> parse(String text) {
    int last = text.length() - 1;
    while (last >= 0 && "0123456789. ".indexOf(text.charAt(last)) < 0) {
      last--;
    }
    if (last < 0) {
      return Optional.empty();
    }
    String number = text.substring(0, text.charAt(last) == ' ' ? last : last + 1);
    String suffix = text.substring(last + 1).toLowerCase(Locale.ROOT);
    Optional<BigDecimal> amount = Decimals.parse(number);
    Optional<Integer> power = power(suffix);
    if (amount.isEmpty() || power.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal bytes =
        amount
            .get()
            .multiply(BigDecimal.valueOf(1L << (KILO_BITS * power.get())))
            .setScale(0, RoundingMode.DOWN);
    return bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Optional.empty()
        : Optional.of(bytes.longValue());
  }

  private static Optional<Integer> power(String suffix) {
    if (suffix.isEmpty() || suffix.equals("b")) {
      return Optional.of(0);
    }
    int unit = UNITS.indexOf(suffix.charAt(0));
    String rest = suffix.substring(1);
    boolean valid = unit >= 0 && (rest.isEmpty() || rest.equals("b") || rest.equals("ib"));
    return valid ? Optional.of(unit + 1) : Optional.empty();
  }
}
