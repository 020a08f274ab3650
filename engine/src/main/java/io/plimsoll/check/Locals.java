package io.plimsoll.check;

import io.plimsoll.typed.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bindings, lets and formals that are visible at a place, innermost first. */
final class Locals {
  static final Locals NONE = new Locals(null, null);

  private final @Nullable Variable variable;
  private final @Nullable Locals outer;

  private Locals(@Nullable Variable variable, @Nullable Locals outer) {
    this.variable = variable;
    this.outer = outer;
  }

  Locals with(Variable inner) {
    return new Locals(inner, this);
  }

  Optional<Variable> find(String name) {
    return all().stream().filter(v -> v.name().equals(name)).findFirst();
  }

  List<Variable> all() {
    List<Variable> found = new ArrayList<>();
    for (Locals at = this; at != null; at = at.outer) {
      if (at.variable != null) {
        found.add(at.variable);
      }
    }
    return found;
  }
}
