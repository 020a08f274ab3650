package io.plimsoll.shell;

import java.util.List;

/** The variables that a script starts with, such as those of ENV and ARG. */
@FunctionalInterface
public interface Environment {

  /** What is known about a variable. */
  Value value(String name);

  /** An environment of which nothing is known, with the reason. */
  static Environment unknown(String reason) {
    Value value = new Unknown(reason);
    return name -> value;
  }

  /** What is known about the value of a variable. */
  sealed interface Value permits Known, Partial, Unset, Unknown {}

  /** It has exactly this text. */
  record Known(String text) implements Value {}

  /** It has a value, and some of its text is known. */
  record Partial(List<Part> parts) implements Value {
    public Partial {
      parts = List.copyOf(parts);
    }
  }

  /** It has no value. */
  record Unset() implements Value {}

  /**
   * It may have any value, or none.
   *
   * @param reason why the value is not known
   */
  record Unknown(String reason) implements Value {}
}
