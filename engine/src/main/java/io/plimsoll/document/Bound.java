package io.plimsoll.document;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.util.Optional;

/**
 * One bound of a reader of documents.
 *
 * @param most what is still read
 * @param option the limit by which a person moves it; none where it is fixed
 */
public record Bound(int most, Optional<Limit> option) {

  /** A bound that can be set. */
  public static Bound of(InputLimits limits, Limit limit) {
    return new Bound(limits.length(limit), Optional.of(limit));
  }

  /** A bound that cannot be set. */
  public static Bound fixed(int most) {
    return new Bound(most, Optional.empty());
  }

  /** The bound as people write it. */
  String shown(String unit) {
    return option
        .filter(o -> o.unit() == Limit.Unit.BYTES)
        .map(o -> o.show(most))
        .orElseGet(() -> most + " " + unit);
  }

  /** A diagnostic with the way to move the bound, where there is one. */
  Diagnostic withWayOut(Diagnostic diagnostic) {
    return option.map(o -> diagnostic.help(o.wayOut())).orElse(diagnostic);
  }
}
