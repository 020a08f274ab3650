package io.plimsoll.pattern;

import static io.plimsoll.pattern.RegexTest.regex;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostilePatternTest {

  @Test
  void nestedStarsStayLinear() {
    String text = "a".repeat(200_000);
    assertThat(regex("(a*)*b").matches(text)).isFalse();
    assertThat(regex("(a*)*b").finds(text)).isFalse();
    assertThat(regex("(a|aa)+$").finds(text + "c")).isFalse();
    assertThat(regex("((((a*)*)*)*)*b").matches(text + "b")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a|b)*a(a|b){30}",
        "[ab]*a[ab]{1000}",
        "(?:.*a.*b){400}",
        "(?:(?:a?){30}b?){30}",
        "(a{0,1000}b?)*\\b(\\w{3}|\\W{5}){100}",
      })
  void aPatternOfTooManyStatesIsGivenUpAndStillMatched(String source) throws BadPattern {
    Tree tree = RegexParser.parse(source).tree();
    Optional<Dfa> automaton = Determinizer.determinize(tree, true, Machine.MAX_STATES);
    automaton.ifPresent(dfa -> assertThat(dfa.states()).isLessThanOrEqualTo(Machine.MAX_STATES));
    boolean expected = new Fallback(tree, true).accepts("abba".repeat(300));
    assertThat(regex(source).finds("abba".repeat(300))).isEqualTo(expected);
  }

  @Test
  void exponentialSubsetsLeaveTheAutomatonToTheFallback() throws BadPattern {
    Tree tree = RegexParser.parse("(a|b)*a(a|b){30}").tree();
    assertThat(Determinizer.determinize(tree, false, Machine.MAX_STATES)).isEmpty();
    assertThat(regex("(a|b)*a(a|b){30}").matches(List.of("a", "b"))).isEqualTo(Ternary.UNKNOWN);
    assertThat(regex("(a|b)*a(a|b){3}").matches("babbb")).isTrue();
  }

  @Test
  void longAlternationsAreOneAutomatonOrRefused() {
    String words =
        IntStream.range(0, 300).mapToObj(i -> "word" + i).collect(Collectors.joining("|"));
    assertThat(regex(words).matches("word299")).isTrue();
    assertThat(regex(words).matches("word300")).isFalse();
    assertThat(regex(words).finds("a word30 b")).isTrue();
    String tooLong =
        IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining("|"));
    assertThat(Regexes.compile(tooLong)).isInstanceOf(PatternResult.Invalid.class);
  }

  @Test
  void multipliedRepeatsAreRefused() {
    for (String source :
        List.of("(?:x{1000}){1000}", "(?:(?:x{100}){10}){2}", "(?:[a-z]{1000}|b){30}{2}")) {
      assertThat(Regexes.compile(source)).isInstanceOf(PatternResult.Invalid.class);
    }
    assertThat(Regexes.compile("(?:abcdefghij[a-z]klmnopqrst){1000}"))
        .isInstanceOfSatisfying(
            PatternResult.Invalid.class,
            invalid -> assertThat(invalid.message()).contains("too large"));
    assertThat(regex("x{1000}").matches("x".repeat(1000))).isTrue();
    assertThat(regex("x{1,1000}y").finds("x".repeat(5000))).isFalse();
  }

  @Test
  void deepNestingIsRefusedBeforeTheStackEnds() {
    assertThat(Regexes.compile("(".repeat(5000) + ")".repeat(5000)))
        .isInstanceOf(PatternResult.Invalid.class);
    String deep = "(?:".repeat(200) + "a" + ")*".repeat(200);
    assertThat(regex(deep).matches("aaa")).isTrue();
    assertThat(regex(deep).capture("aaa", 0)).contains("aaa");
    assertThat(Globs.compile("{".repeat(5000))).isInstanceOf(PatternResult.Invalid.class);
  }

  @Test
  void manyStarsInAGlobStayLinear() {
    Glob glob = GlobTest.glob("*a".repeat(30) + "b");
    assertThat(glob.matches("a".repeat(100_000))).isFalse();
    assertThat(glob.matches(List.of("a".repeat(50_000), "a".repeat(50_000))))
        .isEqualTo(Ternary.FALSE);
  }

  @Test
  void workOverHolesIsBounded() {
    Regex regex = regex("(?:[ab]{3}c|[abc]{5}){50}");
    List<String> pieces = IntStream.range(0, 20_000).mapToObj(i -> "abcab".repeat(40)).toList();
    assertThat(regex.matches(pieces)).isIn(Ternary.UNKNOWN, Ternary.FALSE);
  }
}
