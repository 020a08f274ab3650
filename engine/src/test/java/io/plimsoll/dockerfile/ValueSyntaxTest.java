package io.plimsoll.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.notation.GoDurations;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small languages inside instructions. */
final class ValueSyntaxTest {
  private static final String HEX =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alpine",
        "alpine:3.20",
        "docker.io/library/alpine",
        "localhost/a",
        "localhost:5000/a/b",
        "a.b/c__d-e/f:_x.Y-z",
        "ghcr.io/a/b@sha256:" + HEX,
        "a:1@sha256:" + HEX,
        "[::1]:5000/a",
        "Host.example/a",
        "a--b",
        "HOST/a",
        "a@md5:0123456789abcdef0123456789abcdef"
      })
  void references(String text) {
    assertThat(ReferenceSyntax.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Alpine",
        "a/B",
        "a:",
        "a:-x",
        "a::b",
        "a b",
        "-a",
        "a-",
        "a___b",
        "a..b",
        "a/",
        "/a",
        "a@sha256:abc",
        "a@",
        HEX,
        "http://a/b",
        "a@sha256",
        "host:port/a"
      })
  void noReferences(String text) {
    assertThat(ReferenceSyntax.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"linux", "amd64", "linux/amd64", "linux/arm/v7", "windows(10.0.17763)/amd64"})
  void platforms(String text) {
    assertThat(Platforms.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x86", "a/b/c/d", "linux/", "linux/a b", "*", "linux/*"})
  void noPlatforms(String text) {
    assertThat(Platforms.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80, 80, tcp, false",
    "80/UDP, 80, 80, udp, false",
    "1-65535/sctp, 1, 65535, sctp, false",
    "8080:80, 80, 80, tcp, true",
    "127.0.0.1::80, 80, 80, tcp, true",
    "[::1]:8080:80/tcp, 80, 80, tcp, true",
    "0, 0, 0, tcp, false",
    "80/, 80, 80, tcp, false"
  })
  void ports(String text, int first, int last, String protocol, boolean host) {
    assertThat(ExposedPort.of(text)).contains(new ExposedPort(first, last, protocol, host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "http", "65536", "90-80", "80/icmp", "host:80", "1.2.3:80:80", "-1", "8 0"})
  void noPorts(String text) {
    assertThat(ExposedPort.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "755", "0755", "07777", "u=rwX,go=rX", "+x", "a-w+x", "u=g"})
  void modes(String text) {
    assertThat(Modes.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "17777", "u", "rwx", "u=rwx,", "x=1", "0o755"})
  void noModes(String text) {
    assertThat(Modes.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "SIGTERM", "term", "sigrtmin+15", "RTMAX-14", "-1"})
  void signals(String text) {
    assertThat(Signals.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00", "SIGNONE", "RTMIN+16", "RTMAX-15", "SIG"})
  void noSignals(String text) {
    assertThat(Signals.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "1h, PT1H",
    "1m30s, PT1M30S",
    "1.5s, PT1.5S",
    ".5s, PT0.5S",
    "5.s, PT5S",
    "-1s, PT-1S",
    "+2ms, PT0.002S",
    "3us, PT0.000003S",
    "4ns, PT0.000000004S"
  })
  void durations(String text, Duration expected) {
    assertThat(GoDurations.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "1d", "1.2.3s", ".s", "1 s", "-", "9999999999h", "1e3s"})
  void noDurations(String text) {
    assertThat(GoDurations.parse(text)).isEmpty();
  }

  @Test
  void longTextIsCutInMessages() {
    assertThat(Quoted.of("a\n" + "b".repeat(100))).isEqualTo("`a " + "b".repeat(58) + "…`");
  }
}
