package io.plimsoll.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {

  static Glob glob(String source) {
    return switch (Globs.compile(source)) {
      case PatternResult.Compiled<Glob> compiled -> compiled.pattern();
      case PatternResult.Invalid<Glob> invalid ->
          throw new AssertionError(source + ": " + invalid.message());
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "gcc* ~ gcc ~ true",
        "gcc* ~ gcc-12 ~ true",
        "gcc* ~ gcc/12 ~ false",
        "g++* ~ g++-12 ~ true",
        "build-essential ~ build-essential ~ true",
        "build-essential ~ Build-Essential ~ false",
        "services/payments/** ~ services/payments/a/Dockerfile ~ true",
        "services/payments/** ~ services/payments ~ false",
        "registry.acme.io/** ~ registry.acme.io/team/jre ~ true",
        "registry.acme.io/** ~ registry.acme.io.evil.org/jre ~ false",
        "/x/** ~ /x ~ false",
        "/x/** ~ /x/ ~ false",
        "/x/** ~ /x/y ~ true",
        "/x/** ~ /x/y/z ~ true",
        "a/**/b ~ a/b ~ true",
        "a/**/b ~ a/x/b ~ true",
        "a/**/b ~ a/x/y/b ~ true",
        "a/**/b ~ ab ~ false",
        "a/**/b ~ a/xb ~ false",
        "**/b ~ b ~ true",
        "**/b ~ x/y/b ~ true",
        "**/b ~ xb ~ false",
        "** ~ a/b ~ true",
        "/** ~ / ~ false",
        "/** ~ /a ~ true",
        "a/*/c ~ a/b/c ~ true",
        "a/*/c ~ a/b/b/c ~ false",
        "*.jar ~ .jar ~ true",
        "*.jar ~ lib/a.jar ~ false",
        "**/*.jar ~ lib/a.jar ~ true",
        "* ~ .hidden ~ true",
        "? ~ / ~ false",
        "? ~ \uD83D\uDEA2 ~ true",
        "[a-c]x ~ bx ~ true",
        "[!a-c]x ~ bx ~ false",
        "[!a-c]x ~ dx ~ true",
        "[!a]x ~ /x ~ false",
        "[]a] ~ ] ~ true",
        "[[:digit:]]* ~ 1x ~ true",
        "[a\\]] ~ ] ~ true",
        "{a,b}c ~ bc ~ true",
        "{a,b}c ~ ab ~ false",
        "{a,{b,c}d}e ~ cde ~ true",
        "x{,y} ~ x ~ true",
        "{src,test}/** ~ test/a/b ~ true",
        "src/{main/**,test/*} ~ src/main/a/b ~ true",
        "src/{main/**,test/*} ~ src/test/a/b ~ false",
        "{**/a,b}/c ~ x/y/a/c ~ true",
        "{{a/**,x},{b}c} ~ a/b ~ true",
        "\\* ~ * ~ true",
        "\\{a\\} ~ {a} ~ true",
        "a,b ~ a,b ~ true",
        "\\!a ~ !a ~ true"
      })
  void matches(String source, String text, boolean expected) {
    assertThat(glob(source).matches(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      value = {
        "!a ~ 0 ~ negated",
        "a** ~ 1 ~ alone between slashes",
        "**a ~ 0 ~ alone between slashes",
        "*** ~ 0 ~ alone between slashes",
        "a/***/b ~ 2 ~ alone between slashes",
        "{**,a}/b ~ 1 ~ alone between slashes",
        "x{**,a} ~ 2 ~ alone between slashes",
        "[a ~ 0 ~ not closed",
        "[] ~ 0 ~ not closed",
        "[^a] ~ 1 ~ negated by",
        "[a/b] ~ 2 ~ never matches",
        "[z-a] ~ 1 ~ upside down",
        "[[:foo:]] ~ 1 ~ unknown class",
        "{a,b ~ 0 ~ not closed",
        "a} ~ 1 ~ without an opening",
        "a\\ ~ 1 ~ ends with a backslash",
        "{{{{{{{{{{{{{{{{{{{{{ ~ 20 ~ nested deeper",
      })
  void refusesWithPlaceAndReason(String source, int offset, String reason) {
    assertThat(Globs.compile(source))
        .isInstanceOfSatisfying(
            PatternResult.Invalid.class,
            invalid -> {
              assertThat(invalid.message()).contains(reason);
              assertThat(invalid.help()).isNotEmpty();
              assertThat(invalid.offset()).isEqualTo(offset);
            });
  }

  @Test
  void decidesOverHoles() {
    assertThat(glob("registry.acme.io/**").matches(List.of("registry.acme.io/jre:", "")))
        .isEqualTo(Ternary.TRUE);
    assertThat(glob("registry.acme.io/**").matches(List.of("docker.io/", "")))
        .isEqualTo(Ternary.FALSE);
    assertThat(glob("registry.acme.io/**").matches(List.of("", "/jre"))).isEqualTo(Ternary.UNKNOWN);
    assertThat(glob("*.jar").matches(List.of("a/", ".jar"))).isEqualTo(Ternary.FALSE);
  }

  @Test
  void equalBySource() {
    assertThat(glob("a*")).isEqualTo(glob("a*")).hasSameHashCodeAs(glob("a*"));
    assertThat(glob("a*")).hasToString("glob\"a*\"");
    assertThat(glob("a")).isNotEqualTo(RegexTest.regex("a"));
  }
}
