package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.notation.GoDurations;
import java.time.Duration;

/** Durations as Go writes them: {@code 1m30s}. */
public final class Durations {
  private Durations() {}

  public static Value of(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    if (!t.isKnown()) {
      return Unknown.of(t.reasons());
    }
    return GoDurations.parse(t.written().strip())
        .<Value>map(d -> Value.Span.of(d).from(t.origin()))
        .orElseGet(() -> Gaps.unreadable(t, "a duration"));
  }

  /** A whole number of seconds. */
  public static Value seconds(Value text) {
    return Sizes.integer(text) instanceof Value.Int i
        ? Value.Span.of(Duration.ofSeconds(i.value())).from(i.origin())
        : Sizes.integer(text);
  }

  /** A whole number of nanoseconds, as the API of Docker gives it. */
  public static Value nanoseconds(Value text) {
    return Sizes.integer(text) instanceof Value.Int i
        ? Value.Span.of(Duration.ofNanos(i.value())).from(i.origin())
        : Sizes.integer(text);
  }
}
