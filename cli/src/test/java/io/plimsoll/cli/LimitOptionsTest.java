package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits are options: each names itself where it is reached, and each can be moved. */
final class LimitOptionsTest extends CommandTest {
  private static final String DEEP =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: deep}
      extra: %s
      spec:
        containers: [{name: app, image: x, securityContext: {privileged: true}}]
      """;

  @BeforeEach
  void inputs() throws IOException {
    write("app/Dockerfile", "FROM alpine\nRUN echo 'a text that is longer than forty bytes'\n");
    write("app/src/c/main.c", "int main(void) { return 0; }\n");
    write(
        "compose.yaml",
        """
        services: {a: {extends: b}, b: {extends: c}, c: {image: x}, d: {extends: c}}
        """);
    write("pod.yaml", DEEP.formatted("[[1]]"));
    write("deep.yaml", DEEP.formatted("[".repeat(300) + "]".repeat(300)));
  }

  /** What is read of a file depends on the limit; beyond it the limit is named with its option. */
  @ParameterizedTest
  @CsvSource({
    "document_size=100B, pod.yaml",
    "document_depth=3, pod.yaml",
    "document_nodes=5, pod.yaml",
    "compose_size=20B, compose.yaml",
    "compose_depth=2, compose.yaml",
    "compose_files=1, included.yaml",
    "compose_chain=1, compose.yaml",
    "compose_merged=1, compose.yaml",
    "dockerfile_size=20B, app/Dockerfile",
    "instruction_size=30B, app/Dockerfile",
    "dockerfile_instructions=1, app/Dockerfile",
  })
  void aLimitNamesItself(String option, String file) throws IOException {
    write("included.yaml", "include: [compose.yaml]\n");
    Ran ran = run("check", "--as", kind(file), "--limit", option, file);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    String name = option.substring(0, option.indexOf('='));
    assertThat(ran.out()).contains("raise the limit: `--limit " + name + "=…`");
    assertThat(ran.out()).contains("`" + name + "` below `inputs.limits`");
  }

  private static String kind(String file) {
    return switch (file) {
      case "pod.yaml" -> "kubernetes";
      case "app/Dockerfile" -> "dockerfile";
      default -> "compose";
    };
  }

  @Test
  void foldersAndContextsHaveLimitsToo() throws IOException {
    assertThat(run("check", "--limit", "folder_depth=1", ".").out())
        .contains("(`--limit folder_depth=…` raises that)");
    write("app/Dockerfile", "FROM alpine\nCOPY . /app\n");
    for (String option : new String[] {"context_files", "context_depth"}) {
      Ran ran = run("check", "--rule", "no-secret-file-copied", "--limit", option + "=1", "app");
      assertThat(ran.out()).contains("(`--limit " + option + "=…` raises that)");
    }
  }

  @Test
  void aRuleHasItsSteps() {
    assertThat(
            run("check", "--limit", "rule_steps=1", "--rule", "not-privileged", "pod.yaml").out())
        .contains("(`--limit rule_steps=…` raises that)");
  }

  @Test
  void moreIsReadWhereTheLimitIsRaised() throws IOException {
    assertThat(run("check", "--rule", "not-privileged", "deep.yaml").code())
        .isEqualTo(ExitCode.INPUT);
    Ran ran =
        run("check", "--rule", "not-privileged", "--limit", "document_depth=400", "deep.yaml");
    assertThat(ran.code()).isEqualTo(ExitCode.GATE);
    write("plimsoll.yaml", "inputs: {limits: {document_depth: 400}}\n");
    assertThat(run("check", "--rule", "not-privileged", "deep.yaml").code())
        .isEqualTo(ExitCode.GATE);
    assertThat(
            run("fix", "--dry-run", "--suggestions", "--rule", "not-privileged", "deep.yaml").out())
        .contains("-  containers: [{name: app, image: x, securityContext: {privileged: true}}]");
    assertThat(run("inspect", "deep.yaml").code()).isEqualTo(ExitCode.OK);
    assertThat(run("check", "--limit", "document_depth=100", "deep.yaml").code())
        .isEqualTo(ExitCode.INPUT);
  }

  /** The deepest nesting that can be allowed is walked by all that walks a tree. */
  @ParameterizedTest
  @CsvSource({
    "kubernetes, deep.yaml",
    "compose, compose.yaml",
    "inspect, map.json",
    "oci, map.json",
    "ecs, map.json",
    "evidence, map.json",
  })
  void theLargestDepthIsStood(String kind, String file) throws IOException {
    int deep = 990;
    write("deep.yaml", DEEP.formatted("[".repeat(deep) + "]".repeat(deep)));
    write("map.json", "{\"runs\":".repeat(deep) + "1" + "}".repeat(deep));
    String inner = "{a: ".repeat(deep) + "1" + "}".repeat(deep);
    write("compose.yaml", "services: {a: {image: x, privileged: true, x-a: " + inner + "}}");
    write("plimsoll.yaml", "inputs: {limits: {document_depth: 1000, compose_depth: 1000}}\n");
    for (String command : new String[] {"check", "inspect", "fix"}) {
      Ran ran = run(command, "--as", kind, file);
      assertThat(ran.code()).as(command + ran.err()).isNotEqualTo(ExitCode.INTERNAL);
      assertThat(ran.out() + ran.err()).doesNotContain("nested deeper");
    }
  }

  @Test
  void wrongLimitsAreWrongUsage() throws IOException {
    for (String command : new String[] {"check", "fix", "inspect", "config"}) {
      Ran name = run(command, "--limit", "document_sise=1MiB");
      assertThat(name.code()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(name.err()).contains("did you mean `document_size`?");
      Ran value = run(command, "--limit", "document_size=large");
      assertThat(value.code()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(value.err()).contains("write a size, as in `64MiB`");
    }
    write("plimsoll.yaml", "inputs: {limits: {jar_depth: 1000}}\n");
    Ran file = run("inspect", "pod.yaml");
    assertThat(file.code()).isEqualTo(ExitCode.USAGE);
    assertThat(file.err()).contains("plimsoll.yaml:1:30").contains("from 1 to 16");
  }

  @Test
  void theEffectiveConfigurationHasThemWithTheirOrigin() throws IOException {
    write("plimsoll.yaml", "inputs:\n  limits:\n    jar_depth: 5\n");
    String out = run("config", "--effective", "--limit", "image_size=64 GiB").out();
    assertThat(out)
        .containsPattern("inputs\\.limits\\.jar_depth +5 +plimsoll\\.yaml:3")
        .containsPattern("inputs\\.limits\\.image_size +64GiB +command line")
        .containsPattern("inputs\\.limits\\.rule_steps +50000000 +default");
  }
}
