package io.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What ENV and ARG of one stage set, each with the moment it happened.
 *
 * <p>Within a stage the later of ENV and ARG wins. A stage built on an earlier one takes over both,
 * but the environment of an image is applied again at FROM, so there ENV wins over ARG.
 */
final class VariableTable {
  /** What the table is based on. */
  sealed interface Base {}

  /** Another stage. */
  record Parent(VariableTable table) implements Base {}

  /** A base whose environment is known. */
  record Known(Map<String, Binding> environment) implements Base {}

  /** A base image that was not supplied. */
  record Unknown() implements Base {}

  private record Entry(int moment, Binding binding) {}

  private final Base base;
  private final int depth;
  private final Map<String, List<Entry>> env = new HashMap<>();
  private final Map<String, List<Entry>> args = new HashMap<>();
  private int now;

  VariableTable(Base base) {
    this.base = base;
    this.depth = base instanceof Parent(VariableTable table) ? table.depth + 1 : 0;
  }

  /** Number of tables a lookup may have to walk through below this one. */
  int depth() {
    return depth;
  }

  /** Whether the environment of what it stands on is known. */
  boolean isComplete() {
    return switch (base) {
      case Parent(VariableTable table) -> table.isComplete();
      case Known known -> true;
      case Unknown unknown -> false;
    };
  }

  int now() {
    return now;
  }

  void setEnv(String name, Binding binding) {
    set(env, name, binding);
  }

  void setArg(String name, Binding binding) {
    set(args, name, binding);
  }

  private void set(Map<String, List<Entry>> into, String name, Binding binding) {
    into.computeIfAbsent(name, n -> new ArrayList<>()).add(new Entry(++now, binding));
  }

  /** The tables below this one, nearest first. */
  List<VariableTable> ancestors() {
    List<VariableTable> chain = new ArrayList<>();
    Base next = base;
    while (next instanceof Parent(VariableTable table)) {
      chain.add(table);
      next = table.base;
    }
    return chain;
  }

  /** All variables at a moment: with ARG what RUN sees, without what the image keeps. */
  SortedMap<String, Binding> all(int moment, boolean withArgs) {
    SortedMap<String, Binding> all = new TreeMap<>();
    List<VariableTable> chain = ancestors().reversed();
    if (withArgs) {
      chain.forEach(t -> t.args.keySet().forEach(n -> all.put(n, last(t.args, n))));
    }
    Base root = chain.isEmpty() ? base : chain.getFirst().base;
    if (root instanceof Known(Map<String, Binding> environment)) {
      all.putAll(environment);
    }
    chain.forEach(t -> t.env.keySet().forEach(n -> all.put(n, last(t.env, n))));
    for (String name : env.keySet()) {
      at(env, name, moment).ifPresent(e -> all.put(name, e.binding()));
    }
    if (withArgs) {
      for (String name : args.keySet()) {
        at(args, name, moment).ifPresent(e -> all.put(name, lookup(name, moment)));
      }
    }
    return all;
  }

  private static Binding last(Map<String, List<Entry>> in, String name) {
    List<Entry> entries = in.getOrDefault(name, List.of());
    return entries.isEmpty() ? new Binding.Unset() : entries.getLast().binding();
  }

  Binding lookup(String name, int moment) {
    Optional<Entry> fromEnv = at(env, name, moment);
    Optional<Entry> fromArg = at(args, name, moment);
    if (fromEnv.isEmpty() && fromArg.isEmpty()) {
      return inherited(name);
    }
    int envMoment = fromEnv.map(Entry::moment).orElse(-1);
    int argMoment = fromArg.map(Entry::moment).orElse(-1);
    return (envMoment > argMoment ? fromEnv : fromArg).orElseThrow().binding();
  }

  private Optional<Binding> keptBelow(String name) {
    Base last = base;
    for (VariableTable table : ancestors()) {
      Optional<Entry> found = at(table.env, name, table.now);
      if (found.isPresent()) {
        return found.map(Entry::binding);
      }
      last = table.base;
    }
    return last instanceof Known(Map<String, Binding> environment)
        ? Optional.ofNullable(environment.get(name))
        : Optional.empty();
  }

  private Binding inherited(String name) {
    Optional<Binding> kept = keptBelow(name);
    if (kept.isPresent()) {
      return kept.get();
    }
    Base last = base;
    for (VariableTable table : ancestors()) {
      Optional<Entry> found = at(table.args, name, table.now);
      if (found.isPresent()) {
        return found.get().binding();
      }
      last = table.base;
    }
    // Every base but a Windows one has PATH, so naming it is no mistake.
    return last instanceof Unknown
        ? new Binding.Open(Reason.BASE_IMAGE, name.equals("PATH"))
        : new Binding.Unset();
  }

  /** The last entry up to a moment, found by halving. */
  private static Optional<Entry> at(Map<String, List<Entry>> in, String name, int moment) {
    List<Entry> entries = in.getOrDefault(name, List.of());
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).moment() <= moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(entries.get(low - 1));
  }
}
