package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands around a command.
 *
 * @param guard strongest so far
 * @param ignored whether a failure here is thrown away
 * @param last whether the status here is the status of the script
 * @param redirects of the groups around, innermost first
 * @param wrappers of the shells around
 * @param outer pipeline that is around
 */
record Context(
    Guard guard,
    Setting ignored,
    boolean last,
    boolean subshell,
    boolean background,
    boolean negated,
    Optional<String> function,
    List<Redirect> redirects,
    List<String> wrappers,
    OptionalInt outer) {

  static final Context TOP =
      new Context(
          Guard.ALWAYS,
          Setting.OFF,
          true,
          false,
          false,
          false,
          Optional.empty(),
          List.of(),
          List.of(),
          OptionalInt.empty());

  Context guarded(Guard other) {
    return new Context(
        guard.and(other),
        ignored,
        last,
        subshell,
        background,
        negated,
        function,
        redirects,
        wrappers,
        outer);
  }

  Context ignoring(Setting more) {
    return withIgnored(ignored.or(more));
  }

  Context withIgnored(Setting setting) {
    if (setting == ignored) {
      return this;
    }
    return new Context(
        guard, setting, last, subshell, background, negated, function, redirects, wrappers, outer);
  }

  Context withLast(boolean isLast) {
    return new Context(
        guard,
        ignored,
        isLast,
        subshell,
        background,
        negated,
        function,
        redirects,
        wrappers,
        outer);
  }

  Context inSubshell() {
    return new Context(
        guard, ignored, last, true, background, negated, function, redirects, wrappers, outer);
  }

  Context inBackground() {
    return new Context(
        guard, Setting.ON, false, true, true, negated, function, redirects, wrappers, outer);
  }

  Context negate() {
    return new Context(
        guard,
        Setting.ON,
        last,
        subshell,
        background,
        !negated,
        function,
        redirects,
        wrappers,
        outer);
  }

  Context inFunction(String name) {
    return new Context(
        guard.and(Guard.IN_FUNCTION),
        ignored,
        last,
        subshell,
        background,
        false,
        Optional.of(name),
        redirects,
        wrappers,
        outer);
  }

  Context redirected(List<Redirect> added) {
    List<Redirect> all = new ArrayList<>(added);
    all.addAll(redirects);
    return new Context(
        guard,
        ignored,
        last,
        subshell,
        background,
        negated,
        function,
        List.copyOf(all),
        wrappers,
        outer);
  }

  Context wrapped(List<String> added) {
    if (added.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(wrappers);
    all.addAll(added);
    return new Context(
        guard,
        ignored,
        last,
        subshell,
        background,
        negated,
        function,
        redirects,
        List.copyOf(all),
        outer);
  }

  Context within(int pipeline) {
    return new Context(
        guard,
        ignored,
        last,
        subshell,
        background,
        negated,
        function,
        redirects,
        wrappers,
        OptionalInt.of(pipeline));
  }

  /** Inside of {@code $( )}: the redirections around do not apply to what it captures. */
  Context inSubstitution(Setting ignoredThere) {
    return new Context(
        Guard.IN_SUBSTITUTION,
        ignoredThere,
        last,
        true,
        background,
        false,
        function,
        List.of(),
        wrappers,
        OptionalInt.empty());
  }
}
