package io.plimsoll.builtin;

import io.plimsoll.model.Target;
import io.plimsoll.model.Value;

/**
 * What a built-in may look at besides its arguments: {@code now} and the tables of the target.
 *
 * @param target the target under evaluation
 */
public record Ambient(Target target) {
  public Value now() {
    return target.view("now");
  }

  public Value tables() {
    return target.view("tables");
  }
}
