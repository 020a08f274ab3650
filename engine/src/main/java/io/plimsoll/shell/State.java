package io.plimsoll.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about variables and options at a place of the script.
 *
 * <p>Scopes are undone from a log of changes, so that a scope costs what changes in it and not what
 * exists.
 */
final class State {
  /** Parts of a partly known value; more are not worth keeping. */
  private static final int PARTS = 64;

  private static final Environment.Value UNSET = new Environment.Unset();

  private final Limits limits;
  private Environment base;
  private Map<String, Binding> bindings = new HashMap<>();
  private Dialect options;
  private final Deque<Scope> scopes = new ArrayDeque<>();

  State(Environment base, Dialect options, Limits limits) {
    this.base = base;
    this.options = options;
    this.limits = limits;
  }

  private record Binding(Environment.Value value, boolean exported) {}

  /** A change to one name, or to all of them. */
  private sealed interface Change permits One, All {}

  private record One(String name, Optional<Binding> before) implements Change {}

  private record All(Map<String, Binding> before, Environment base) implements Change {}

  private record Scope(Dialect options, List<Change> changes) {}

  Dialect options() {
    return options;
  }

  void options(Dialect changed) {
    options = changed;
  }

  Environment.Value value(String name) {
    Binding binding = bindings.get(name);
    return binding != null ? binding.value() : base.value(name);
  }

  /** What a program sees that is started here. */
  Environment exported() {
    return name -> {
      Binding binding = bindings.get(name);
      return binding == null ? base.value(name) : binding.exported() ? binding.value() : UNSET;
    };
  }

  void set(String name, Environment.Value value, boolean exported) {
    Binding before = bindings.get(name);
    boolean stays =
        before != null ? before.exported() : !(base.value(name) instanceof Environment.Unset);
    change(name, new Binding(bounded(name, value), exported || stays));
  }

  void unset(String name) {
    change(name, new Binding(UNSET, false));
  }

  void export(String name) {
    change(name, new Binding(value(name), true));
  }

  private void change(String name, Binding binding) {
    Optional<Binding> before = Optional.ofNullable(bindings.put(name, binding));
    if (!scopes.isEmpty()) {
      scopes.peek().changes().add(new One(name, before));
    }
  }

  private Environment.Value bounded(String name, Environment.Value value) {
    return switch (value) {
      case Environment.Known known when known.text().length() > Limits.VALUE ->
          new Environment.Unknown("the value of `" + name + "` is too long");
      case Environment.Partial partial when partial.parts().size() > PARTS ->
          new Environment.Unknown("the value of `" + name + "` has too many parts");
      case Environment.Known known -> known;
      case Environment.Partial partial -> partial;
      case Environment.Unset unset -> unset;
      case Environment.Unknown unknown -> unknown;
    };
  }

  /** Makes every variable unknown, as a sourced file does. */
  void forget(String reason) {
    replace(Environment.unknown(reason));
  }

  /**
   * Makes these variables unknown in this scope, and keeps the others. It costs the same for any
   * number, but makes reading slower until the scope ends.
   */
  void forget(Set<String> names, String reason) {
    Map<String, Binding> before = bindings;
    Environment outer = base;
    Environment.Value unknown = new Environment.Unknown(reason);
    replace(
        name -> {
          if (names.contains(name)) {
            return unknown;
          }
          Binding binding = before.get(name);
          return binding != null ? binding.value() : outer.value(name);
        });
  }

  private void replace(Environment other) {
    if (!scopes.isEmpty()) {
      scopes.peek().changes().add(new All(bindings, base));
    }
    bindings = new HashMap<>();
    base = other;
  }

  void enter() {
    scopes.push(new Scope(options, new ArrayList<>()));
  }

  /** Ends a scope whose changes are lost, such as a subshell. */
  void leave() {
    undo();
  }

  /** Ends a scope that may not have run: what it changed is unknown from here on. */
  void leaveMaybe(String reason) {
    apply(List.of(leaveBranch()), reason);
  }

  /** Ends a branch and gives what it would change; {@link #apply} does it. */
  Branch leaveBranch() {
    Map<String, Environment.Value> values = new HashMap<>();
    boolean all = false;
    for (Change change : Objects.requireNonNull(scopes.peek()).changes()) {
      switch (change) {
        case One one -> values.put(one.name(), value(one.name()));
        case All everything -> all = true;
      }
    }
    Branch branch = new Branch(values, options, all);
    undo();
    return branch;
  }

  /** What a branch leaves behind if it runs. */
  record Branch(Map<String, Environment.Value> values, Dialect options, boolean all) {}

  /** Merges branches of which one or none ran with the state before them. */
  void apply(List<Branch> branches, String reason) {
    Set<String> changed = new LinkedHashSet<>();
    for (Branch branch : branches) {
      if (branch.all()) {
        forget(reason);
      }
      branch
          .values()
          .forEach(
              (name, value) -> {
                if (!value.equals(value(name))) {
                  changed.add(name);
                }
              });
      options = merged(options, branch.options());
    }
    Environment.Value unknown = new Environment.Unknown(reason);
    changed.forEach(name -> set(name, unknown, false));
  }

  private static Dialect merged(Dialect a, Dialect b) {
    return new Dialect(
        a.language(),
        a.errexit() == b.errexit() ? a.errexit() : Setting.UNKNOWN,
        a.pipefail() == b.pipefail() ? a.pipefail() : Setting.UNKNOWN);
  }

  private void undo() {
    Scope scope = scopes.pop();
    options = scope.options();
    List<Change> changes = scope.changes();
    for (int i = changes.size() - 1; i >= 0; i--) {
      switch (changes.get(i)) {
        case One one ->
            one.before()
                .ifPresentOrElse(
                    b -> bindings.put(one.name(), b), () -> bindings.remove(one.name()));
        case All all -> {
          bindings = all.before();
          base = all.base();
        }
      }
    }
  }

  Limits limits() {
    return limits;
  }
}
