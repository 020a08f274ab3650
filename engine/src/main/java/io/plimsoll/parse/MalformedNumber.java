package io.plimsoll.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses what a token that begins like a number was meant to be.
 *
 * <p>The patterns are constants without nested repetition, so each is linear in the token.
 *
 * @param replacement the right text, where there is only one
 */
record MalformedNumber(String message, String help, Optional<String> replacement) {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DASHED = Pattern.compile("\\d+-\\d+-\\d+");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  private static final Pattern DOTTED = Pattern.compile("\\d+(\\.[0-9A-Za-z]+){2,}");
  private static final Pattern OCTAL = Pattern.compile("0[0-7]{3,4}");
  private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9_]+");
  private static final Pattern HEX = Pattern.compile("0[xX][0-9A-Fa-f]+");
  private static final Pattern WITH_UNIT = Pattern.compile("(\\d[\\d_]*(?:\\.\\d+)?)_?([A-Za-z]+)");
  private static final Pattern PART = Pattern.compile("\\G(\\d{1,9})([A-Za-z]{1,9})");

  private static final String DURATIONS = "a duration is one number and ms, s, m, h, d or w";
  private static final String SIZES =
      "sizes end in B, KB, MB, GB, TB (1000) or KiB, MiB, GiB, TiB (1024)";

  static MalformedNumber of(String text) {
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      String fixed =
          date.group(1) + "-" + twoDigits(date.group(2)) + "-" + twoDigits(date.group(3));
      return certain("a date has two digits for month and day", fixed);
    }
    if (DASHED.matcher(text).matches()) {
      return vague("this is no date", "write year, month and day, as in `2027-01-31`");
    }
    if (ADDRESS.matcher(text).matches()) {
      return certain("an address is written with the tag `cidr`", "cidr\"" + text + "/32\"");
    }
    if (DOTTED.matcher(text).matches()) {
      return certain("a version is written with the tag `v`", "v\"" + text + "\"");
    }
    if (OCTAL.matcher(text).matches()) {
      String bits = text.substring(1);
      return certain("file modes are octal numbers with `0o`", "0o" + bits);
    }
    if (LEADING_ZERO.matcher(text).matches()) {
      return vague(
          "a number does not begin with `0`", "leave the zero out; file modes are `0o755`");
    }
    if (HEX.matcher(text).matches()) {
      return vague("there are no hexadecimal numbers", "write it in decimal digits");
    }
    return composite(text).or(() -> unit(text)).orElseGet(() -> other(text));
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** {@code 1h30m}: several numbers with units. */
  private static Optional<MalformedNumber> composite(String text) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find()) {
      Optional<String> unit = Units.of(part.group(2));
      if (unit.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.group(1) + unit.get());
      end = part.end();
    }
    if (parts.size() < 2 || end != text.length()) {
      return Optional.empty();
    }
    return Optional.of(
        vague(
            DURATIONS,
            "write the smallest unit only, as in `90m`, or a sum: `"
                + String.join(" + ", parts)
                + "`"));
  }

  private static Optional<MalformedNumber> unit(String text) {
    Matcher matcher = WITH_UNIT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(1);
    String written = matcher.group(2);
    Optional<String> unit = Units.of(written);
    if (unit.isPresent()) {
      boolean isSize = unit.get().endsWith("B");
      return Optional.of(
          certain((isSize ? SIZES : DURATIONS) + ", not `" + written + "`", number + unit.get()));
    }
    return Units.days(written)
        .map(
            days ->
                vague(
                    DURATIONS + ", not `" + written + "`",
                    number.length() <= 4 && number.chars().allMatch(Character::isDigit)
                        ? "write the days: `" + Long.parseLong(number) * days + "d`"
                        : "write the days, as in `" + days + "d`"));
  }

  private static MalformedNumber other(String text) {
    return vague(
        "`" + text + "` is no number",
        DURATIONS + "; " + SIZES + "; versions are written `v\"1.2.3\"`");
  }

  private static MalformedNumber certain(String message, String replacement) {
    return new MalformedNumber(message, "write `" + replacement + "`", Optional.of(replacement));
  }

  private static MalformedNumber vague(String message, String help) {
    return new MalformedNumber(message, help, Optional.empty());
  }
}
