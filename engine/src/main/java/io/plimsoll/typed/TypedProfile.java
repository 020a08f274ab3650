package io.plimsoll.typed;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A checked profile.
 *
 * @param name full name: {@code std.recommended}, {@code acme.prod}
 * @param parent full name of the profile it extends
 */
public record TypedProfile(
    String name, Optional<String> parent, String docs, List<Item> items, Span span) {
  public TypedProfile {
    items = List.copyOf(items);
  }

  /** An item; {@code paths} are globs from the project root, none means everywhere. */
  public sealed interface Item {
    Span span();

    /**
     * Makes rules active.
     *
     * @param named whether the rules were named one by one, not by {@code package.*}
     */
    record Use(List<TypedRule> rules, boolean named, List<String> paths, Span span)
        implements Item {}

    record Drop(List<TypedRule> rules, List<String> paths, String reason, Span span)
        implements Item {}

    record SetSeverity(List<TypedRule> rules, List<String> paths, Severity level, Span span)
        implements Item {}

    record SetUnknown(List<TypedRule> rules, List<String> paths, UnknownMode mode, Span span)
        implements Item {}

    /** The value reads no fact, parameter or function. */
    record SetParameter(Parameter parameter, TypedExpr value, Span span) implements Item {}

    /**
     * The least severity that makes the exit code 1.
     *
     * @param level the least severity that blocks; empty for {@code never}
     */
    record SetFailOn(Optional<Severity> level, Span span) implements Item {}
  }
}
