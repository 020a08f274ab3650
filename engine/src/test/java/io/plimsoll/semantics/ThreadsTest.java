package io.plimsoll.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySet;
import io.plimsoll.api.PolicySource;
import io.plimsoll.api.Setup;
import io.plimsoll.render.Format;
import io.plimsoll.render.Look;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A report is the same, to the byte, for any number of threads and any order of policy files. */
class ThreadsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final int FILES = 40;

  private static PolicySet policies() {
    return switch (Policies.compileAll(
        List.of(PolicySource.own("policy.plim", SampleRules.TEXT)), Setup.DEFAULT)) {
      case Compilation.Compiled compiled -> compiled.policies();
      case Compilation.Rejected rejected -> throw new AssertionError(rejected.diagnostics());
    };
  }

  private static List<DockerfileInput> inputs() {
    List<DockerfileInput> inputs = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      String text = SampleFiles.ALL.get(i % SampleFiles.ALL.size());
      inputs.add(DockerfileInput.of("service" + i + "/Dockerfile", text + "# file " + i + "\n"));
    }
    Collections.shuffle(inputs, new Random(7));
    return inputs;
  }

  private static String report(PolicySet policies, Format format, int threads) throws IOException {
    StringBuilder out = new StringBuilder();
    format.write(policies.evaluate(inputs(), Options.at(NOW).threads(threads)), Look.PLAIN, out);
    return out.toString();
  }

  @Test
  void theReportDoesNotDependOnTheNumberOfThreads() throws IOException {
    PolicySet policies = policies();
    String one = report(policies, Format.JSON, 1);
    assertThat(one).contains("\"findings\"").contains("service39/Dockerfile");
    for (int threads : new int[] {2, 8, 8, 64}) {
      assertThat(report(policies, Format.JSON, threads)).isEqualTo(one);
    }
  }

  @Test
  void noFormatDependsOnTheNumberOfThreads() throws IOException {
    PolicySet policies = policies();
    for (Format format : Format.values()) {
      assertThat(report(policies, format, 8))
          .as(format.word())
          .isEqualTo(report(policies, format, 1));
    }
  }

  @Test
  void compilingAgainGivesTheSameReport() throws IOException {
    assertThat(report(policies(), Format.JSON, 8)).isEqualTo(report(policies(), Format.JSON, 8));
  }
}
