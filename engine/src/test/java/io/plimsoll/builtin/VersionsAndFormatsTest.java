package io.plimsoll.builtin;

import static io.plimsoll.builtin.Fixtures.UNKNOWN;
import static io.plimsoll.builtin.Fixtures.call;
import static io.plimsoll.builtin.Fixtures.shown;
import static io.plimsoll.builtin.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Target;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.schema.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsAndFormatsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  private static Value scheme(String name) {
    return Fixtures.NODES.constant("VersionScheme", name);
  }

  @ParameterizedTest
  @CsvSource({
    "3.10.0, semver, 3.10.0",
    "v1.2, semver, v1.2",
    "3-alpine, semver, 3-alpine",
    "latest, semver, -",
    "'', semver, -",
    "1:2.36-9+deb12u4, dpkg, 1:2.36-9+deb12u4",
    "1:2.36-9, semver, -",
    "2!1.0.post1, pep440, 2!1.0.post1",
    "1.2.3-r0, apk, 1.2.3-r0",
    "1.0 beta, maven, -",
  })
  void versionsStartWithANumber(String text, String scheme, String expected) {
    assertThat(shown(call("to_version", text(text), scheme(scheme)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3.10.2, 3, 10", "v3, 3, -", "1:2.36, 2, 36", "x, -, -"})
  void leadingNumbers(String version, String major, String minor) {
    Version v = Version.of(version, Version.Scheme.DPKG);
    assertThat(shown(call("major", v))).isEqualTo(major);
    assertThat(shown(call("minor", v))).isEqualTo(minor);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
    "2026-01-02t03:04:05.25z, 2026-01-02T03:04:05.250Z",
    "2026-01-02T03:04:05+02:00, 2026-01-02T01:04:05Z",
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    "2026-01-02T03:04:05, -",
    "2026-01-02T03:04Z, -",
    "2026-13-02T03:04:05Z, -",
    "2026-01-02, -",
    "'', -",
  })
  void times(String text, String expected) {
    assertThat(shown(call("to_instant", text(text)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "90s, 1m 30s", "1h30m, 1h 30m", "7d, 7d", "2w, 14d", "1.5h, 1h 30m", "-5m, -5m", "250ms, 250ms",
    "0s, 0s", "5, -", "h, -", "1..5s, -", "'', -", "1y, -", "99999999999999999999d, -",
  })
  void durations(String text, String expected) {
    assertThat(shown(call("to_duration", text(text)))).isEqualTo(expected);
  }

  private static Target target(Value... tables) {
    return Fixtures.target(
        Map.of(
            "now",
            Value.Time.of(NOW),
            "tables",
            Fixtures.node("Tables", "digest_lock", tables.length > 0 ? tables[0] : UNKNOWN),
            Ambient.TABLE_TIMES,
            times()));
  }

  private static Value times() {
    Value taken = Value.Time.of(NOW.minusSeconds(86_400));
    return Mapping.of(List.of(new Entry(Text.of("digest_lock"), taken)));
  }

  private static Value age(Target target, Value of, int form) {
    Signature signature = Fixtures.SCHEMA.functions("age_of").get(form);
    return Fixtures.call(signature, target, of);
  }

  @Test
  void agesCountFromTheTimeOfEvaluation() {
    Node image = Fixtures.node("Image", "created", Value.Time.of(NOW.minusSeconds(7200)));
    assertThat(shown(age(target(), image, 0))).isEqualTo("2h");
    assertThat(shown(age(target(), Fixtures.node("Image", "created", Absent.ABSENT), 0)))
        .isEqualTo("?");
    assertThat(shown(age(target(), Fixtures.node("Image", "created", UNKNOWN), 0))).isEqualTo("?");
    Node scan = Fixtures.node("Scan", "taken", Value.Time.of(NOW.minusSeconds(60)));
    assertThat(shown(age(target(), scan, 2))).isEqualTo("1m");
  }

  @Test
  void theAgeOfATableIsThatOfItsFile() {
    Listing table = Listing.list(List.of());
    assertThat(shown(age(target(table), table, 10))).isEqualTo("1d");
    assertThat(shown(age(target(table), Fixtures.numbers(1), 10))).isEqualTo("?");
    Target untold = Fixtures.target(Map.of("now", Value.Time.of(NOW)));
    assertThat(shown(age(untold, table, 10))).isEqualTo("?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.2.3", "0.0.0", "1.0.0-alpha.1", "1.0.0-0a", "1.0.0+001", "1.0.0-x-y.z+b.1"})
  void semanticVersions(String text) {
    assertThat(shown(call("is_semver", text(text)))).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2",
        "v1.2.3",
        "01.2.3",
        "1.2.3-",
        "1.2.3-01",
        "1.2.3+",
        "1.2.3-a..b",
        "1.2.3.4",
        ""
      })
  void noSemanticVersions(String text) {
    assertThat(shown(call("is_semver", text(text)))).isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource({
    "is_git_hash, 0123abc, true",
    "is_git_hash, 0123ABC, false",
    "is_git_hash, 0123ab, false",
    "is_email, a.b+c@mail.example.com, true",
    "is_email, @example.com, false",
    "is_email, a@b, false",
    "is_email, a b@example.com, false",
    "is_email, a@-x.com, false",
    "is_spdx, (MIT OR Apache-2.0) AND BSD-3-Clause, true",
    "is_spdx, GPL-2.0-only WITH Classpath-exception-2.0, true",
    "is_spdx, GPL-2.0+, true",
    "is_spdx, mit, true",
    "is_spdx, LicenseRef-acme, true",
    "is_spdx, Apache 2.0, false",
    "is_spdx, NoSuchLicence, false",
    "is_spdx, (MIT, false",
    "is_spdx, MIT), false",
    "is_spdx, '', false",
    "is_spdx, MIT AND, false",
    "is_spdx, OR MIT, false",
    "is_spdx, MIT WITH MIT, false",
    "is_spdx, DocumentRef-x:LicenseRef-y, true",
  })
  void formats(String function, String text, String expected) {
    assertThat(shown(call(function, text(text)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MIT AND (BSD-2-Clause OR MIT) | {MIT, BSD-2-Clause}",
        "GPL-2.0-only WITH Classpath-exception-2.0 | {GPL-2.0-only}",
        "Own-1.0 | {Own-1.0}",
        "no expression | ?",
      })
  void licencesOfAnExpression(String text, String expected) {
    assertThat(shown(call("licences", text(text)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "any_text, x…, true",
    "semver, 1.2.…, ?",
    "url, https://example.com, true",
    "url, example, false",
    "url, https://a b, false",
    "rfc3339, 2026-01-02T03:04:05Z, true",
    "spdx, MIT, true",
    "git_hash, main, false",
    "email, team@example.com, true",
  })
  void labelFormats(String format, String text, String expected) {
    Value constant = Fixtures.NODES.constant("LabelFormat", format);
    assertThat(shown(call("has_format", text(text), constant))).isEqualTo(expected);
  }

  @Test
  void provenance() {
    Value written = Text.of("a", Origin.NONE.as(Origin.Kind.EXPLICIT));
    assertThat(shown(call("origin", written))).isEqualTo("explicit");
    assertThat(shown(call("origin", new Absent(Origin.DEFAULTED)))).isEqualTo("defaulted");
    assertThat(shown(call("is_written", written))).isEqualTo("true");
    assertThat(shown(call("is_written", Absent.ABSENT))).isEqualTo("false");
    assertThat(shown(call("is_written", UNKNOWN))).isEqualTo("?");
  }

  @Test
  void reasons() {
    assertThat(shown(call("reason_of", UNKNOWN))).isEqualTo("X has no value here");
    assertThat(shown(call("reason_of", text("a…")))).isEqualTo("X has no value here");
    assertThat(shown(call("reason_of", Fixtures.open(Fixtures.numbers()))))
        .isEqualTo("X has no value here");
    assertThat(shown(call("reason_of", Listing.list(List.of(UNKNOWN))))).isEmpty();
    assertThat(shown(call("reason_of", Absent.ABSENT))).isEmpty();
    assertThat(shown(call("reason_of", call("undetermined", text("no row"))))).isEqualTo("no row");
  }
}
