package io.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies that are deep, long or circular: an answer in bounded time, never an exception. */
@Timeout(120)
class HostilePoliciesTest {
  private static final int LONG = 450;
  private static final int DEEP = 150;

  private static String chain(String part, String operator) {
    return String.join(operator, Collections.nCopies(LONG, part));
  }

  @ParameterizedTest
  @ValueSource(strings = {" and ", " or ", " implies "})
  void longConditions(String operator) {
    assertThat(Policy.check(Policy.rule(chain("s.is_final", operator))).hasErrors()).isFalse();
  }

  @Test
  void longSumsOfTexts() {
    String sum = chain("s.label", " + ") + " == \"\"";
    assertThat(Policy.check(Policy.rule(sum)).hasErrors()).isFalse();
  }

  @Test
  void deepCalls() {
    String calls = "reverse(".repeat(DEEP) + "s.commands" + ")".repeat(DEEP);
    assertThat(Policy.check(Policy.rule("is_empty(" + calls + ")")).hasErrors()).isFalse();
  }

  @Test
  void deepQuantifiers() {
    String head =
        IntStream.range(0, DEEP)
            .mapToObj(i -> "any x" + i + " in s.commands: ")
            .collect(Collectors.joining());
    assertThat(Policy.check(Policy.rule(head + "x0.is_first")).hasErrors()).isFalse();
  }

  /** Each form of a built-in types its literals anew; what stands in a condition is typed once. */
  @Test
  void conditionsInsideOfLiteralsAreNotTypedForEachForm() {
    int deep = 40;
    String text =
        "matches_any(s.label, if ".repeat(deep)
            + "s.is_final"
            + " then {\"a\"} else {\"b\"})".repeat(deep);
    Checked checked =
        org.junit.jupiter.api.Assertions.assertTimeout(
            Duration.ofSeconds(60), () -> Policy.check(Policy.rule(text)));
    assertThat(checked.hasErrors()).isFalse();
  }

  private static String functions(int count, String body) {
    return IntStream.range(1, count)
        .mapToObj(i -> "fn f" + i + "(n: Int) -> Int = " + body.replace("#", "f" + (i - 1)) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void functionsThatCallEachOtherInALongChain() {
    String text = "fn f0(n: Int) -> Int = n\n" + functions(3000, "#(n) + #(n)");
    Checked checked = Policy.check(text + Policy.rule("f2999(3) > 2"));
    assertThat(checked.diagnostics()).extracting(d -> d.code()).containsExactly(Code.E0018);
  }

  @Test
  void functionsInALongCircle() {
    String text = "fn f0(n: Int) -> Int = f2999(n)\n" + functions(3000, "#(n)");
    Checked checked = Policy.check(text + Policy.rule("f2999(3) > 2"));
    assertThat(checked.diagnostics()).extracting(d -> d.code()).contains(Code.E0311);
  }

  @Test
  void letsWhoseTypesGrow() {
    String lets =
        IntStream.range(1, 2000)
            .mapToObj(i -> "let a" + i + " = [a" + (i - 1) + ", a" + (i - 1) + "]\n")
            .collect(Collectors.joining());
    Checked checked = Policy.check("let a0 = 1\n" + lets + Policy.rule("count(a1999) > 2"));
    assertThat(checked.diagnostics()).extracting(d -> d.code()).containsExactly(Code.E0018);
  }

  @Test
  void listsThatGrowByTheSquare() {
    String lets =
        IntStream.range(1, 60)
            .mapToObj(
                i -> "let a" + i + " = [x for x in a" + (i - 1) + ", _y in a" + (i - 1) + "]\n")
            .collect(Collectors.joining());
    String text = "let a0: List<File> = [f for i in images, f in i.files]\n" + lets;
    Checked checked = Policy.check(text + Policy.rule("count(a59) > 2"));
    assertThat(checked.diagnostics()).extracting(d -> d.code()).containsExactly(Code.E0314);
  }
}
