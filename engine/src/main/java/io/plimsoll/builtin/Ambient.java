package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;

/**
 * What a built-in may look at besides its arguments: {@code now} and the tables of the target.
 *
 * @param target the target under evaluation
 */
public record Ambient(Target target) {
  /**
   * Name under which a target may hold the times its tables were made: a map from name to time. No
   * policy can name it; {@code age_of} reads it.
   */
  public static final String TABLE_TIMES = "tables.taken";

  public Value now() {
    return target.view("now");
  }

  public Value tables() {
    return target.view("tables");
  }

  /** When a table of {@link #tables} was made; absent where nobody says. */
  @SuppressWarnings("ReferenceEquality") // a table is the very list that its field holds
  Value taken(Listing table) {
    if (!(tables() instanceof Node tables)
        || !target.has(TABLE_TIMES)
        || !(target.view(TABLE_TIMES) instanceof Mapping times)) {
      return Absent.ABSENT;
    }
    for (Entry time : times.entries()) {
      boolean same =
          time.key() instanceof Text name
              && tables.type().slot(name.written()) >= 0
              && tables.get(name.written()) == table;
      if (same) {
        return time.value();
      }
    }
    return Absent.ABSENT;
  }
}
