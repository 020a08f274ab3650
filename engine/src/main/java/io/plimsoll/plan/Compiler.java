package io.plimsoll.plan;

import io.plimsoll.builtin.Builtins;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Value;
import io.plimsoll.typed.Function;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedCheck;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From typed rules and parameter values to plans; cannot fail. One for each policy set, not safe to
 * share while compiling.
 */
public final class Compiler {
  private final Map<Parameter, Value> parameters;
  private final Builtins builtins;
  private final NodeMaker nodes;
  private final Map<Function, Calls.Body> functions = new HashMap<>();

  /**
   * A compiler for one configuration.
   *
   * @param parameters the value of each parameter that the rules use
   */
  public Compiler(Map<Parameter, Value> parameters, Builtins builtins, NodeMaker nodes) {
    this.parameters = Map.copyOf(parameters);
    this.builtins = builtins;
    this.nodes = nodes;
  }

  public PlanRule rule(TypedRule rule) {
    return new PlanRule(rule, rule.scopes().stream().map(this::scope).toList());
  }

  private PlanScope scope(TypedScope scope) {
    return new PlanScope(
        scope,
        bindings(scope.bindings()),
        scope.where().map(this::expression),
        scope.lets().stream()
            .map(l -> new PlanScope.Let(l.variable().slot(), expression(l.value())))
            .toList(),
        scope.checks().stream().map(this::check).toList());
  }

  private PlanCheck check(TypedCheck check) {
    return new PlanCheck(
        check,
        check.condition().map(this::expression),
        check.message().map(m -> text(m, true)),
        check.at().map(this::expression),
        check.note().map(n -> text(n, true)),
        check.fix().map(f -> f.edits().stream().map(this::edit).toList()).orElse(List.of()));
  }

  private PlanCheck.Edit edit(TypedCheck.Edit edit) {
    return switch (edit) {
      case TypedCheck.Edit.Replace r ->
          new PlanCheck.Edit.Replace(expression(r.target()), expression(r.text()));
      case TypedCheck.Edit.Insert i ->
          new PlanCheck.Edit.Insert(expression(i.text()), expression(i.anchor()), i.before());
      case TypedCheck.Edit.Delete d -> new PlanCheck.Edit.Delete(expression(d.target()));
    };
  }

  /** An expression outside of a rule's checks: a waiver's condition, a value of a test. */
  public PlanExpr expression(TypedExpr e) {
    return switch (e) {
      case TypedExpr.Constant c -> new Names.Constant(c.value(), c.span());
      case TypedExpr.Local l -> new Names.Local(l.variable().slot(), l.span());
      case TypedExpr.OfParameter p -> new Names.Constant(value(p.parameter()), p.span());
      case TypedExpr.OfLet l -> new Names.OfLet(l.let(), expression(l.let().value()), l.span());
      case TypedExpr.OfView v -> new Names.OfView(v.view().name(), v.span());
      case TypedExpr.FieldOf f ->
          new FieldRead(expression(f.receiver()), f.field().name(), f.span());
      case TypedExpr.IfPresent i ->
          new Access.IfPresent(
              expression(i.value()), i.bound().slot(), expression(i.then()), i.span());
      case TypedExpr.Index i ->
          new Access.Index(expression(i.receiver()), expression(i.index()), i.span());
      case TypedExpr.Builtin b ->
          new Calls.OfBuiltin(builtins.of(b.signature()), all(b.arguments()), b.span());
      case TypedExpr.Call c ->
          new Calls.OfFunction(body(c.function()), all(c.arguments()), c.span());
      case TypedExpr.Not n -> new Operators.Not(expression(n.operand()), n.span());
      case TypedExpr.Negative n -> new Operators.Negative(expression(n.operand()), n.span());
      case TypedExpr.Logic l ->
          new Choices.Logic(l.operator(), expression(l.left()), expression(l.right()), l.span());
      case TypedExpr.Comparison c ->
          new Operators.Binary(c.operator(), expression(c.left()), expression(c.right()), c.span());
      case TypedExpr.Arithmetic a ->
          new Operators.Binary(a.operator(), expression(a.left()), expression(a.right()), a.span());
      case TypedExpr.IfAbsent i ->
          new Choices.Default(
              io.plimsoll.syntax.BinaryOperator.IF_ABSENT,
              expression(i.left()),
              expression(i.right()),
              i.span());
      case TypedExpr.Otherwise o ->
          new Choices.Default(
              io.plimsoll.syntax.BinaryOperator.OTHERWISE,
              expression(o.left()),
              expression(o.right()),
              o.span());
      case TypedExpr.StateTest t ->
          new Choices.StateTest(expression(t.operand()), t.state(), t.negated(), t.span());
      case TypedExpr.TypeTest t ->
          new Choices.TypeTest(expression(t.operand()), t.arms(), t.negated(), t.span());
      case TypedExpr.Conditional c ->
          new Choices.Conditional(
              expression(c.condition()),
              expression(c.consequence()),
              expression(c.alternative()),
              c.span());
      case TypedExpr.Match m -> match(m);
      case TypedExpr.Quantified q ->
          new Quantified(q.quantifier(), binding(q.binding()), expression(q.body()), q.span());
      case TypedExpr.CountOf c -> new Counts.OfCollection(expression(c.collection()), c.span());
      case TypedExpr.CountWhere c -> new Counts.Where(bindings(c.bindings()), c.span());
      case TypedExpr.Collection c -> collection(c);
      case TypedExpr.MapOf m ->
          new Literals.MapOf(
              m.entries().stream()
                  .map(p -> new Literals.Pair(expression(p.key()), expression(p.value())))
                  .toList(),
              m.span());
      case TypedExpr.Comprehension c -> comprehension(c);
      case TypedExpr.TextOf t -> text(t, false);
      case TypedExpr.RecordOf r -> record(r);
    };
  }

