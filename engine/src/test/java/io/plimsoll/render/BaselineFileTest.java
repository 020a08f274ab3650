package io.plimsoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BaselineFileTest {
  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    StringBuilder out = new StringBuilder();
    BaselineFile.write(Sample.report(), out);
    BaselineFile read = BaselineFile.read(Source.of("baseline.json", out.toString()));
    List<String> failed =
        Sample.report().findings().stream()
            .filter(f -> f.outcome() == Outcome.FAIL || f.gating())
            .map(Finding::fingerprint)
            .toList();
    assertThat(read.problem()).isEmpty();
    assertThat(read.fingerprints()).containsExactlyInAnyOrderElementsOf(failed).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1,", "{\"version\": 2}", "\"version\"", "{\"version\": 1e999}"})
  void whatIsNoBaselineIsSaidAndKnowsNothing(String text) {
    BaselineFile read = BaselineFile.read(Source.of("baseline.json", text));
    assertThat(read.fingerprints()).isEmpty();
    assertThat(read.problem().orElseThrow().code()).isEqualTo(Code.E0709);
  }
}
