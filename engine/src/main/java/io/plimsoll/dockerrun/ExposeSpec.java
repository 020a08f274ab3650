package io.plimsoll.dockerrun;

import java.util.Locale;

/**
 * A port of the container as {@code --expose} writes it.
 *
 * @param whole the value as it stands
 * @param protocol in lower case; the client takes any
 */
public record ExposeSpec(Piece whole, PortRange ports, String protocol) {

  /** Reads {@code 80}, {@code 80-90/udp}. */
  public static Reading<ExposeSpec> read(Piece value) {
    if (!value.isKnown()) {
      return new Reading.Unknown<>(value);
    }
    int slash = value.text().indexOf('/');
    Piece ports = slash < 0 ? value : value.slice(0, slash);
    String protocol = slash < 0 ? "" : value.text().substring(slash + 1).toLowerCase(Locale.ROOT);
    return PortRange.read(ports)
        .map(range -> new ExposeSpec(value, range, protocol.isEmpty() ? "tcp" : protocol));
  }
}
