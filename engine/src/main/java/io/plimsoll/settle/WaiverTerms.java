package io.plimsoll.settle;

import io.plimsoll.plan.PlanExpr;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedWaiver;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What is waived, and what a waiver may be.
 *
 * @param declared waivers of policy files
 * @param conditions compiles the condition of a waiver
 * @param sources texts whose comments may hold waivers
 * @param known all rules there are, active or not, so that a comment naming none of them is a
 *     mistake
 * @param maxDays longest time from now that a waiver may last
 * @param compatPragmas whether ignore comments of other tools waive too
 */
public record WaiverTerms(
    List<TypedWaiver> declared,
    Function<TypedExpr, PlanExpr> conditions,
    List<Commented> sources,
    List<TypedRule> known,
    OptionalInt maxDays,
    boolean compatPragmas) {
  public WaiverTerms {
    declared = List.copyOf(declared);
    sources = List.copyOf(sources);
    known = List.copyOf(known);
  }
}
