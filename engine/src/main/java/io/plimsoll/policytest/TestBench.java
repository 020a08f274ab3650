package io.plimsoll.policytest;

import io.plimsoll.builtin.Builtins;
import io.plimsoll.eval.Applies;
import io.plimsoll.eval.Evaluator;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import io.plimsoll.plan.Compiler;
import io.plimsoll.plan.Frame;
import io.plimsoll.plan.Meter;
import io.plimsoll.plan.Run;
import io.plimsoll.report.RuleVerdicts;
import io.plimsoll.source.Source;
import io.plimsoll.targets.Targets;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Builds what a test gives, evaluates its rule, and holds the verdicts against what it expects. */
final class TestBench {
  /**
   * Slots for values outside of rules: literals of tests and defaults of parameters bind little.
   */
  private static final int FRAME = 256;

  private final NodeMaker nodes;
  private final Builtins builtins;
  private final Value tables;
  private final BiFunction<String, String, Optional<Source>> files;

  TestBench(
      NodeMaker nodes,
      Builtins builtins,
      Value tables,
      BiFunction<String, String, Optional<Source>> files) {
    this.nodes = nodes;
    this.builtins = builtins;
    this.tables = tables;
    this.files = files;
  }

  TestResult run(TypedTest test) {
    List<String> problems = new ArrayList<>();
    Map<Parameter, Value> parameters = new ParametersOf(test, this::value).values(problems);
    Map<String, Value> views = new HashMap<>();
    List<GivenText> texts = new ArrayList<>();
    for (TypedTest.Given given : test.givens()) {
      given(given, views, problems).ifPresent(texts::add);
    }
    for (TypedTest.Setting setting : test.values()) {
      if (setting instanceof TypedTest.Setting.OfView view) {
        views.put(view.view(), value(view.value()));
      }
    }
    if (!problems.isEmpty()) {
      return new TestResult(test, problems);
    }
    Compiler compiler = new Compiler(parameters, builtins, nodes);
    Optional<Source> last = GivenText.judged(texts);
    RuleVerdicts verdicts = judge(compiler, test, views, texts);
    return new TestResult(
        test,
        new Expectations(
                test,
                verdicts,
                last,
                after -> judge(compiler, test, views, GivenText.with(texts, after)))
            .failures());
  }

  /** Verdicts of the rule over what was given; texts are read and joined as in a run. */
  private RuleVerdicts judge(
      Compiler compiler, TypedTest test, Map<String, Value> views, List<GivenText> texts) {
    Map<String, Value> all = new HashMap<>(GivenText.views(texts));
    all.putAll(views);
    Optional<Source> last = GivenText.judged(texts);
    return new Evaluator(Meter.DEFAULT_BUDGET)
        .evaluate(compiler.rule(test.rule()), target(all, last), Applies.EVERYWHERE);
  }

  private Target target(Map<String, Value> views, Optional<Source> text) {
    return new Targets(nodes, tables)
        .of(
            text.map(Source::name).orElse("test"),
            views,
            Optional.empty(),
            Targets.About.NOTHING,
            text.map(s -> s.span(0, 0)));
  }

  private Value value(TypedExpr expression) {
    Target nothing = new Target("test", Map.of(), Optional.empty());
    return new Compiler(Map.of(), builtins, nodes)
        .expression(expression)
        .eval(new Frame(new Run(nothing, new Meter(Meter.DEFAULT_BUDGET)), FRAME));
  }

  private Optional<GivenText> given(
      TypedTest.Given given, Map<String, Value> views, List<String> problems) {
    return switch (given) {
      case TypedTest.Given.Typed typed -> {
        problems.addAll(treeProblems(typed.value()));
        views.merge(typed.view(), value(typed.value()), (first, second) -> second);
        yield Optional.empty();
      }
      case TypedTest.Given.SourceText text ->
          GivenText.of(text.view(), text.kind(), text.at(), text.text(), problems);
      case TypedTest.Given.File file -> {
        Optional<Source> found = files.apply(file.span().source().name(), file.path());
        if (found.isEmpty()) {
          problems.add("the file " + file.path() + " cannot be read");
          yield Optional.empty();
        }
        Optional<String> at = file.at().or(() -> Optional.of(file.path()));
        yield GivenText.of(file.view(), Optional.empty(), at, found.get().text(), problems);
      }
    };
  }

  /** What is wrong with the file systems that a literal writes out. */
  private List<String> treeProblems(TypedExpr value) {
    List<String> all = new ArrayList<>();
    io.plimsoll.check.Parts.each(
        value,
        e -> {
          if (e instanceof TypedExpr.RecordOf r) {
            r.fields().stream()
                .filter(f -> f.field().name().equals("tree"))
                .map(f -> value(f.value()))
                .forEach(
                    v ->
                        all.addAll(
                            v instanceof io.plimsoll.model.Text t && t.isKnown()
                                ? io.plimsoll.ingest.image.ImageLiterals.problems(t.written())
                                : List.of("a `tree` is a text that is known")));
          }
        });
    return all;
  }
}
