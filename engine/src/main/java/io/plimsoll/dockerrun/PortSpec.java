package io.plimsoll.dockerrun;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A published port as {@code -p} writes it.
 *
 * @param whole the value as it stands
 * @param address of the host; known and absent where none is written
 * @param host ports of the host; known and absent where the engine chooses
 * @param container ports of the container
 * @param protocol in lower case
 */
public record PortSpec(
    Piece whole,
    Reading<Optional<String>> address,
    Reading<Optional<PortRange>> host,
    Reading<PortRange> container,
    Reading<String> protocol) {

  private static final List<String> PROTOCOLS = List.of("tcp", "udp", "sctp");

  /** Reads {@code [address:][host:]container[/protocol]} or {@code published=…,target=…}. */
  public static Reading<PortSpec> read(Piece value) {
    if (value.isHole()) {
      return new Reading.Unknown<>(value);
    }
    return value.text().indexOf('=') >= 0 ? longForm(value) : shortForm(value);
  }

  private static Reading<PortSpec> longForm(Piece value) {
    Optional<Piece> published = Optional.empty();
    Optional<Piece> target = Optional.empty();
    Reading<String> protocol = Reading.of("tcp");
    for (Piece piece : value.split(',')) {
      Field field = Field.of(piece);
      if (field.value().isEmpty() || field.operand().isEmpty()) {
        return Reading.refused(
            piece,
            Quoted.of(piece.written()) + " is no field of a published port",
            "write `published=8080,target=80`");
      }
      switch (field.key()) {
        case "published" -> published = field.value();
        case "target" -> target = field.value();
        case "protocol" -> protocol = protocol(field.operand());
        default -> {
          return Reading.refused(
              piece,
              "a published port has no field " + Quoted.of(field.key()),
              "it has `published`, `target` and `protocol`");
        }
      }
    }
    return spec(value, Reading.of(Optional.empty()), published, target, protocol);
  }

  private static Reading<PortSpec> shortForm(Piece value) {
    int slash = value.text().lastIndexOf('/');
    Reading<String> protocol = slash < 0 ? Reading.of("tcp") : protocol(value.from(slash + 1));
    Piece ports = slash < 0 ? value : value.slice(0, slash);
    String text = ports.text();
    int last = text.lastIndexOf(':');
    Piece container = ports.from(last + 1);
    if (last < 0) {
      return spec(
          value, Reading.of(Optional.empty()), Optional.empty(), Optional.of(container), protocol);
    }
    int first = text.lastIndexOf(':', last - 1);
    Piece host = ports.slice(first + 1, last);
    Optional<Piece> shown = host.isEmpty() ? Optional.empty() : Optional.of(host);
    Reading<Optional<String>> address =
        first >= 0
            ? Addresses.host(ports.slice(0, first))
            // A variable in place of the host port often brings its address: 127.0.0.1:8080.
            : host.isKnown() ? Reading.of(Optional.empty()) : new Reading.Unknown<>(host);
    return spec(value, address, shown, Optional.of(container), protocol);
  }

  private static Reading<PortSpec> spec(
      Piece whole,
      Reading<Optional<String>> address,
      Optional<Piece> host,
      Optional<Piece> container,
      Reading<String> protocol) {
    if (container.isEmpty() || container.get().isEmpty()) {
      return Reading.refused(
          whole, "no port of the container is named", "write `host:container`, such as `8080:80`");
    }
    Reading<PortRange> inside = PortRange.read(container.get());
    Reading<Optional<PortRange>> outside =
        host.map(h -> PortRange.read(h).map(Optional::of)).orElse(Reading.of(Optional.empty()));
    PortSpec spec = new PortSpec(whole, address, outside, inside, protocol);
    for (Reading<?> part : List.of(address, outside, inside, protocol)) {
      if (part instanceof Reading.Refused<?> refused) {
        return Reading.refused(refused.place(), refused.message(), refused.help());
      }
    }
    return spec.fits()
        ? Reading.of(spec)
        : Reading.refused(
            whole,
            "the ranges of host and container differ in length",
            "name as many ports on both sides");
  }

  /** A single container port may have a range of the host to choose from. */
  private boolean fits() {
    Optional<PortRange> inside = container.known();
    Optional<PortRange> outside = host.known().flatMap(h -> h);
    return inside.isEmpty()
        || outside.isEmpty()
        || inside.get().size() == 1
        || inside.get().size() == outside.get().size();
  }

  private static Reading<String> protocol(Piece piece) {
    return Reading.ofText(
        piece,
        text -> {
          String name = text.toLowerCase(Locale.ROOT);
          if (name.isEmpty()) {
            return Reading.of("tcp");
          }
          return PROTOCOLS.contains(name)
              ? Reading.of(name)
              : Reading.refused(
                  piece, Quoted.of(text) + " is no protocol", "write `tcp`, `udp` or `sctp`");
        });
  }
}
