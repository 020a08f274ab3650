package io.plimsoll.cli;

/** Wrong usage: the message goes to standard error, the exit code is 2. */
final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageError(String message) {
    super(message);
  }
}
