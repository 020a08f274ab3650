package io.plimsoll.plan;

/**
 * Leaves the evaluation of a rule whose budget is used up; caught by the rule's evaluation and
 * never seen outside.
 */
public final class BudgetExceeded extends RuntimeException {
  private static final long serialVersionUID = 1;

  BudgetExceeded() {
    super("budget exceeded", null, false, false);
  }
}
