package io.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, configuring ends with values and diagnostics. */
class ConfigPropertiesTest {
  private static final ConfigCase CASE =
      ConfigCase.of(
          """
          === own/acme.plim
          package acme
          pub param a: Set<Glob> = {}
          pub param b: Duration? = absent
          pub param c: Map<String, Int> = {"x": 1}
          profile one { use other-rule on "a/**" set acme.b = 3d }
          rule other-rule "A rule" { severity low for s in dockerfile.stages deny }
          """);

  private static final TypedPolicies POLICIES = CASE.policies();

  @Provide
  Arbitrary<String> files() {
    List<String> pieces =
        List.of(
            "profile: ",
            "params: ",
            "severity: ",
            "unknown: ",
            "inputs:\n  ",
            "targets:\n- ",
            "fail_on: ",
            "waivers: ",
            "other-rule",
            "acme.a",
            "b",
            "c",
            ": ",
            "{",
            "}",
            "[",
            "]",
            ", ",
            "\n",
            "\n  ",
            "high",
            "fail",
            "one",
            "3d",
            "\"",
            "*a",
            "&a ",
            "data: ",
            "null",
            "exclude: ",
            "build_args: ",
            "max_days: ",
            "1",
            "true");
    return Arbitraries.of(pieces).list().ofMaxSize(25).map(l -> String.join("", l));
  }

  @Property(tries = 2000)
  void anyFile(@ForAll("files") String text) {
    ConfigReader.Result read =
        ConfigReader.read(Source.of("plimsoll.yaml", text), ConfigCase.SCHEMA);
    Configured configured = configure(Optional.of(read.file()), Overrides.NONE);
    assertThat(configured.policy().rules()).hasSize(1);
    assertThat(read.diagnostics()).allMatch(d -> d.place().isPresent());
    assertThat(configured.diagnostics()).allMatch(d -> d.place().isPresent());
  }

  @Property(tries = 1000)
  void anyOverride(@ForAll("files") String text, @ForAll String other) {
    Overrides overrides =
        new Overrides(
            Optional.of(other),
            Optional.of(text),
            List.of(text, other, "a=" + text, "b=" + other, "c=" + text),
            List.of(text, other, "document_size=" + text, "rule_steps=" + other),
            Map.of("PLIMSOLL_PARAM_A", other, "PLIMSOLL_PARAM_" + text, text));
    Configured configured = configure(Optional.empty(), overrides);
    assertThat(configured.policy().values()).isNotEmpty();
    assertThat(configured.diagnostics()).allMatch(d -> d.place().isPresent());
  }

  private static Configured configure(Optional<ConfigFile> file, Overrides overrides) {
    return new Configurator(ConfigCase.SCHEMA, ConfigCase.NO_BUILTINS)
        .configure(POLICIES, file, overrides);
  }

  /** A text is a value of a type or a diagnostic says why not, never both and never neither. */
  @Property(tries = 2000)
  void valueOrReason(@ForAll("scalars") String text, @ForAll Type.Basic type) {
    List<Diagnostic> reports = new ArrayList<>();
    Source source = Source.of("x", text);
    Optional<Value> value =
        new ValueText(ConfigCase.SCHEMA, reports::add).plain(text, source.all(), type);
    assertThat(value.isPresent()).isEqualTo(reports.isEmpty());
    assertThat(value.flatMap(v -> v.origin().span()).orElse(source.all())).isEqualTo(source.all());
  }

  @Provide
  Arbitrary<String> scalars() {
    Arbitrary<String> shaped =
        Arbitraries.of(
                "1",
                "-",
                ".",
                "_",
                "0",
                "9".repeat(20),
                "s",
                "ms",
                "KiB",
                "GB",
                "T",
                ":",
                "Z",
                "2026-11-20",
                "T08:00:00",
                "0o",
                "777",
                "sha256:",
                "a".repeat(64),
                "://",
                "/",
                "*",
                "[",
                "(",
                ">=",
                "||",
                " ",
                "true",
                "@",
                "\u00e9")
            .list()
            .ofMaxSize(6)
            .map(l -> String.join("", l));
    return Arbitraries.oneOf(shaped, Arbitraries.strings().ofMaxLength(50));
  }
}
