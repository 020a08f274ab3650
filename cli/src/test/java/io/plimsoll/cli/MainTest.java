package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The contract with scripts: exit codes, streams, and that nothing is lost. */
class MainTest extends CommandTest {
  @Test
  void findingThatGatesIsExitCodeOneWithExcerptAndCaret() throws IOException {
    write("Dockerfile", "FROM debian:12\nUSER root\n");
    Ran ran = run("check");
    assertThat(ran.code()).isEqualTo(ExitCode.GATE);
    assertThat(ran.out()).contains("run-as-non-root", "2 │ USER root", "^^^^^^^^^");
    assertThat(run("check", "--fail-on", "never").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void standardInputIsATarget() {
    Ran ran = typed("FROM debian:12\nUSER root\n", "check", "-", "-o", "json");
    assertThat(ran.code()).isEqualTo(ExitCode.GATE);
    assertThat(ran.out()).contains("\"target\": \"stdin\"", "\"rule\": \"run-as-non-root\"");
  }

  @Test
  void aTableOfTheProjectWithAWrongHeadIsSaidAtOnce() throws IOException {
    write("plimsoll.yaml", "data: {support_periods: periods.yaml}\n");
    write("periods.yaml", "taken: 2025-13-01\ngood_for_days: a year\nrows: []\n");
    write("Dockerfile", "FROM scratch\n");
    Ran ran = run("check");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err())
        .contains("periods.yaml:1:8", "`taken` is no day", "`2026-01-31`")
        .contains("periods.yaml:2:16", "`good_for_days` is no number", "`365`");
  }

  @Test
  void unknownConfigurationKeyIsExitCodeTwoWithTheNearestName() throws IOException {
    write("plimsoll.yaml", "fail_onn: high\n");
    write("Dockerfile", "FROM scratch\n");
    Ran ran = run("check");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("E0701", "did you mean `fail_on`?");
  }

  @Test
  void unknownRuleAndOptionAreExitCodeTwo() {
    assertThat(run("check", "--rule", "run-as-nonroot").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("check", "--no-such-option").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("chekc").err()).contains("did you mean `check`?");
  }

  @Test
  void policyWithErrorsIsExitCodeThreeAndAllOfThemAreSaid() throws IOException {
    write("plimsoll.yaml", "policies: [policies]\n");
    write("Dockerfile", "FROM scratch\n");
    write(
        "policies/a.plim",
        """
        rule one-rule "t" {
          severity high
          for s in dockerfile.stages
          require s.usr.is_root
        }
        rule two-rule "t" {
          severity hihg
          for s in dockerfile.stages
          require s.user == 0
        }
        """);
    Ran ran = run("check");
    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("E0101", "did you mean `user`?", "E0304", "E0302");
  }

  @Test
  void inputThatCannotBeReadIsExitCodeFourAndTheOthersAreJudged() throws IOException {
    write("a/Dockerfile", "FROM debian:12\nUSER root\n");
    Files.createDirectories(folder.resolve("b"));
    Files.write(folder.resolve("b/Dockerfile"), new byte[] {'F', 0, 1});
    Ran ran = run("check");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out()).contains("run-as-non-root", "b/Dockerfile holds a NUL byte");
    assertThat(run("check", "nope").out()).contains("E1001");
    assertThat(run("check", "-o", "json", "b").out()).contains("E1003");
  }

  @Test
  void largeFilesAndFoldersAreNotReadAsDockerfiles() throws IOException {
    write("Dockerfile", "FROM scratch\n" + "# filler\n".repeat(1 << 17));
    assertThat(run("check", "-o", "json").out()).contains("E1002");
    Files.createDirectories(folder.resolve("dir"));
    assertThat(run("check", "--dockerfile", "dir", "-o", "json").out()).contains("E1004");
  }

  @Test
  void theConfigurationSaysWhatIsLeftOutAndWhatMustBeThere() throws IOException {
    write(
        "plimsoll.yaml",
        "inputs: {exclude: ['old/**'], require: [containers]}\noutputs: [compact]\n");
    write("Dockerfile", "FROM scratch\nUSER 65532:65532\n");
    write("old/Dockerfile", "FROM debian\nUSER root\n");
    Ran ran = run("check");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out()).contains("E1006", "containers").doesNotContain("old/Dockerfile", "┌");
  }

  @Test
  void nothingToCheckIsNotClean() {
    Ran ran = run("check");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out()).contains("E1005");
    assertThat(run("check", "--allow-empty").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void whatTheBuilderRefusesIsExitCodeFour() throws IOException {
    write("Dockerfile", "FROM scratch\nFOO bar\n");
    Ran ran = run("check");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out()).contains("E1103");
  }

  @Test
  void initWritesAProjectThatChecksAndTests() throws IOException {
    assertThat(run("init").code()).isEqualTo(ExitCode.OK);
    write("Dockerfile", "FROM somebody/thing:1\nUSER 1000:1000\n");
    assertThat(run("test", "policies").out()).contains("3 passed, 0 failed");
    assertThat(run("check", "--rule", "maintained-base").out()).contains("somebody/thing");
    assertThat(run("init").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void formatterSaysWhatItWouldChangeAndWritesNothing() throws IOException {
    write(
        "a.plim",
        "rule   one-rule \"t\" { severity high for s in dockerfile.stages require s.is_used }\n");
    Ran ran = run("fmt", "--check");
    assertThat(ran.code()).isEqualTo(ExitCode.GATE);
    assertThat(Files.readString(folder.resolve("a.plim"))).startsWith("rule   one-rule");
    assertThat(run("fmt").code()).isEqualTo(ExitCode.OK);
    assertThat(run("fmt", "--check").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void baselineHidesWhatWasThereBefore() throws IOException {
    write("Dockerfile", "FROM debian:12\nUSER root\n");
    assertThat(run("check", "--write-baseline", "known.txt").code()).isEqualTo(ExitCode.OK);
    assertThat(run("check", "--baseline", "known.txt").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void sameInputGivesTheSameBytesOnOneAndEightThreads() throws IOException {
    for (int i = 0; i < 12; i++) {
      write("d" + i + "/Dockerfile", "FROM debian:12\nRUN apt-get update\nUSER u" + i + "\n");
    }
    String one = run("check", "--threads", "1", "-o", "json", "--profile", "std.all").out();
    String eight = run("check", "--threads", "8", "-o", "json", "--profile", "std.all").out();
    assertThat(eight).isEqualTo(one);
  }

  @Test
  void rulesExplainSchemaInspectAndConfigAnswer() throws IOException {
    write("Dockerfile", "FROM debian:12\n");
    assertThat(run("rules", "--format", "json").out()).contains("\"rules\"", "hadolint:DL3002");
    assertThat(run("explain", "hadolint:DL3002").out()).contains("std.privilege/");
    assertThat(run("explain", "E0203").out()).contains("E0203");
    assertThat(run("schema", "Stage").out()).contains("user", "workdir");
    assertThat(run("inspect", "Dockerfile").out()).contains("Dockerfile", "debian:12");
    assertThat(run("inspect", "Dockerfile", "--format", "json").out()).contains("\"type\"");
    assertThat(run("config", "--effective").out()).contains("profile");
  }

  @Test
  void helpAndVersionAreAnswered() {
    assertThat(run("--help").out()).contains("check", "explain");
    assertThat(run("check", "--help").out()).contains("--fail-on");
    assertThat(run("--version").out()).startsWith("plimsoll ");
  }
}
