package io.plimsoll.dockerrun;

import io.plimsoll.notation.GoDurations;
import java.time.Duration;

/** Durations as Go writes them: {@code 1m30s}, {@code 1.5h}, {@code 0}. */
public final class Durations {
  private Durations() {}

  /** A duration that is not negative. */
  public static Reading<Duration> read(Piece piece) {
    return Reading.ofText(
        piece,
        text ->
            GoDurations.parse(text)
                .filter(d -> !d.isNegative())
                .map(Reading::of)
                .orElseGet(
                    () ->
                        Reading.refused(
                            piece,
                            Quoted.of(text) + " is no duration",
                            "write a number with a unit, such as `30s` or `1m30s`")));
  }
}
