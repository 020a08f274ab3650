package io.plimsoll.plan;

import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import io.plimsoll.typed.PackageLet;
import java.util.HashMap;
import java.util.Map;

/** What the evaluation of one rule in one target shares between its frames. */
public final class Run {
  private final Target target;
  private final Meter meter;
  private final Map<PackageLet, Value> lets = new HashMap<>();

  public Run(Target target, Meter meter) {
    this.target = target;
    this.meter = meter;
  }

  public Target target() {
    return target;
  }

  Meter meter() {
    return meter;
  }

  Value let(PackageLet let, PlanExpr value) {
    Value known = lets.get(let);
    if (known == null) {
      known = value.eval(new Frame(this, let.frameSize()));
      lets.put(let, known);
    }
    return known;
  }
}
