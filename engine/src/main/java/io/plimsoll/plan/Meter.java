package io.plimsoll.plan;

/** Counts the steps of one rule in one target; never shared between threads. */
public final class Meter {
  /** Steps of a rule in a target (reference, "Budget"); documented as an option of the engine. */
  public static final long DEFAULT_BUDGET = 50_000_000;

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
