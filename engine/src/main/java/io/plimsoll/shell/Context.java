package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands around a command.
 *
 * @param guard strongest so far
 * @param branches numbers of the parts around that may be left out, outermost first
 * @param ignored whether a failure here is thrown away
 * @param last whether the status here is the status of the script
 * @param redirects of the groups around, innermost first
 * @param wrappers of the shells around
 * @param outer pipeline that is around
 */
record Context(
    Guard guard,
    List<Integer> branches,
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
          List.of(),
          Setting.OFF,
          true,
          false,
          false,
          false,
          Optional.empty(),
          List.of(),
          List.of(),
          OptionalInt.empty());

  /** Behind {@code &&}: it runs unless something failed. */
  Context afterAnd() {
    return guarded(Guard.AFTER_AND, branches);
  }

  /** In a part that may be left out, which has this number. */
  Context inBranch(Guard other, int number) {
    return guarded(other, with(number));
  }

  private List<Integer> with(int number) {
    List<Integer> all = new ArrayList<>(branches);
    all.add(number);
    return List.copyOf(all);
  }

  private Context guarded(Guard other, List<Integer> around) {
    return new Context(
        guard.and(other),
        around,
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
        guard,
        branches,
        setting,
        last,
        subshell,
        background,
        negated,
        function,
        redirects,
        wrappers,
        outer);
  }

  Context withLast(boolean isLast) {
    return new Context(
        guard,
        branches,
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
        guard,
        branches,
        ignored,
        last,
        true,
        background,
        negated,
        function,
        redirects,
        wrappers,
        outer);
  }

  Context inBackground() {
    return new Context(
        guard,
        branches,
        Setting.ON,
        false,
        true,
        true,
        negated,
        function,
        redirects,
        wrappers,
        outer);
  }

  Context negate() {
    return new Context(
        guard,
        branches,
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

  Context inFunction(String name, int number) {
    return new Context(
        guard.and(Guard.IN_FUNCTION),
        with(number),
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
        branches,
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
        branches,
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
        branches,
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
  Context inSubstitution(Setting ignoredThere, int number) {
    return new Context(
        Guard.IN_SUBSTITUTION,
        with(number),
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
