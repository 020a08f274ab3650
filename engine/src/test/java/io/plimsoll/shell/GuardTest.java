package io.plimsoll.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuardTest {

  private static Command find(Script script, String name) {
    return script.commands().stream().filter(c -> c.is(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x~ALWAYS",
        "a; x~ALWAYS",
        "a && x~AFTER_AND",
        "a || x~AFTER_OR",
        "a || b && x~AFTER_AND",
        "a && { x; }~AFTER_AND",
        "a || (x)~AFTER_OR",
        "(x)~ALWAYS",
        "a | x~ALWAYS",
        "if x; then a; fi~ALWAYS",
        "if a; then x; fi~CONDITIONAL",
        "if a; then b; elif x; then c; fi~CONDITIONAL",
        "if a; then b; else x && c; fi~CONDITIONAL",
        "while x; do a; done~ALWAYS",
        "until a; do x; done~CONDITIONAL",
        "for i in 1 2; do x; done~CONDITIONAL",
        "for ((i = 0; i < 3; i++)); do x; done~CONDITIONAL",
        "select i in a b; do x; done~CONDITIONAL",
        "case $1 in a|b) x ;; esac~CONDITIONAL",
        "case $1 in (a) b ;;& *) x ;& esac~CONDITIONAL",
        "f() { x; }~IN_FUNCTION",
        "function f { if a; then x; fi; }~IN_FUNCTION",
        "f() ( x )~IN_FUNCTION",
        "a $(x)~IN_SUBSTITUTION",
        "a `x`~IN_SUBSTITUTION",
        "a <(x)~IN_SUBSTITUTION",
        "a > >(x)~IN_SUBSTITUTION",
        "a \"${B:-$(x)}\"~IN_SUBSTITUTION",
        "A=$(x)~IN_SUBSTITUTION",
        "A=(1 $(x))~IN_SUBSTITUTION",
        "a $(( $(x) + 1 ))~IN_SUBSTITUTION",
        "(( $(x) ))~IN_SUBSTITUTION",
        "[[ -n $(x) ]]~IN_SUBSTITUTION",
        "for i in $(x); do a; done~IN_SUBSTITUTION",
        "case $(x) in a) b;; esac~IN_SUBSTITUTION",
        "f() { a $(x); }~IN_SUBSTITUTION",
        "! x~ALWAYS",
        "time { x; }~ALWAYS",
        "[[ a ]] && x~AFTER_AND",
        "(( a )) || x~AFTER_OR"
      })
  void theStrongestGuardCounts(String script, Guard guard) {
    assertThat(find(Scripts.bash(script), "x").place().guard()).isEqualTo(guard);
  }

  @Test
  void backgroundSubshellNegationAndFunctionAreNoted() {
    Script script = Scripts.bash("a & (b); ! c; f() { g; }; d | e");
    assertThat(find(script, "a").place().inBackground()).isTrue();
    assertThat(find(script, "b").place().inSubshell()).isTrue();
    assertThat(find(script, "b").place().inBackground()).isFalse();
    assertThat(find(script, "c").place().negated()).isTrue();
    assertThat(find(script, "g").place().function()).contains("f");
    assertThat(find(script, "e").place().inSubshell()).isTrue();
    assertThat(script.calls("f")).isFalse();
    assertThat(Scripts.bash("f() { g; }; f").calls("f")).isTrue();
  }

  @Test
  void commandsInSubstitutionsFollowTheirCommand() {
    Script script = Scripts.bash("a \"$(b `c`)\" <(d) && e");
    assertThat(script.commands().stream().map(c -> c.name().orElseThrow()).toList())
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(script.commands().get(0).substitutions()).containsExactly(1, 2, 3);
    assertThat(script.commands().get(1).substitutions()).containsExactly(2);
    assertThat(script.commands().get(4).substitutions()).isEmpty();
    assertThat(script.commands().get(0).isFirst()).isTrue();
    assertThat(script.commands().get(4).place().index()).isEqualTo(4);
  }
}
