package io.plimsoll.compose;

import io.plimsoll.document.Bound;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import java.util.Optional;

/** Limits of the reader of Compose files; those that nobody has a reason to set are here alone. */
final class Limits {
  /** Nested defaults of one value: <code>${A:-${B:-…}}</code>. */
  static final int NESTED_DEFAULTS = 32;

  /** Characters that variables add to one value. */
  static final int EXPANSION = 64 << 10;

  /** Diagnostics kept; more of them help nobody. */
  static final int DIAGNOSTICS = 1_000;

  /** Places kept of those that a value replaced. */
  static final int REPLACED = 16;

  private Limits() {}

  /** Those of one file: what is written counts, and some more for aliases. */
  static io.plimsoll.document.Limits of(Source file, InputLimits limits) {
    int characters = limits.length(Limit.COMPOSE_SIZE);
    long values = limits.of(Limit.COMPOSE_ALIASED) + Math.min(file.text().length(), characters);
    return new io.plimsoll.document.Limits(
        Bound.of(limits, Limit.COMPOSE_SIZE),
        Bound.of(limits, Limit.COMPOSE_DEPTH),
        new Bound((int) values, Optional.of(Limit.COMPOSE_ALIASED)));
  }
}
