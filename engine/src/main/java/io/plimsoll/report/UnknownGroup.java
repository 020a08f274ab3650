package io.plimsoll.report;

import io.plimsoll.model.Reason;
import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * One cause that kept rules from judging, with what it kept them from.
 *
 * @param rules number of rules concerned
 * @param verdicts number of verdicts that were not evaluable, with this cause among the reasons
 * @param skipped number of scopes that were skipped for want of the view
 * @param gating whether one of the verdicts gates
 * @param ignored whether every rule concerned ignores what it cannot tell, so that it is counted
 *     and not shown
 * @param text what is in the way, completing "cannot tell: "
 * @param hint the way out, such as {@code give --image}; empty when there is none
 * @param place the first place where it was met
 */
public record UnknownGroup(
    Reason.Kind kind,
    String cause,
    int rules,
    int verdicts,
    int skipped,
    boolean gating,
    boolean ignored,
    String text,
    String hint,
    Optional<Span> place) {}
