package io.plimsoll.check;

import io.plimsoll.resolve.FileScope;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an expression stands: what it can name and what is known there.
 *
 * @param names what it can name beside the file's own
 * @param goal the condition it is a part of, for the help of absence errors
 */
record Env(
    FileScope file,
    Visible names,
    Facts facts,
    Frame frame,
    Mode mode,
    Use use,
    Optional<Goal> goal) {

  /** What an expression may hold. */
  enum Mode {
    /** Anything but {@code absent} and {@code unknown} as values. */
    RULE,
    /** Constants only: defaults and settings. */
    CONSTANT,
    /** Constants and literals of all types of the schema: what a test gives. */
    GIVEN;

    boolean isConstant() {
      return this != RULE;
    }
  }

  /** What a value is used for. */
  enum Use {
    VALUE,
    /** It is printed, so it may be absent. */
    TEMPLATE,
    /** It is pointed at, so it may be absent. */
    PLACE
  }

  /**
   * A condition around an expression.
   *
   * @param span the smallest part of it that is itself a condition
   */
  record Goal(Kind kind, Span span) {
    /** What its truth means. */
    enum Kind {
      REQUIRE,
      DENY,
      OTHER
    }
  }

  /**
   * Names of a rule or function.
   *
   * @param parameters of the rule around it
   * @param later lets that are declared below, so not visible yet
   * @param inner variables of the quantifiers and comprehensions around the place
   */
  record Visible(
      Locals locals,
      Map<String, Parameter> parameters,
      Map<String, Declaration.Let> later,
      List<Variable> inner) {
    static final Visible NOTHING = new Visible(Locals.NONE, Map.of(), Map.of(), List.of());
  }

  static Env of(FileScope file, Mode mode) {
    return new Env(
        file, Visible.NOTHING, Facts.NONE, new Frame(), mode, Use.VALUE, Optional.empty());
  }

  Locals locals() {
    return names.locals;
  }

  Map<String, Parameter> parameters() {
    return names.parameters;
  }

  Map<String, Declaration.Let> later() {
    return names.later;
  }

  List<Variable> inner() {
    return names.inner;
  }

  private Env with(Visible other) {
    return new Env(file, other, facts, frame, mode, use, goal);
  }

  Env with(Variable variable) {
    return with(
        new Visible(names.locals.with(variable), names.parameters, names.later, names.inner));
  }

  Env parameters(Map<String, Parameter> all) {
    return with(new Visible(names.locals, all, names.later, names.inner));
  }

  /** The lets of a scope that are not visible before them. */
  Env later(List<Declaration.Let> lets) {
    Map<String, Declaration.Let> below = new LinkedHashMap<>();
    lets.forEach(l -> below.putIfAbsent(l.name().text(), l));
    return with(new Visible(names.locals, names.parameters, below, names.inner));
  }

  /** Inside of a quantifier or comprehension that binds these. */
  Env inside(List<Variable> bound) {
    List<Variable> all = new ArrayList<>(names.inner);
    all.addAll(bound);
    return with(new Visible(names.locals, names.parameters, names.later, List.copyOf(all)));
  }

  Env knowing(Facts more) {
    return more.isEmpty() ? this : new Env(file, names, facts.and(more), frame, mode, use, goal);
  }

  Env used(Use as) {
    return use == as ? this : new Env(file, names, facts, frame, mode, as, goal);
  }

  Env goal(Goal.Kind kind, Span span) {
    return new Env(file, names, facts, frame, mode, Use.VALUE, Optional.of(new Goal(kind, span)));
  }

  /** A smaller condition inside the one at hand. */
  Env operand(Span span) {
    return goal(goal.map(Goal::kind).orElse(Goal.Kind.OTHER), span);
  }

  Env noGoal() {
    return new Env(file, names, facts, frame, mode, use, Optional.empty());
  }

  /** As seen from another file: a waiver's condition stands in a scope of its rule. */
  Env in(FileScope other) {
    return new Env(other, names, facts, frame, mode, use, goal);
  }

  /** The same frame for a constant. */
  Env constant() {
    return new Env(
        file, Visible.NOTHING, Facts.NONE, frame, Mode.CONSTANT, Use.VALUE, Optional.empty());
  }
}
