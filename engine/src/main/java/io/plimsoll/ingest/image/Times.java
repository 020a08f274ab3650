package io.plimsoll.ingest.image;

import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times of creation. */
final class Times {
  /** Reproducible builds set a time at the start of Unix, or of DOS and zip, with a day's slack. */
  private static final Instant LAST_EPOCH = Instant.parse("1980-01-03T00:00:00Z");

  private static final String NEVER = "0001-01-01T00:00:00Z"; // the zero time of Go

  private Times() {}

  /** When something was created: absent when not set, unknown for the epoch of a build. */
  static Value created(Optional<Scalar> written) {
    if (written.isEmpty() || written.get().text().isEmpty() || written.get().text().equals(NEVER)) {
      return Absent.ABSENT;
    }
    Scalar scalar = written.get();
    Optional<Instant> time =
        scalar.number().isPresent() ? seconds(scalar.number().getAsLong()) : instant(scalar.text());
    if (time.isEmpty()) {
      return Unknown.of(
          Reason.of(
              Reason.Kind.UNREADABLE, "created", scalar.text() + " is no time", scalar.span()));
    }
    if (time.get().isBefore(LAST_EPOCH)) {
      return Unknown.of(
          Reason.of(
              Reason.Kind.UNRESOLVED,
              "created",
              "the time of creation is that of a reproducible build",
              scalar.span()));
    }
    return new Value.Time(time.get(), Origin.at(scalar.span()));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static Optional<Instant> seconds(long seconds) {
    try {
      return Optional.of(Instant.ofEpochSecond(seconds));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }
}
