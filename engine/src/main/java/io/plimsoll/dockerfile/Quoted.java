package io.plimsoll.dockerfile;

/** Text of an input as messages show it. */
final class Quoted {
  /** A sentence stays readable; the excerpt beside it shows the rest. */
  private static final int MOST = 60;

  private Quoted() {}

  /** In backticks, in one line and not too long. */
  static String of(String text) {
    return "`" + plain(text) + "`";
  }

  /** Without the backticks. */
  static String plain(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && i < MOST; i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) ? ' ' : c);
    }
    return text.length() > MOST ? shown.append('…').toString() : shown.toString();
  }
}
