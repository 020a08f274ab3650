package io.plimsoll.plan;

import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.List;

/**
 * An expression ready to be evaluated; plain classes, since lambdas cost start-up time.
 *
 * <p>Evaluation is total: it gives a value, perhaps unknown, and throws nothing but {@link
 * BudgetExceeded}.
 */
public abstract class PlanExpr {
  private final Span span;

  PlanExpr(Span span) {
    this.span = span;
  }

  /** Where it stands in its policy. */
  public final Span span() {
    return span;
  }

  public abstract Value eval(Frame frame);

  /**
   * The operands that can be evaluated in the same frame, to explain a verdict; not what stands
   * behind a binding.
   */
  public List<PlanExpr> operands() {
    return List.of();
  }

  /**
   * The operands that this frame's evaluation looks at: what stands behind {@code x is present and}
   * must not be read when x is absent.
   */
  public List<PlanExpr> evaluated(Frame frame) {
    return operands();
  }
}
