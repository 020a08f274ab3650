package io.plimsoll.dockerrun;

import java.util.Optional;

/**
 * A flag of a run command.
 *
 * @param name without dashes
 * @param shorthand its short form
 * @param bare what it says without a value; only a switch can stand without one
 * @param repeats whether each use adds; otherwise the last one counts
 * @param reader of its value
 * @param <T> type of its value
 */
public record FlagKind<T>(
    String name,
    Optional<Character> shorthand,
    Optional<T> bare,
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

  public boolean isSwitch() {
    return bare.isPresent();
  }

  /** A use as a switch, without a value; none if the flag takes one. */
  Optional<Given<T>> given(Piece word) {
    return bare.map(value -> new Given<>(this, word, word, Reading.of(value)));
  }
}
