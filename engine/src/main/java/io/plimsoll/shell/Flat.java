package io.plimsoll.shell;

/** A piece of a word after its variables are filled in, with the offsets where it is written. */
sealed interface Flat {
  int start();

  int end();

  /** Text, a pattern or a hole that stays in its word. */
  record Fixed(Part part, int start, int end) implements Flat {}

  /** The known value of an unquoted variable, which is split into words. */
  record Spread(String text, int start, int end) implements Flat {}
}
