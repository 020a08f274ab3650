package io.plimsoll.pattern;

/** Ends the parsing of a pattern that is not valid; never leaves this package. */
final class BadPattern extends Exception {
  private static final long serialVersionUID = 1L;

  private final String help;
  private final int offset;

  BadPattern(int offset, String message, String help) {
    super(message, null, false, false);
    this.help = help;
    this.offset = offset;
  }

  <P extends Pattern> PatternResult<P> result() {
    return new PatternResult.Invalid<>(String.valueOf(getMessage()), help, offset);
  }
}
