package io.plimsoll.dockerrun;

import java.util.Optional;

/**
 * A name with a value: {@code -e NAME=value}, {@code --label}, {@code --sysctl}.
 *
 * @param value absent without {@code =}; for a variable, the caller's value is meant
 */
public record Pair(Piece whole, Piece name, Optional<Piece> value) {

  /** Reads {@code name[=value]}; the name may not be empty. */
  static Reading<Pair> read(Piece value) {
    return read(value, '=');
  }

  /** Reads {@code name=value}, where the value may be empty and not left out. */
  static Reading<Pair> complete(Piece value) {
    return read(value)
        .then(
            pair ->
                pair.value().isPresent() || !value.isKnown()
                    ? Reading.of(pair)
                    : Reading.refused(
                        value, Quoted.of(value.text()) + " has no value", "write `name=value`"));
  }

  /** Reads {@code host:address} or {@code host=address}. */
  static Reading<Pair> host(Piece value) {
    char separator = value.text().indexOf('=') >= 0 ? '=' : ':';
    return read(value, separator)
        .then(
            pair -> {
              Optional<Piece> address = pair.value();
              if (!value.isKnown()) {
                return Reading.of(pair);
              }
              if (address.isEmpty()) {
                return Reading.refused(
                    value,
                    Quoted.of(value.text()) + " names no address",
                    "write `host:address`, such as `db:172.20.0.5`");
              }
              return address.get().text().equals("host-gateway")
                  ? Reading.of(pair)
                  : Addresses.host(address.get()).map(ip -> pair);
            });
  }

  private static Reading<Pair> read(Piece value, char separator) {
    Optional<Piece.Cut> cut = value.cut(separator);
    Piece name = cut.map(Piece.Cut::before).orElse(value);
    return name.isEmpty()
        ? Reading.refused(value, Quoted.of(value.written()) + " has no name", "write `name=value`")
        : Reading.of(new Pair(value, name, cut.map(Piece.Cut::after)));
  }
}
