package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.limit.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code fix} writes, prints and answers; contexts and pragmas as the command finds them. */
class FixCommandTest extends CommandTest {
  @Test
  void dryRunPrintsADiffAndWritesNothing() throws IOException {
    Path file = write("app/Dockerfile", "FROM alpine:3.20\nRUN apk add curl\nUSER 1000:1000\n");
    Ran ran = run("fix", "--dry-run", "--rule", "apk-no-cache");
    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            """
            --- a/app/Dockerfile
            +++ b/app/Dockerfile
            @@ -1,3 +1,3 @@
             FROM alpine:3.20
            -RUN apk add curl
            +RUN apk add --no-cache curl
             USER 1000:1000
            """);
    assertThat(Files.readString(file)).contains("apk add curl");
  }

  @Test
  void filesAreWrittenWholeWithTheirPermissionsAndNothingElseIsLeft() throws IOException {
    Path file = write("Dockerfile", "FROM alpine:3.20\r\nRUN apk add curl\r\nUSER 1000:1000");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Ran ran = run("fix", "--rule", "apk-no-cache");
    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).isEqualTo("Dockerfile:2: fixed apk-no-cache\n");
    assertThat(Files.readString(file))
        .isEqualTo("FROM alpine:3.20\r\nRUN apk add --no-cache curl\r\nUSER 1000:1000");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = write("shared/base.txt", "FROM alpine:3.20\nRUN apk add curl\n");
    Path link = Files.createSymbolicLink(folder.resolve("Dockerfile"), file);
    run("fix", "--rule", "apk-no-cache");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).contains("--no-cache");
  }

  @Test
  void findingsThatGateAndAreLeftGiveExitCodeOne() throws IOException {
    write("Dockerfile", "FROM alpine:3.20\nRUN apk add curl\nUSER root\n");
    Ran ran = run("fix");
    assertThat(ran.code()).isEqualTo(ExitCode.GATE);
    assertThat(ran.err()).contains("for a person to judge: --suggestions", "gate");
    assertThat(run("fix", "--fail-on", "never").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void suggestionsAreMadeWhereTheyAreAskedFor() throws IOException {
    Path file = write("Dockerfile", "FROM alpine:3.20\nRUN true\n");
    run("fix", "--rule", "user-declared");
    assertThat(Files.readString(file)).isEqualTo("FROM alpine:3.20\nRUN true\n");
    run("fix", "--suggestions", "--rule", "user-declared");
    assertThat(Files.readString(file)).isEqualTo("FROM alpine:3.20\nRUN true\nUSER 65532:65532\n");
  }

  @Test
  void standardInputCanOnlyBeShown() {
    assertThat(typed("FROM alpine:3.20\nRUN apk add curl\n", "fix", "-").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed("FROM alpine:3.20\nRUN apk add curl\n", "fix", "--dry-run", "-").out())
        .contains("+RUN apk add --no-cache curl");
  }

  @Test
  void whatCannotBeReadIsExitCodeFourAndLeftAlone() throws IOException {
    Path file = folder.resolve("Dockerfile");
    Files.write(file, new byte[] {'F', (byte) 0xff, 'M'});
    assertThat(run("fix").code()).isEqualTo(ExitCode.INPUT);
    assertThat(Files.readAllBytes(file)).isEqualTo(new byte[] {'F', (byte) 0xff, 'M'});
    assertThat(run("fix", "nope").err()).contains("E1001");
  }

  @Test
  void theFolderOfADockerfileIsItsContext() throws IOException {
    write("Dockerfile", "FROM alpine:3.20\nCOPY docs /docs\nUSER 1000:1000\n");
    write("docs/a.md", "a");
    write(".dockerignore", "docs\n");
    String[] check = {"check", "--rule", "no-ignored-file-copied", "-o", "compact"};
    assertThat(run(check).out()).contains("docs is excluded by .dockerignore");
    write("Dockerfile.dockerignore", "# nothing\n");
    assertThat(run(check).out()).doesNotContain("is excluded");
  }

  @Test
  void anotherContextIsNamed() throws IOException {
    write("build/Dockerfile", "FROM alpine:3.20\nCOPY . /app\nUSER 1000:1000\n");
    write("app/.env", "A=b");
    write("plimsoll.yaml", "inputs: {context: app}\n");
    String[] check = {"check", "--rule", "no-secret-file-copied", "-o", "compact"};
    assertThat(run(check).out()).contains(".env of the build context");
    assertThat(run("check", "--context", "build", "--rule", "no-secret-file-copied").out())
        .doesNotContain(".env of");
    Ran ran = run("check", "--context", "nope");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out()).contains("the build context nope is no folder");
  }

  @Test
  void linksOutOfTheContextAreNotFollowed() throws IOException {
    write("outside/id_rsa", "x");
    write("app/Dockerfile", "FROM alpine:3.20\nCOPY . /app\nUSER 1000:1000\n");
    write("app/main.py", "x");
    Files.createSymbolicLink(folder.resolve("app/keys"), folder.resolve("outside"));
    assertThat(run("check", "--rule", "no-secret-file-copied", "app").out())
        .doesNotContain("id_rsa");
  }

  @Test
  void aContextBeyondTheLimitsIsNotKnownToItsEnd() throws IOException {
    Path deep = folder;
    for (int i = 0; i <= Limit.CONTEXT_DEPTH.standard(); i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    write("Dockerfile", "FROM alpine:3.20\nCOPY . /app\nUSER 1000:1000\n");
    Ran ran =
        run("check", "--rule", "no-secret-file-copied", "--show", "not_evaluable", "-o", "compact");
    assertThat(ran.out()).contains("more than 32 folders in each other");
  }

  @Test
  void pragmasOfPeersWaiveWhereTheConfigurationSaysSo() throws IOException {
    String text =
        """
        # check=skip=MaintainerDeprecated
        FROM debian
        #checkov:skip=CKV_DOCKER_8:needed for ports
        MAINTAINER somebody
        # hadolint ignore=DL3004
        RUN sudo true
        USER root
        """;
    write("Dockerfile", text);
    String[] check = {
      "check",
      "--rule",
      "no-maintainer-instruction",
      "--rule",
      "no-sudo",
      "--rule",
      "last-user-not-root",
      "-o",
      "json"
    };
    assertThat(run(check).out()).contains("\"waived\": 0").doesNotContain("W0808");
    write("plimsoll.yaml", "compat_pragmas: true\n");
    Ran ran = run(check);
    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).contains("W0808", "\"outcome\": \"waived\"");
    assertThat(ran.out()).doesNotContain("\"outcome\": \"fail\"");
    String[] strict =
        Stream.concat(Stream.of(check), Stream.of("--deny-warnings")).toArray(String[]::new);
    assertThat(run(strict).code()).isEqualTo(ExitCode.GATE);
    run("fix", "--suggestions", "--rule", "no-maintainer-instruction", "--rule", "no-sudo");
    assertThat(Files.readString(folder.resolve("Dockerfile"))).isEqualTo(text);
  }
}
