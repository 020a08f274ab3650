package io.plimsoll.pattern;

import static io.plimsoll.pattern.GlobTest.glob;
import static io.plimsoll.pattern.RegexTest.regex;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PatternSetTest {

  @Test
  void matchesAnyOfItsPatterns() {
    PatternSet compilers =
        PatternSet.of(List.of(glob("gcc*"), glob("g++*"), glob("build-essential")), List.of("tcc"));
    assertThat(compilers.matches("gcc-12")).isTrue();
    assertThat(compilers.matches("g++")).isTrue();
    assertThat(compilers.matches("build-essential")).isTrue();
    assertThat(compilers.matches("tcc")).isTrue();
    assertThat(compilers.matches("gzip")).isFalse();
    assertThat(PatternSet.of(List.of()).matches("")).isFalse();
  }

  @Test
  void decidesOverHolesAsAWhole() {
    PatternSet set = PatternSet.of(List.of(glob("a/b*"), glob("a/[!b]*"), glob("a/")));
    assertThat(set.matches(List.of("a/", ""))).isEqualTo(Ternary.UNKNOWN);
    assertThat(set.matches(List.of("b/", ""))).isEqualTo(Ternary.FALSE);
    PatternSet covering = PatternSet.of(List.of(regex("(?s)b.*"), regex("(?s)[^b].*|")));
    assertThat(covering.matches(List.of("", ""))).isEqualTo(Ternary.TRUE);
    PatternSet words = PatternSet.ofWords(List.of("prod", "test"));
    assertThat(words.matches(List.of("pr", ""))).isEqualTo(Ternary.UNKNOWN);
    assertThat(words.matches(List.of("x", ""))).isEqualTo(Ternary.FALSE);
  }

  @Test
  void mixesInPatternsWithoutAutomaton() {
    PatternSet set = PatternSet.of(List.of(regex("\\pL+1"), glob("x*")));
    assertThat(set.matches("ä1")).isTrue();
    assertThat(set.matches("xy")).isTrue();
    assertThat(set.matches("?")).isFalse();
  }

  @Test
  void hundredsOfGlobsAreOneAutomaton() {
    List<Glob> globs = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      globs.add(glob("registry.acme.io/team-" + i + "/**"));
    }
    PatternSet set = PatternSet.of(globs);
    assertThat(set.matches("registry.acme.io/team-399/app")).isTrue();
    assertThat(set.matches("registry.acme.io/team-400/app")).isFalse();
    assertThat(set.matches(List.of("registry.acme.io/team-7/", ":1"))).isEqualTo(Ternary.TRUE);
  }

  @Test
  void unionBeyondTheLimitAsksEachPattern() {
    List<Regex> regexes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      regexes.add(regex("[ab]*a[ab]{" + (i % 9 + 1) + "}c" + i));
    }
    PatternSet set = PatternSet.of(regexes);
    assertThat(set.matches("babbc0")).isFalse();
    assertThat(set.matches("bab" + "c0")).isTrue();
  }

  @Test
  void disjointnessComesFromTheAutomata() {
    assertThat(Disjointness.ofMatches(glob("a*"), regex("b.*"))).isEqualTo(Ternary.TRUE);
    assertThat(Disjointness.ofMatches(glob("a*"), glob("*b"))).isEqualTo(Ternary.FALSE);
    assertThat(Disjointness.ofMatches(regex("[a-m]+"), regex("[n-z]*"))).isEqualTo(Ternary.TRUE);
    assertThat(Disjointness.ofMatches(regex("[a-m]*"), regex("[n-z]*"))).isEqualTo(Ternary.FALSE);
    assertThat(Disjointness.ofMatches(regex("\\pL"), regex("1"))).isEqualTo(Ternary.UNKNOWN);
  }
}
