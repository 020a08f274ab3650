package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.resolve.FileScope;
import io.plimsoll.schema.View;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.ParamRef;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.TestItem;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of rules: what they give, set and expect. */
final class TestCases {
  private static final List<String> OUTCOMES =
      List.of(
          "pass", "fail", "not_evaluable", "not_applicable", "waived", "no_subjects", "skipped");

  private final RuleNames names;
  private final Session session;

  TestCases(RuleNames names, Session session) {
    this.names = names;
    this.session = session;
  }

  Optional<TypedTest> typed(FileScope file, Declaration.Test test) {
    Optional<TypedRule> rule = names.rule(test.rule(), file);
    List<TypedTest.Given> givens = new ArrayList<>();
    List<TypedTest.Setting> values = new ArrayList<>();
    List<TestItem.Expect> expectations = new ArrayList<>();
    for (TestItem item : test.items()) {
      switch (item) {
        case TestItem.Given g -> given(g, file).ifPresent(givens::add);
        case TestItem.SetParam s -> rule.flatMap(r -> setting(s, r, file)).ifPresent(values::add);
        case TestItem.Expect e -> {
          expectation(e);
          expectations.add(e);
        }
      }
    }
    return rule.map(
        r ->
            new TypedTest(
                r, test.title().map(PlainText::value), givens, values, expectations, test.span()));
  }

  private Optional<TypedTest.Given> given(TestItem.Given given, FileScope file) {
    Optional<View> view = session.schema.view(given.view().text()).filter(TestCases::isGiven);
    if (view.isEmpty()) {
      List<String> all =
          session.schema.views().stream().filter(TestCases::isGiven).map(View::name).toList();
      session.report(ReferenceErrors.unknownView(given.view(), all));
      return Optional.empty();
    }
    String name = view.get().name();
    Optional<String> at = given.at().map(PlainText::value);
    return switch (given.content()) {
      case TestItem.SourceText t -> {
        Optional<String> kind = given.kind().map(Name::text);
        boolean isFile = kind.filter("file"::equals).isPresent();
        yield Optional.of(
            isFile
                ? new TypedTest.Given.File(name, at, t.text().value(), t.text().span())
                : new TypedTest.Given.SourceText(
                    name, kind, at, t.text().value(), t.text().span()));
      }
      case TestItem.Typed t -> {
        TypedExpr value = literal(t.value(), view.get().type(), file);
        yield Optional.of(new TypedTest.Given.Typed(name, value, given.span()));
      }
    };
  }

  /** Views that a test gives; those that are values are set. */
  private static boolean isGiven(View view) {
    return !(view.type() instanceof Type.Basic);
  }

  /** A literal of the view's type; one literal where a list is wanted is a list of one. */
  private TypedExpr literal(Expr value, Type wanted, FileScope file) {
    Env env = Env.of(file, Env.Mode.GIVEN);
    if (wanted instanceof Type.ListOf list && value instanceof Expr.RecordLiteral) {
      TypedExpr one = session.expressions.wanted(value, env, list.element());
      return new TypedExpr.Collection(List.of(one), false, wanted, value.span());
    }
    return session.expressions.wanted(value, env, wanted);
  }

  private Optional<TypedTest.Setting> setting(
      TestItem.SetParam set, TypedRule rule, FileScope file) {
    Env env = Env.of(file, Env.Mode.GIVEN);
    if (set.param() instanceof ParamRef.Plain p && p.name().parts().size() == 1) {
      String name = p.name().text();
      boolean parameter =
          RuleNames.ofRule(rule, name).isPresent()
              || names.packageParameter(rule, name).isPresent();
      Optional<View> view = session.schema.view(name).filter(v -> !isGiven(v));
      if (!parameter && view.isPresent()) {
        TypedExpr value = session.expressions.wanted(set.value(), env, view.get().type());
        return Optional.of(new TypedTest.Setting.OfView(name, value));
      }
    }
    Optional<Parameter> parameter = parameter(set.param(), rule, file);
    return parameter.map(
        p -> {
          TypedExpr value = session.expressions.wanted(set.value(), env, p.type());
          p.refinement().ifPresent(r -> Parameters.check(r, value, session));
          return new TypedTest.Setting.OfParameter(p, value);
        });
  }

  private Optional<Parameter> parameter(ParamRef reference, TypedRule rule, FileScope file) {
    return switch (reference) {
      case ParamRef.OfRule r -> names.parameter(r, file);
      case ParamRef.Plain p -> {
        if (p.name().parts().size() > 1) {
          yield names.parameter(p.name(), file);
        }
        String name = p.name().text();
        yield RuleNames.ofRule(rule, name)
            .or(() -> names.packageParameter(rule, name))
            .or(() -> names.parameterOf(rule, p.name(), file));
      }
    };
  }

  private void expectation(TestItem.Expect expect) {
    String outcome = expect.outcome().text();
    if (!OUTCOMES.contains(outcome)) {
      session.report(outcome(expect.outcome()));
    }
    for (TestItem.Modifier modifier : expect.modifiers()) {
      if (modifier instanceof TestItem.HasSeverity s) {
        Rules.severity(s.level(), session);
      }
    }
  }

  private static Diagnostic outcome(Name word) {
    Diagnostic d =
        Diagnostic.at(word.span(), Code.E0304, "there is no outcome `" + word.text() + "`");
    return Nearest.of(word.text(), OUTCOMES)
        .map(n -> d.help("did you mean `" + n + "`?").edit(word.span(), n))
        .orElseGet(() -> d.help("outcomes are " + String.join(", ", OUTCOMES)));
  }
}
