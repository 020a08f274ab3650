package io.plimsoll.dockerrun;

import java.util.Locale;
import java.util.Optional;

/**
 * A field {@code key=value} of a long value.
 *
 * @param whole as it stands
 * @param key in lower case
 * @param value absent without {@code =}
 */
record Field(Piece whole, String key, Optional<Piece> value) {
  static Field of(Piece whole) {
    Optional<Piece.Cut> cut = whole.cut('=');
    String key = cut.map(Piece.Cut::before).orElse(whole).text();
    return new Field(whole, key.toLowerCase(Locale.ROOT), cut.map(Piece.Cut::after));
  }

  /** Its value, or the empty end of the field. */
  Piece operand() {
    return value.orElseGet(() -> whole.from(whole.length()));
  }
}
