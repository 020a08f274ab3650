package io.plimsoll.dockerrun;

import java.util.Optional;

/**
 * A flag of a run command.
 *
 * @param name without dashes
 * @param shorthand its short form
 * @param isSwitch whether it takes no value
 * @param repeats whether each use adds; otherwise the last one counts
 * @param reader of its value
 * @param <T> type of its value
 */
public record FlagKind<T>(
    String name,
    Optional<Character> shorthand,
    boolean isSwitch,
    boolean repeats,
    Reader<T> reader) {

  /** Reads the value of a flag. */
  @FunctionalInterface
  public interface Reader<T> {
    Reading<T> read(Piece value, Engine engine);
  }

  /** As docker's messages name it: {@code -m, --memory}. */
  public String title() {
    return shorthand.map(s -> "-" + s + ", ").orElse("") + "--" + name;
  }

  /** A use of the flag whose value is read. */
  public Given<T> given(Piece word, Piece value, Engine engine) {
    return new Given<>(this, word, value, reader.read(value, engine));
  }

  /** A flag that is given as a switch, without a value. */
  Given<T> given(Piece word, Reading<T> reading) {
    return new Given<>(this, word, word, reading);
  }
}
