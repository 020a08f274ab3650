package io.plimsoll.report;

import io.plimsoll.source.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The waiver that a finding is waived by.
 *
 * @param owner empty for a pragma of another tool, which names none
 * @param expires last day, UTC, on which it holds; empty as for the owner
 * @param wouldBe the outcome without it: {@code fail} or {@code not_evaluable}
 * @param location where it is written
 */
public record WaiverUsed(
    Optional<String> owner,
    String reason,
    Optional<LocalDate> expires,
    Outcome wouldBe,
    Span location) {}
