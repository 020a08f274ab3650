package io.plimsoll.dockerrun;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a value says.
 *
 * @param <T> type of the value
 */
public sealed interface Reading<T> {

  /** It says this. */
  record Known<T>(T value) implements Reading<T> {}

  /**
   * It hangs on something that is not known.
   *
   * @param piece with a hole
   */
  record Unknown<T>(Piece piece) implements Reading<T> {}

  /**
   * The engine's client refuses it.
   *
   * @param place what is wrong
   * @param message a sentence without its end
   * @param help what would be right
   */
  record Refused<T>(Piece place, String message, String help) implements Reading<T> {}

  static <T> Reading<T> of(T value) {
    return new Known<>(value);
  }

  static <T> Reading<T> refused(Piece place, String message, String help) {
    return new Refused<>(place, message, help);
  }

  /** Reads a text; one with a hole is unknown. */
  static <T> Reading<T> ofText(Piece piece, Function<String, Reading<T>> reader) {
    return piece.isKnown() ? reader.apply(piece.text()) : new Unknown<>(piece);
  }

  default Optional<T> known() {
    return switch (this) {
      case Known<T> k -> Optional.of(k.value());
      case Unknown<T> u -> Optional.empty();
      case Refused<T> r -> Optional.empty();
    };
  }

  default <R> Reading<R> then(Function<T, Reading<R>> next) {
    return switch (this) {
      case Known<T> k -> next.apply(k.value());
      case Unknown<T> u -> new Unknown<>(u.piece());
      case Refused<T> r -> new Refused<>(r.place(), r.message(), r.help());
    };
  }

  default <R> Reading<R> map(Function<T, R> change) {
    return then(value -> of(change.apply(value)));
  }
}
