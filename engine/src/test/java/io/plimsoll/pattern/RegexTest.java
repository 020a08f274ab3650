package io.plimsoll.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegexTest {

  static Regex regex(String source) {
    return switch (Regexes.compile(source)) {
      case PatternResult.Compiled<Regex> compiled -> compiled.pattern();
      case PatternResult.Invalid<Regex> invalid ->
          throw new AssertionError(source + ": " + invalid.message());
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "\\d ~ 1.2 ~ false ~ true",
        "dev|debug ~ debug ~ true ~ true",
        "dev|debug ~ nodebug ~ false ~ true",
        "(^|_)key(_|$) ~ api_key ~ false ~ true",
        "(^|_)key(_|$) ~ monkey ~ false ~ false",
        "(^|_)key(_|$) ~ key_id ~ false ~ true",
        "https://.+ ~ https://a ~ true ~ true",
        "https://.+ ~ https:// ~ false ~ false",
        "[0-9a-f]{4} ~ 12ef ~ true ~ true",
        "[0-9a-f]{4} ~ 12efa ~ false ~ true",
        "[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])? ~ a-b ~ true ~ true",
        "[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])? ~ a- ~ false ~ true",
        "[^@]*/.*|.+[-@].*\\d.* ~ left-pad@1 ~ true ~ true",
        "[^@]*/.*|.+[-@].*\\d.* ~ left ~ false ~ false",
        "\\$\\{?TARGETPLATFORM\\}? ~ ${TARGETPLATFORM} ~ true ~ true",
        "^abc$ ~ abc ~ true ~ true",
        "^abc$ ~ abcd ~ false ~ false",
        "\\bkey\\b ~ a key b ~ false ~ true",
        "\\bkey\\b ~ monkey ~ false ~ false",
        "(?i)KEY ~ key ~ true ~ true",
        "(?i)k ~ \u212A ~ true ~ true",
        "a(?i:b)c ~ aBc ~ true ~ true",
        "a(?i:b)c ~ aBC ~ false ~ false",
        "\\Qa.b\\E+ ~ a.bb ~ true ~ true",
        "\\pL+ ~ äé ~ true ~ true",
        "[\\p{Lu}_]+ ~ Ä_ ~ true ~ true",
        "(?i)ä ~ Ä ~ true ~ true",
        "[[:alpha:]]+ ~ ab1 ~ false ~ true",
        "\\x41\\x{1F6A2} ~ A\uD83D\uDEA2 ~ true ~ true",
        "a{,2} ~ a{,2} ~ true ~ true",
        "a{02} ~ a{02} ~ true ~ true",
        "a{02} ~ aa ~ false ~ false",
        "[[:a]+ ~ :[a ~ true ~ true",
        "x* ~ yyy ~ false ~ true",
        "[]a]+ ~ ]a ~ true ~ true",
        "(?P<n>a)(?<m>b) ~ ab ~ true ~ true",
        "a.b ~ a\uD83D\uDEA2b ~ true ~ true"
      })
  void matchesAndFinds(String source, String text, boolean matches, boolean finds) {
    Regex regex = regex(source);
    assertThat(regex.matches(text)).as("matches").isEqualTo(matches);
    assertThat(regex.finds(text)).as("finds").isEqualTo(finds);
  }

  @Test
  void dotStopsAtLineEndUnlessTold() {
    assertThat(regex("a.*").matches("a\nb")).isFalse();
    assertThat(regex("(?s)a.*").matches("a\nb")).isTrue();
    assertThat(regex(".*b.*").matches("a\nb")).isFalse();
    assertThat(regex("(?m)^b$").finds("a\nb\nc")).isTrue();
    assertThat(regex("^b$").finds("a\nb\nc")).isFalse();
    assertThat(regex("[^a]").matches("\n")).isTrue();
  }

  @Test
  void capturesGroupOfFirstMatch() {
    assertThat(regex(":(\\d+)").capture("php:8.2-fpm", 1)).contains("8");
    assertThat(regex(":(\\d+)").capture("php:8.2-fpm", 0)).contains(":8");
    assertThat(regex(":(\\d+)").capture("php", 1)).isEmpty();
    assertThat(regex("(a)|(b)").capture("b", 1)).isEmpty();
    assertThat(regex("(a)|(b)").capture("b", 2)).contains("b");
    assertThat(regex("(a)").capture("a", 2)).isEqualTo(Optional.empty());
    assertThat(regex("(a)(?:b)(?P<x>c)").groups()).isEqualTo(2);
    assertThat(regex("<(.+?)>").capture("<a><b>", 1)).contains("a");
    assertThat(regex("(?U)<(.+)>").capture("<a><b>", 1)).contains("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "(a)\\1 ~ 3 ~ back-references",
        "a(?=b) ~ 1 ~ look-ahead",
        "a(?!b) ~ 1 ~ look-ahead",
        "(?<=a)b ~ 0 ~ look-behind",
        "(?<!a)b ~ 0 ~ look-behind",
        "(?>a) ~ 0 ~ atomic",
        "(?x)a ~ 0 ~ is not supported",
        "a++ ~ 2 ~ is repeated",
        "a** ~ 2 ~ is repeated",
        "*a ~ 0 ~ nothing before",
        "a|+ ~ 2 ~ nothing before",
        "(a ~ 0 ~ not closed",
        "a) ~ 1 ~ without an opening",
        "[a ~ 0 ~ not closed",
        "[z-a] ~ 1 ~ upside down",
        "[[:foo:]] ~ 1 ~ unknown class",
        "a\\ ~ 1 ~ ends with a backslash",
        "\\y ~ 0 ~ unknown escape",
        "\\Z ~ 0 ~ not supported",
        "\\p{Nope} ~ 0 ~ unknown character class",
        "\\x{110000} ~ 0 ~ is not a character",
        "\\x4 ~ 0 ~ is not a character",
        "a{2,1} ~ 1 ~ upside down",
        "a{1001} ~ 1 ~ more than 1000",
        "(?:x{1000}){1000} ~ 11 ~ more than 1000",
        "x{1000}{1000} ~ 7 ~ is repeated",
        "(?P<n>a)(?P<n>b) ~ 8 ~ two groups",
      })
  void refusesWithPlaceAndReason(String source, int offset, String reason) {
    assertThat(Regexes.compile(source))
        .isInstanceOfSatisfying(
            PatternResult.Invalid.class,
            invalid -> {
              assertThat(invalid.message()).contains(reason);
              assertThat(invalid.help()).isNotEmpty();
              assertThat(invalid.offset()).isEqualTo(offset);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"^a", "a$", "(^|/)a", "a(/|$)", "\\Aa", "a\\z", "(?m)^a", "((^))a"})
  void knowsAnchorsAtTheEdge(String source) {
    assertThat(regex(source).isAnchoredAtEdge()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a(^|b)c", "\\ba\\b", "\\^a\\$", "[$]", ""})
  void otherEdgesAreNotAnchored(String source) {
    assertThat(regex(source).isAnchoredAtEdge()).isFalse();
  }

  @Test
  void decidesOverHoles() {
    Regex version = regex("v\\d+\\.tgz");
    assertThat(version.matches(List.of("v", ".tgz"))).isEqualTo(Ternary.UNKNOWN);
    assertThat(version.matches(List.of("w", ".tgz"))).isEqualTo(Ternary.FALSE);
    assertThat(version.matches(List.of("v", ".zip"))).isEqualTo(Ternary.FALSE);
    assertThat(version.finds(List.of("v1.tgz", ""))).isEqualTo(Ternary.TRUE);
    assertThat(regex("(?s)https://.*").matches(List.of("https://", "/x"))).isEqualTo(Ternary.TRUE);
    assertThat(regex("https://.*").matches(List.of("https://", "/x"))).isEqualTo(Ternary.UNKNOWN);
    assertThat(regex("\\pL+").matches(List.of("1", ""))).isEqualTo(Ternary.UNKNOWN);
    assertThat(regex("\\bkey\\b").finds(List.of("a key ", ""))).isEqualTo(Ternary.TRUE);
    assertThat(regex("\\bkey\\b").finds(List.of("a key", ""))).isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void halfCharactersBesideHolesDecideNothing() {
    Regex ship = regex("(?s)\\x{D83D}.*");
    assertThat(ship.matches(List.of("\uD83D", ""))).isEqualTo(Ternary.UNKNOWN);
    assertThat(ship.matches("\uD83D\uDEA2")).isFalse();
  }

  @Test
  void equalBySource() {
    assertThat(regex("a+")).isEqualTo(regex("a+")).hasSameHashCodeAs(regex("a+"));
    assertThat(regex("a+")).isNotEqualTo(regex("a*")).hasToString("re\"a+\"");
  }
}
