package io.plimsoll.plan;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Value;
import java.util.Arrays;

/** The variables of one scope or function call. */
public final class Frame {
  private final Run run;
  private final Value[] slots;

  public Frame(Run run, int size) {
    this.run = run;
    this.slots = new Value[size];
    Arrays.fill(slots, Absent.ABSENT);
  }

  public Run run() {
    return run;
  }

  public Value get(int slot) {
    return slots[slot];
  }

  public void set(int slot, Value value) {
    slots[slot] = value;
  }

  void step() {
    run.meter().step();
  }
}
