package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Base images that the command line or the configuration names. */
class BaseImageFilesTest extends CommandTest {
  private static String config(String user) {
    return """
    {"architecture": "amd64", "os": "linux", "config": {"User": "%s"},
     "rootfs": {"type": "layers", "diff_ids": []}}
    """
        .formatted(user);
  }

  @BeforeEach
  void project() throws IOException {
    write("Dockerfile", "FROM acme/jre:21\n");
    write("bases/jre.json", config("1000"));
    write("bases/root.json", config("0"));
  }

  private Ran check(String... more) {
    String[] args = {
      "check", "Dockerfile", "--rule", "run-as-non-root", "-o", "compact", "--show", "pass"
    };
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return run(all);
  }

  @Test
  void withoutTheBaseTheAnswerSaysHowToGiveIt() {
    Ran ran = run("check", "Dockerfile", "--rule", "run-as-non-root");
    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).contains("give --base-image acme/jre:21=FILE");
  }

  @Test
  void theOptionNamesIt() {
    Ran good = check("--base-image", "acme/jre:21=bases/jre.json");
    assertThat(good.code()).isEqualTo(ExitCode.OK);
    assertThat(good.out()).contains("1 passed").doesNotContain("not evaluable");
    Ran bad = check("--base-image", "docker.io/acme/jre:21=bases/root.json");
    assertThat(bad.code()).isEqualTo(ExitCode.GATE);
    assertThat(bad.out()).contains("run-as-non-root");
  }

  @Test
  void theKeyNamesItAndTheOptionIsStronger() throws IOException {
    write("plimsoll.yaml", "inputs: {base_images: {'acme/jre:21': bases/root.json}}\n");
    assertThat(check().code()).isEqualTo(ExitCode.GATE);
    assertThat(check("--base-image", "docker.io/acme/jre:21=bases/jre.json").code())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void aBaseIsAnInputOfTheReportAndNoImageToJudge() {
    Ran ran = run("check", "-o", "json", "--base-image", "acme/jre:21=bases/jre.json");
    assertThat(ran.out())
        .contains("\"path\": \"bases/jre.json\"", "\"path\": \"bases/root.json\"")
        .doesNotContain("\"target\": \"bases/jre.json\"");
  }

  @Test
  void whatIsWrongIsSaidWhereItIsNamed() throws IOException {
    write("plimsoll.yaml", "inputs: {base_images: {'acme/jre:21': gone.json}}\n");
    Ran gone = run("check");
    assertThat(gone.code()).isEqualTo(ExitCode.INPUT);
    assertThat(gone.out()).contains("E1001", "plimsoll.yaml:1", "gone.json does not exist");
    write("plimsoll.yaml", "inputs: {base_images: {'acme/jre:21': Dockerfile}}\n");
    Ran wrong = run("check");
    assertThat(wrong.code()).isEqualTo(ExitCode.INPUT);
    assertThat(wrong.out()).contains("E1004", "plimsoll.yaml:1", "cannot be read from Dockerfile");
    assertThat(run("check", "--base-image", "acme/jre:21").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void oneThatNoStageUsesIsANote() throws IOException {
    write("plimsoll.yaml", "inputs: {base_images: {'acme/jre:17': bases/jre.json}}\n");
    Ran ran = run("check", "Dockerfile", "--rule", "run-as-non-root", "--deny-warnings");
    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).contains("W1608", "acme/jre:17");
  }
}
