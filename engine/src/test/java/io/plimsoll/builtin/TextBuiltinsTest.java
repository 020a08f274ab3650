package io.plimsoll.builtin;

import static io.plimsoll.builtin.Fixtures.UNKNOWN;
import static io.plimsoll.builtin.Fixtures.call;
import static io.plimsoll.builtin.Fixtures.method;
import static io.plimsoll.builtin.Fixtures.number;
import static io.plimsoll.builtin.Fixtures.open;
import static io.plimsoll.builtin.Fixtures.shown;
import static io.plimsoll.builtin.Fixtures.text;
import static io.plimsoll.builtin.Fixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Value;
import io.plimsoll.value.Arithmetic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBuiltinsTest {

  @ParameterizedTest
  @CsvSource({
    "starts_with, /etc/…, /etc, true",
    "starts_with, /etc/…, /var, false",
    "starts_with, /e…, /etc, ?",
    "starts_with, /usr/bin, /usr, true",
    "ends_with, …/app.jar, .jar, true",
    "ends_with, …/app.jar, .war, false",
    "ends_with, …r, .jar, ?",
  })
  void knownPartsDecide(String function, String text, String part, String expected) {
    assertThat(shown(call(function, text(text), text(part)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"a=b…, =, true", "a…b, =, ?", "ab, =, false", "ab, …, ?"})
  void aHoleMayHoldAnyPart(String text, String part, String expected) {
    assertThat(shown(method("String", "contains", text(text), text(part)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "trim, a…",
    "lines, a…",
    "length, a…",
    "unquote, a…",
    "to_int, 4…",
    "is_loopback, 127…",
    "is_secret_name, KEY…",
    "entropy, a…",
    "secrets_in, AKIA…",
    "is_semver, 1.2.…",
    "licences, MIT…",
    "to_digest, sha256:…",
    "to_platform, linux/…",
  })
  void whatNeedsTheWholeTextIsUnknown(String function, String text) {
    assertThat(shown(call(function, text(text)))).isEqualTo("?");
  }

  @Test
  void caseKeepsHoles() {
    assertThat(shown(call("lower", text("AbC…Ä")))).isEqualTo("abc…ä");
    assertThat(shown(call("upper", text("abc…ß")))).isEqualTo("ABC…SS");
  }

  @Test
  void aSigmaBeforeAHoleIsNoFinalOne() {
    assertThat(shown(call("lower", text("ΑΣ…")))).isEqualTo("ας…".replace('ς', 'σ'));
    assertThat(shown(call("lower", text("ΑΣΑ")))).isEqualTo("ασα");
  }

  @Test
  void joinLeavesHoles() {
    Listing xs = Listing.list(List.of(text("a"), UNKNOWN, text("b…")));
    assertThat(shown(call("join", xs, text(",")))).isEqualTo("a,…,b…");
    assertThat(shown(call("join", texts("a", "b"), UNKNOWN))).isEqualTo("a…b");
    assertThat(shown(call("join", texts("a"), UNKNOWN))).isEqualTo("a");
    assertThat(shown(call("join", open(texts("a")), text(",")))).isEqualTo("?");
    assertThat(shown(call("join", UNKNOWN, text(",")))).isEqualTo("?");
    assertThat(shown(call("join", Listing.list(List.of(UNKNOWN)), text(",")))).isEqualTo("?");
  }

  @Test
  void textsDoNotGrowWithoutLimit() {
    Value big = text("a".repeat(1 << 19));
    Listing many = Listing.list(List.of(big, big, big));
    assertThat(shown(call("join", many, text("")))).isEqualTo("?");
    assertThat(shown(call("replace", big, text("a"), text("aaaa")))).isEqualTo("?");
    assertThat(Arithmetic.LONGEST_TEXT).isEqualTo(1 << 20);
  }

  @Test
  void separatorsThatAreEmptySeparateNothing() {
    assertThat(shown(call("split", text("abc"), text("")))).isEqualTo("[abc]");
    assertThat(shown(call("replace", text("abc"), text(""), text("x")))).isEqualTo("abc");
  }

  @ParameterizedTest
  @CsvSource({"0, 2, 😀a", "-5, 1, 😀", "1, 99, ab", "2, 1, ''", "99, 100, ''"})
  void placesAreCharactersAndStayInside(long from, long to, String expected) {
    assertThat(shown(call("substring", text("😀ab"), number(from), number(to))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "-7, -7",
    "007, 7",
    "+1, -",
    "4x, -",
    "'', -",
    "-, -",
    "99999999999999999999, ?"
  })
  void numbersAreDecimalDigits(String text, String expected) {
    assertThat(shown(call("to_int", text(text)))).isEqualTo(expected);
  }

  @Test
  void whatIsNotFoundIsAbsent() {
    assertThat(shown(call("before_first", text("abc"), text(":")))).isEqualTo("-");
    assertThat(shown(call("after_last", text("abc"), text(":")))).isEqualTo("-");
    assertThat(shown(call("after_last", text("a/b/"), text("/")))).isEqualTo("");
  }

  @Test
  void quotesComeInPairs() {
    assertThat(shown(call("unquote", text("\"a\"")))).isEqualTo("a");
    assertThat(shown(call("unquote", text("\"a'")))).isEqualTo("\"a'");
    assertThat(shown(call("unquote", text("\"")))).isEqualTo("\"");
  }
}
