package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpansionTest {
  /**
   * K is known, E empty, P known in part, B a build argument without value, I of the base image.
   */
  private static Variables variables() {
    Variables known =
        ExpansionConformanceTest.environment(
            Map.of("K", "a/b/c", "E", "", "D", "x$1y", "S", "one  two"));
    return name ->
        switch (name) {
          case "P" -> partial();
          case "B" -> new Binding.Open(Reason.BUILD_ARGUMENT, true);
          case "I" -> new Binding.Open(Reason.BASE_IMAGE, false);
          default -> known.lookup(name);
        };
  }

  private static Binding partial() {
    var span = ExpansionConformanceTest.word("elsewhere").span();
    return new Binding.Bound(
        List.of(
            new Part.Hole("INNER", Reason.PLATFORM, span),
            new Part.Literal("-tail", span, Optional.empty())),
        Set.of("OTHER"));
  }

  private static Expanded expand(String text) {
    return Expansion.of(ExpansionConformanceTest.word(text), variables(), '\\');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "${K#*/} b/c",
        "${K##*/} c",
        "${K%/*} a/b",
        "${K%%/*} a",
        "${K/\\//_} a_b/c",
        "${K//\\//_} a_b_c",
        "${K#x} a/b/c",
        "${K/b} ERROR",
        "${K#\\b} ERROR",
        "${K:#a} ERROR",
        "${E:-d} d",
        "${E-d}. .",
        "${E:+d}. .",
        "${E+d} d",
        "${E:?m} ERROR",
        "${E?m}. .",
        "${U?m} ERROR",
        "${K//a/$D} x/b/c",
        "${K/a/$D} x$1y/b/c",
        "${K//?/x} xxxxx",
        "${K//*/x} x",
        "${K//b/$$} a//c",
        "$K$U a/b/c",
        "a\\$K a$K",
        "'$K' $K",
        "$$K K",
        "${K:-${U:?never}} ERROR",
        "x\\ x",
        "${P} ${INNER}-tail",
        "${P:-d} ${INNER}-tail",
        "${P:+d} d",
        "${P#x} ${INNER}",
        "${P/x/y} ${INNER}",
        "${K#$P} ${INNER}",
        "${B:-d} d",
        "${B-d} d",
        "${B:+d} ${B}",
        "${B:?m} ${B}",
        "${I:-d} ${I}",
        "${I} ${I}",
        "${I:?m} ${I}",
        "${I%x} ${I}",
        "${U%x}. .",
        "${K/c/$I} ${I}",
      })
  void operators(String text, String expected) {
    Expanded expanded = expand(text);
    assertThat(expanded.errors().isEmpty() ? expanded.sketch() : "ERROR").isEqualTo(expected);
  }

  @Test
  void literalsAndHolesKnowTheirPlace() {
    Expanded expanded = expand("a\"b$K\"-$I${P}");
    assertThat(expanded.parts())
        .extracting(p -> p.span().start() + "-" + p.span().end())
        .containsExactly("0-3", "3-5", "6-7", "7-9", "9-13", "9-13");
    assertThat(expanded.used()).containsExactlyInAnyOrder("I", "K", "P");
    assertThat(expanded.undeclared()).containsExactly("I");
    assertThat(expanded.overridable()).containsExactly("OTHER");
  }

  @Test
  void aHoleKeepsTheVariableItComesFrom() {
    assertThat(expand("$P").parts().getFirst())
        .isInstanceOfSatisfying(
            Part.Hole.class,
            hole -> {
              assertThat(hole.variable()).isEqualTo("INNER");
              assertThat(hole.reason()).isEqualTo(Reason.PLATFORM);
            });
  }

  @Test
  void onlyWhiteSpaceOfValuesSeparatesWords() {
    Word word = ExpansionConformanceTest.word("a$S\"$S\"\\ b'c d'$E");
    assertThat(Expansion.words(word, variables(), '\\'))
        .extracting(Expanded::sketch)
        .containsExactly("aone", "twoone  two bc d");
    assertThat(Expansion.words(ExpansionConformanceTest.word("$E$U"), variables(), '\\')).isEmpty();
  }

  @Test
  void theBacktickEscapesWhereItIsTheEscape() {
    Word word = ExpansionConformanceTest.word("c:\\a`$K`\"");
    assertThat(Expansion.of(word, variables(), '`').text()).contains("c:\\a$K\"");
  }

  @Test
  void anErrorLeavesOneHole() {
    Expanded expanded = expand("a${K^^}b");
    assertThat(expanded.parts()).hasSize(1);
    assertThat(expanded.errors())
        .singleElement()
        .satisfies(d -> assertThat(d.code()).isEqualTo(Code.E1107));
  }

  @Test
  void wildcardsDoNotCrossNewlines() {
    Variables lines = ExpansionConformanceTest.environment(Map.of("L", "ab\ncd"));
    Word word = ExpansionConformanceTest.word("${L##*b}|${L%%?d}|${L//*/x}");
    assertThat(Expansion.of(word, lines, '\\').text()).contains("\ncd|ab\n|x\nx");
  }
}
