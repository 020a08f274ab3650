package io.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /**
   * What a process started here has in its environment, by name, build-time ARG values included as
   * RUN sees them. What a base image that was not supplied may add is missing.
   */
  public SortedMap<String, Binding> environment() {
    SortedMap<String, Binding> all = new TreeMap<>();
    List<VariableTable> chain = new ArrayList<>();
    chain.add(table);
    table.ancestors().forEach(chain::add);
    for (VariableTable each : chain.reversed()) {
      for (String name : each.names(true)) {
        put(all, name, lookup(name));
      }
    }
    return all;
  }

  /** Those that ENV or the base image set: what the image keeps. */
  public SortedMap<String, Binding> kept() {
    SortedMap<String, Binding> all = new TreeMap<>();
    List<VariableTable> chain = new ArrayList<>();
    chain.add(table);
    table.ancestors().forEach(chain::add);
    for (VariableTable each : chain.reversed()) {
      for (String name : each.names(false)) {
        table.kept(name, moment).ifPresent(binding -> all.put(name, binding));
      }
    }
    return all;
  }

  private static void put(SortedMap<String, Binding> all, String name, Binding binding) {
    switch (binding) {
      case Binding.Bound bound -> all.put(name, bound);
      case Binding.Open open -> {
        if (open.declared()) {
          all.put(name, open);
        }
      }
      case Binding.Unset unset -> {}
    }
  }
}
