package io.plimsoll.plan;

import io.plimsoll.limit.Limit;

/** Counts the steps of one rule in one target; never shared between threads. */
public final class Meter {
  /** Steps of a rule in a target (reference, "Budget") where nobody sets them. */
  public static final long DEFAULT_BUDGET = Limit.RULE_STEPS.standard();

  private final long budget;
  private long steps;

  public Meter(long budget) {
    this.budget = budget;
  }

  void step() {
    if (++steps > budget) {
      throw new BudgetExceeded();
    }
  }

  public long steps() {
    return steps;
  }
}
