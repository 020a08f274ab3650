package io.plimsoll.pattern;

import static io.plimsoll.pattern.Ternary.FALSE;
import static io.plimsoll.pattern.Ternary.TRUE;
import static io.plimsoll.pattern.Ternary.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PartialTextTest {
  private static final List<String> URL = List.of("https://example.com/v", "/t.tgz");

  @Test
  void knownBeginningDecidesStartsWith() {
    assertThat(PartialText.startsWith(URL, "https://")).isEqualTo(TRUE);
    assertThat(PartialText.startsWith(URL, "http://")).isEqualTo(FALSE);
    assertThat(PartialText.startsWith(URL, "https://example.com/v1")).isEqualTo(UNKNOWN);
    assertThat(PartialText.startsWith(URL, "https://example.com/w1")).isEqualTo(FALSE);
    assertThat(PartialText.startsWith(List.of("ab"), "abc")).isEqualTo(FALSE);
  }

  @Test
  void knownEndDecidesEndsWith() {
    assertThat(PartialText.endsWith(URL, ".tgz")).isEqualTo(TRUE);
    assertThat(PartialText.endsWith(URL, ".zip")).isEqualTo(FALSE);
    assertThat(PartialText.endsWith(URL, "1/t.tgz")).isEqualTo(UNKNOWN);
    assertThat(PartialText.endsWith(List.of("bc"), "abc")).isEqualTo(FALSE);
  }

  @Test
  void knownPartDecidesContains() {
    assertThat(PartialText.contains(URL, "example")).isEqualTo(TRUE);
    assertThat(PartialText.contains(URL, "v/t")).isEqualTo(UNKNOWN);
    assertThat(PartialText.contains(URL, "ftp")).isEqualTo(UNKNOWN);
    assertThat(PartialText.contains(List.of("abc"), "d")).isEqualTo(FALSE);
  }

  @Test
  void equalityIsNeverTrueOverHoles() {
    assertThat(PartialText.isEqual(URL, "https://example.com/v/t.tgz")).isEqualTo(UNKNOWN);
    assertThat(PartialText.isEqual(URL, "https://example.com/v2/t.tgz")).isEqualTo(UNKNOWN);
    assertThat(PartialText.isEqual(URL, "https://example.com/t.tgz")).isEqualTo(FALSE);
    assertThat(PartialText.isEqual(List.of("aa", "aa"), "aaa")).isEqualTo(FALSE);
    assertThat(PartialText.isEqual(List.of("a", "b", "c"), "axxc")).isEqualTo(FALSE);
    assertThat(PartialText.isEqual(List.of("a", "b", "c"), "axbc")).isEqualTo(UNKNOWN);
    assertThat(PartialText.isEqual(List.of("a"), "a")).isEqualTo(TRUE);
  }

  @Test
  void twoTextsWithHolesDifferWhereTheirEdgesDo() {
    assertThat(PartialText.isEqual(List.of("a", "c"), List.of("ab", ""))).isEqualTo(UNKNOWN);
    assertThat(PartialText.isEqual(List.of("a", "c"), List.of("b", ""))).isEqualTo(FALSE);
    assertThat(PartialText.isEqual(List.of("a", "c"), List.of("", "d"))).isEqualTo(FALSE);
    assertThat(PartialText.isEqual(List.of("a"), List.of("a", ""))).isEqualTo(UNKNOWN);
    assertThat(PartialText.isEqual(List.of("a"), List.of("b", ""))).isEqualTo(FALSE);
  }

  @Test
  void ternaryIsKleene() {
    assertThat(UNKNOWN.and(FALSE)).isEqualTo(FALSE);
    assertThat(UNKNOWN.and(TRUE)).isEqualTo(UNKNOWN);
    assertThat(UNKNOWN.or(TRUE)).isEqualTo(TRUE);
    assertThat(UNKNOWN.or(FALSE)).isEqualTo(UNKNOWN);
    assertThat(UNKNOWN.negate()).isEqualTo(UNKNOWN);
  }
}
