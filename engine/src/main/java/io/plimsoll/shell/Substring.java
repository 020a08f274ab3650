package io.plimsoll.shell;

import java.util.Optional;

/** The part of a value that <code>${x:offset:length}</code> takes, for plain numbers. */
final class Substring {
  private Substring() {}

  /** The part; absent if the range is not made of numbers. */
  static Optional<String> of(String range, String value) {
    int colon = range.indexOf(':');
    Optional<Integer> offset = number(colon < 0 ? range : range.substring(0, colon));
    Optional<Integer> length =
        colon < 0 ? Optional.of(value.length()) : number(range.substring(colon + 1));
    if (offset.isEmpty() || length.isEmpty()) {
      return Optional.empty();
    }
    int n = value.length();
    int start = offset.get() < 0 ? n + offset.get() : offset.get();
    if (start < 0 || start > n) {
      return Optional.of("");
    }
    int end = length.get() < 0 ? n + length.get() : Math.min(n, start + length.get());
    return end < start ? Optional.empty() : Optional.of(value.substring(start, end));
  }

  private static Optional<Integer> number(String text) {
    String digits = text.strip();
    boolean negative = digits.startsWith("-");
    String rest = negative ? digits.substring(1) : digits;
    boolean plain =
        !rest.isEmpty() && rest.length() <= 6 && rest.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!plain) {
      return Optional.empty();
    }
    int value = Integer.parseInt(rest);
    return Optional.of(negative ? -value : value);
  }
}
