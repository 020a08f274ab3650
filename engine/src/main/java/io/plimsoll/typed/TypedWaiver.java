package io.plimsoll.typed;

import io.plimsoll.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked waiver.
 *
 * @param expires the last day, UTC, on which it holds
 * @param files globs for the finding's file; none: any
 * @param targets globs for the target's name; none: any
 * @param where the condition by index of the scopes it fits, over the frame of that scope; empty
 *     when the waiver has no condition
 */
public record TypedWaiver(
    TypedRule rule,
    String owner,
    String reason,
    LocalDate expires,
    List<String> files,
    List<String> targets,
    Optional<Map<Integer, TypedExpr>> where,
    Span span) {
  public TypedWaiver {
    files = List.copyOf(files);
    targets = List.copyOf(targets);
  }
}
