package io.plimsoll.dockerrun;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A device as {@code --device} writes it. */
public sealed interface DeviceSpec {
  /** The permissions of a device for which none are written. */
  String ALL = "rwm";

  /** The value as it stands. */
  Piece whole();

  /** A device file of the host. */
  record OfHost(Piece whole, Piece host, Piece container, String permissions)
      implements DeviceSpec {}

  /** A device that a driver provides by its CDI name: {@code vendor.com/class=name}. */
  record Named(Piece whole, String name) implements DeviceSpec {}

  /** Reads {@code host[:container][:rwm]} or a CDI name. */
  static Reading<DeviceSpec> read(Piece value) {
    if (value.isHole()) {
      return new Reading.Unknown<>(value);
    }
    if (Names.CDI.matcher(value.text()).matches()) {
      return Reading.of(new Named(value, value.text()));
    }
    List<Piece> parts = value.split(':');
    if (parts.size() > 3 || parts.getFirst().isEmpty()) {
      return Reading.refused(
          value,
          Quoted.of(value.written()) + " is no device",
          "write `/dev/name`, `/dev/name:/dev/other` or `/dev/name:/dev/other:rwm`");
    }
    Piece host = parts.getFirst();
    boolean moded = parts.size() == 2 && isMode(parts.get(1).text());
    Piece container = parts.size() == 1 || moded ? host : parts.get(1);
    Optional<Piece> mode =
        parts.size() == 3 || moded ? Optional.of(parts.getLast()) : Optional.empty();
    if (mode.isPresent() && !mode.get().isKnown()) {
      return new Reading.Unknown<>(value);
    }
    if (mode.isPresent() && !isMode(mode.get().text())) {
      return Reading.refused(
          mode.get(),
          Quoted.of(mode.get().text()) + " are no permissions of a device",
          "write letters of `rwm`: read, write, make nodes");
    }
    if (!container.text().startsWith("/") && container.isKnown()) {
      return Reading.refused(
          container,
          Quoted.of(container.text()) + " is no absolute path",
          "write the path in the container from `/` on");
    }
    return Reading.of(new OfHost(value, host, container, mode.map(Piece::text).orElse(ALL)));
  }

  private static boolean isMode(String text) {
    return text.matches("[rwm]{1,3}") && text.chars().distinct().count() == text.length();
  }

  /** Names of devices. */
  final class Names {
    /** Vendor, class and name of the container device interface, cdi parser.go. */
    private static final Pattern CDI =
        Pattern.compile(
            "[A-Za-z]([A-Za-z0-9_.-]*[A-Za-z0-9])?/[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?"
                + "=[A-Za-z0-9]([A-Za-z0-9_.:-]*[A-Za-z0-9])?");

    private Names() {}
  }
}
