package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import java.util.Locale;
import java.util.Optional;

/** Functions on versions and times. */
enum VersionBuiltins implements Builtin {
  TO_VERSION,
  MAJOR,
  MINOR,
  TO_INSTANT,
  TO_DURATION;

  @Override
  public Value call(Value[] a, Ambient ambient) {
    Optional<Unknown> holes = Operands.holes(a);
    if (holes.isPresent()) {
      return holes.get();
    }
    return switch (this) {
      case TO_VERSION ->
          version(Operands.text(a[0]), a[1])
              .<Value>map(v -> v.from(a[0].origin()))
              .orElse(Absent.ABSENT);
      case MAJOR -> number((Version) a[0], 0);
      case MINOR -> number((Version) a[0], 1);
      case TO_INSTANT ->
          Times.instant(Operands.text(a[0]))
              .<Value>map(t -> new Value.Time(t, a[0].origin()))
              .orElse(Absent.ABSENT);
      case TO_DURATION ->
          Times.duration(Operands.text(a[0]))
              .<Value>map(d -> new Value.Span(d, a[0].origin()))
              .orElse(Absent.ABSENT);
    };
  }

  private static Optional<Version> version(String text, Value scheme) {
    Version.Scheme by =
        scheme instanceof Value.Constant c
            ? Version.Scheme.valueOf(c.name().toUpperCase(Locale.ROOT))
            : Version.Scheme.SEMVER;
    String s = text.strip();
    return Versions.isReadable(s, by) ? Optional.of(Version.of(s, by)) : Optional.empty();
  }

  private static Value number(Version version, int index) {
    Optional<Long> number = Versions.number(version, index);
    return number.isPresent() ? Value.Int.of(number.get()) : Absent.ABSENT;
  }
}
