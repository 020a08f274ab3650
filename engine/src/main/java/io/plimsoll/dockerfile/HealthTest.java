package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;

/** What HEALTHCHECK says. */
public sealed interface HealthTest {
  /** {@code HEALTHCHECK NONE}. */
  record None(Span span) implements HealthTest {}

  /** {@code HEALTHCHECK CMD …}. */
  record Check(CommandText command) implements HealthTest {}

  /** Neither; the reader has said so. */
  record Unreadable(Span span) implements HealthTest {}
}
