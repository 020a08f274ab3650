package io.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedScope;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Generated conditions that are right by construction, and the same with words changed. */
class WellTypedPropertyTest {

  private static Arbitrary<String> text(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.of(
            "s.label",
            "\"x\"",
            "\"\"\"{raw}\"\"\"",
            "(s.name ?? \"none\")",
            "s.stop_signal",
            "(s.base_ref?.tag ?? \"latest\")",
            "s.shell.name");
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> inner = text(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        inner.map(t -> "lower(" + t + ")"),
        inner.map(t -> t + ".trim()"),
        Combinators.combine(inner, inner).as((a, b) -> "(" + a + " + " + b + ")"),
        Combinators.combine(condition(depth - 1), inner, inner)
            .as((c, a, b) -> "(if " + c + " then " + a + " else " + b + ")"),
        inner.map(t -> "(before_first(" + t + ", \":\") ?? \"\")"));
  }

  private static Arbitrary<String> number(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.of("s.index", "3", "-1", "count(s.commands)", "length(s.label)", "s.user.uid");
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> inner = number(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/", "%"), inner)
            .as((a, o, b) -> "(" + a + " " + o + " " + b + ")"),
        condition(depth - 1)
            .map(
                c ->
                    "count(c"
                        + depth
                        + " in s.commands where c"
                        + depth
                        + ".is_first or "
                        + c
                        + ")"),
        inner.map(n -> "abs(" + n + ")"),
        Combinators.combine(inner, inner)
            .as((a, b) -> "(match s.platform.os { linux -> " + a + "  _ -> " + b + " })"));
  }

  private static Arbitrary<String> condition(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.of(
            "s.is_final",
            "s.user.is_root",
            "(s.name is present)",
            "(s.name is present and s.name != \"x\")",
            "(s.base_ref is absent or s.base_ref.is_pinned)",
            "(s.platform.os == linux)",
            "(s.platform.os in {linux, windows})",
            "s.workdir.is_under(\"/srv\")",
            "(s.volumes == {\"/a\"})",
            "(any n in s.instructions: n is Run and n.insecure)",
            "((s.labels[\"a\"] ?? \"\") matches re\"[a-z]+\")",
            "(s.label matches glob\"a*\")",
            "s.label.matches_any({\"a\", \"b\"})");
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> inner = condition(depth - 1);
    Arbitrary<String> numbers = number(depth - 1);
    Arbitrary<String> texts = text(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(inner, Arbitraries.of("and", "or", "implies"), inner)
            .as((a, o, b) -> "(" + a + " " + o + " " + b + ")"),
        inner.map(c -> "(not " + c + ")"),
        Combinators.combine(numbers, Arbitraries.of("<", "<=", "==", "!="), numbers)
            .as((a, o, b) -> "(" + a + " " + o + " " + b + ")"),
        Combinators.combine(texts, Arbitraries.of("==", "!="), texts)
            .as((a, o, b) -> "(" + a + " " + o + " " + b + ")"),
        Combinators.combine(Arbitraries.of("any", "all", "no", "one"), inner)
            .as((q, c) -> quantified(q, "v" + depth, c)),
        texts.map(t -> "(" + t + " in [" + t + ", \"y\"])"),
        inner.map(c -> "(" + c + " otherwise false)"),
        texts.map(t -> found("w" + depth, t)),
        texts.map(t -> "\"<{" + t.replace("\"\"\"{raw}\"\"\"", "\"q\"") + "}>\".contains(\"<\")"));
  }

  private static String quantified(String quantifier, String v, String condition) {
    return "(%s %s in s.variables where %s.value is present: %s.value != \"\" or %s)"
        .formatted(quantifier, v, v, v, condition);
  }

  private static String found(String v, String text) {
    return "is_empty([%s.name for %s in s.variables where %s.name == %s])".formatted(v, v, v, text);
  }

  @Provide
  Arbitrary<String> conditions() {
    return condition(3);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void whatIsRightHasNoErrors(@ForAll("conditions") String condition) {
    Checked checked = Policy.check(Policy.rule(condition));
    assertThat(checked.diagnostics().stream().filter(d -> d.isError())).as(condition).isEmpty();
    assertThat(checked.policies().rules()).hasSize(1);
    for (TypedExpr expr : expressions(checked.policies().rules().getFirst())) {
      Parts.each(expr, e -> assertThat(Types.holdsPoison(e.type())).as(condition).isFalse());
    }
  }

  private static List<TypedExpr> expressions(TypedRule rule) {
    List<TypedExpr> all = new ArrayList<>();
    for (TypedScope scope : rule.scopes()) {
      scope.bindings().forEach(b -> all.add(b.source()));
      scope.checks().forEach(c -> c.condition().ifPresent(all::add));
    }
    return all;
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrongIsSaidAndNeverThrown(
      @ForAll("conditions") String condition,
      @ForAll("words") String word,
      @ForAll("words") String other) {
    Checked checked = Policy.check(Policy.rule(condition.replaceFirst(word, other)));
    if (checked.hasErrors()) {
      assertThat(checked.policies().rules()).isEmpty();
    }
    checked
        .diagnostics()
        .forEach(d -> assertThat(d.message()).as(condition).isNotBlank().doesNotContain("ERROR"));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "label",
        "name",
        "user",
        "is_final",
        "linux",
        "commands",
        "count",
        "present",
        "index",
        "3",
        "lower",
        "any",
        "or",
        "and",
        "value",
        "Run",
        "re",
        "glob",
        "trim",
        "in",
        "s",
        "v");
  }
}