  private PlanExpr record(TypedExpr.RecordOf r) {
    Map<String, PlanExpr> fields = new HashMap<>();
    r.fields().forEach(f -> fields.put(f.field().name(), expression(f.value())));
    return new Literals.RecordOf(nodes, r.node(), Map.copyOf(fields), r.span());
  }

  private Value value(Parameter parameter) {
    Value value = parameters.get(parameter);
    if (value == null) {
      throw new IllegalStateException("parameter without value: " + parameter.fullName());
    }
    return value;
  }

  private List<PlanExpr> all(List<TypedExpr> expressions) {
    return expressions.stream().map(this::expression).toList();
  }

  private List<PlanBinding> bindings(List<TypedBinding> bindings) {
    return bindings.stream().map(this::binding).toList();
  }

  private PlanBinding binding(TypedBinding b) {
    return new PlanBinding(
        b.variable().slot(), expression(b.source()), b.where().map(this::expression));
  }

  private PlanExpr match(TypedExpr.Match m) {
    List<Matches.Arm> arms =
        m.arms().stream()
            .map(
                a ->
                    new Matches.Arm(
                        a.pattern(), a.guard().map(this::expression), expression(a.value())))
            .toList();
    return new Matches(expression(m.subject()), arms, m.span());
  }

  private PlanExpr collection(TypedExpr.Collection c) {
    boolean set = c.type() instanceof io.plimsoll.type.Type.SetOf;
    PlanExpr literal = new Literals.Collection(set, all(c.elements()), c.span());
    return c.open() ? new Literals.Open(literal, c.span()) : literal;
  }

  private PlanExpr comprehension(TypedExpr.Comprehension c) {
    Comprehension.Kind kind =
        switch (c.type()) {
          case io.plimsoll.type.Type.SetOf s -> Comprehension.Kind.SET;
          case io.plimsoll.type.Type.MapOf m -> Comprehension.Kind.MAP;
          default -> Comprehension.Kind.LIST;
        };
    Optional<PlanExpr> key = c.key().map(this::expression);
    return new Comprehension(kind, key, expression(c.value()), bindings(c.bindings()), c.span());
  }

  private PlanExpr text(TypedExpr.TextOf t, boolean printed) {
    List<PlanExpr> parts =
        t.parts().stream()
            .map(
                p ->
                    switch (p) {
                      case TypedExpr.Part.Chars c ->
                          new Names.Constant(io.plimsoll.model.Text.of(c.text()), t.span());
                      case TypedExpr.Part.Inserted i -> expression(i.value());
                    })
            .toList();
    return new Literals.TextOf(parts, printed, t.span());
  }

  private Calls.Body body(Function function) {
    Calls.Body known = functions.get(function);
    if (known == null) {
      known =
          new Calls.Body(
              function.frameSize(),
              function.lets().stream()
                  .map(l -> new Calls.Let(l.variable().slot(), expression(l.value())))
                  .toList(),
              expression(function.body()));
      functions.put(function, known);
    }
    return known;
  }
}
