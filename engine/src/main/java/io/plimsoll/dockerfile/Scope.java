package io.plimsoll.dockerfile;

import java.util.SortedMap;

/**
 * The variables in force at one place of a Dockerfile.
 *
 * <p>It is a view on what its stage collected up to a moment, so a scope for each instruction costs
 * nothing.
 */
public final class Scope implements Variables {
  private final VariableTable table;
  private final int moment;
  private final char escape;

  Scope(VariableTable table, int moment, char escape) {
    this.table = table;
    this.moment = moment;
    this.escape = escape;
  }

  /** Escape character of the words here. */
  public char escape() {
    return escape;
  }

  @Override
  public Binding lookup(String name) {
    return table.lookup(name, moment);
  }

  /** Whether no variable may come from a base image whose environment is not known. */
  public boolean isComplete() {
    return table.isComplete();
  }

  /** How far down a lookup may have to go. */
  int depth() {
    return table.depth();
  }

  /**
   * What a process started here has in its environment, by name, build-time ARG values included as
   * RUN sees them. What a base image that was not supplied may add is missing.
   */
  public SortedMap<String, Binding> environment() {
    return table.all(moment, true);
  }

  /** Those that ENV or the base image set: what the image keeps. */
  public SortedMap<String, Binding> kept() {
    return table.all(moment, false);
  }
}
