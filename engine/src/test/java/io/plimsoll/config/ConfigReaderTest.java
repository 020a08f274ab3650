package io.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.source.Source;
import io.plimsoll.typed.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A file with every key: each arrives where it belongs. */
class ConfigReaderTest {
  private static final ConfigFile FILE =
      ConfigCase.of(GoldenCorpus.read(Path.of("src/test/resources/corpus/config/whole-file.case")))
          .file()
          .orElseThrow()
          .file();

  private static List<String> texts(List<Written<String>> written) {
    return written.stream().map(Written::value).toList();
  }

  @Test
  void settings() {
    assertThat(texts(FILE.policies())).containsExactly("policies", "packs/acme");
    assertThat(texts(FILE.outputs())).containsExactly("text", "sarif=report.sarif");
    assertThat(FILE.baseline().map(Written::value)).contains("baseline.json");
    assertThat(texts(FILE.trustedKeys())).containsExactly("cosign.pub");
    assertThat(texts(List.copyOf(FILE.data().values()))).containsExactly("kev.yaml");
    assertThat(FILE.failOn().map(w -> w.value().word())).contains("never");
    assertThat(FILE.waiverDays()).isEqualTo(OptionalInt.of(30));
    assertThat(FILE.compatPragmas()).isTrue();
    assertThat(FILE.failOn().map(w -> w.span().text())).contains("never");
  }

  @Test
  void inputs() {
    ConfigFile.Inputs inputs = FILE.inputs();
    assertThat(texts(inputs.exclude())).containsExactly("**/testdata/**");
    assertThat(texts(inputs.require())).containsExactly("images");
    assertThat(inputs.buildArgs())
        .isEqualTo(Map.of("VERSION", Optional.of("1.10"), "TOKEN", Optional.empty()));
    assertThat(inputs.target().map(Written::value)).contains("prod");
    assertThat(inputs.platform().map(Written::value)).contains("linux/arm64");
    assertThat(inputs.baseImages()).containsOnlyKeys("registry.acme.io/jre:21");
    assertThat(texts(List.copyOf(inputs.baseImages().values()))).containsExactly("jre.json");
    assertThat(inputs.allStages()).isFalse();
  }

  @Test
  void targets() {
    assertThat(FILE.targets()).hasSize(1);
    ConfigFile.TargetEntry target = FILE.targets().getFirst();
    assertThat(target.name().value()).isEqualTo("shop");
    assertThat(target.dockerfile().map(Written::value)).contains("shop/Dockerfile");
    assertThat(target.stage().map(Written::value)).contains("prod");
    assertThat(target.image().map(Written::value)).contains("registry.acme.io/shop");
    assertThat(target.service().map(Written::value)).contains("compose.yaml#shop");
    assertThat(texts(target.evidence())).containsExactly("reports/*.json");
    assertThat(target.environment().map(Written::value)).contains("production");
  }

  @Test
  void rulesKeepTheirNamesAsWritten() {
    Source source = Source.of("plimsoll.yaml", "severity:\n  hadolint:DL3002: low\n");
    ConfigFile file = ConfigReader.read(source, ConfigCase.SCHEMA).file();
    assertThat(file.severity()).hasSize(1);
    assertThat(file.severity().getFirst().rule().value()).isEqualTo("hadolint:DL3002");
    assertThat(file.severity().getFirst().value()).isEqualTo(Severity.LOW);
    assertThat(file.severity().getFirst().span().line()).isEqualTo(2);
  }
}
