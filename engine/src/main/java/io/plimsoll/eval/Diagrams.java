package io.plimsoll.eval;

import io.plimsoll.model.Value;
import io.plimsoll.plan.Frame;
import io.plimsoll.plan.PlanExpr;
import io.plimsoll.report.Shown;
import io.plimsoll.value.Show;
import java.util.ArrayList;
import java.util.List;

/** The values of a condition's parts, found by evaluating them again; only for what failed. */
final class Diagrams {
  /** Parts shown at most: more than a screen explains nothing. */
  private static final int MOST = 12;

  private static final int LONGEST = 100;

  private Diagrams() {}

  static List<Shown> of(PlanExpr condition, Frame frame) {
    List<Shown> shown = new ArrayList<>();
    collect(condition, frame, shown);
    return shown;
  }

  private static void collect(PlanExpr part, Frame frame, List<Shown> shown) {
    if (shown.size() >= MOST) {
      return;
    }
    boolean literal = part.operands().isEmpty() && part.span().text().startsWith("\"");
    if (!literal) {
      Value value = part.eval(frame);
      String text = Show.text(value);
      shown.add(
          new Shown(
              part.span(), text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
    }
    for (PlanExpr operand : part.evaluated(frame)) {
      collect(operand, frame, shown);
    }
  }
}
