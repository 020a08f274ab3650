package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of containers: what is bad in them is said and the rest judged; waivers; fixes. */
final class RuntimeInputsTest extends CommandTest {
  /** A service that is found whatever stands beside it. */
  private static final String PRIVILEGED =
      """
        ok:
          image: x:1
          privileged: true
      """;

  private Ran check() {
    return run("check", "-o", "compact", "--rule", "not-privileged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "a: {image: x, ports: {}}                  => compose.yaml:2:24: error E1302",
        "a: {extends: {service: a}}                => compose.yaml:2:16: error E1307",
        "a: {extends: {file: ../b.yaml, service: b}} => compose.yaml:2:23: error E1310",
        "a: {image: x, env_file: ../../.env}       => compose.yaml:2:",
        "a: [image]                                => compose.yaml:2:6: error E1302",
      })
  void oneBadServiceIsSaidAndTheOthersAreJudged(String service, String said) throws IOException {
    write("compose.yaml", "services:\n  " + service + "\n" + PRIVILEGED);
    Ran ran = check();
    assertThat(ran.out() + ran.err()).contains(said, "not-privileged: ok is privileged");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void whatIsIncludedFromOutsideIsNotRead() throws IOException {
    write("compose.yaml", "include: [../../other.yaml]\nservices:\n" + PRIVILEGED);
    Ran ran = check();
    assertThat(ran.out() + ran.err())
        .contains(
            "compose.yaml:1:11: error E1310", "lies outside of the project", "ok is privileged");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
  }

  /** Nothing of such a file can be trusted; the files beside it can. */
  private void anotherFileIsJudged(String said) throws IOException {
    write("good/compose.yaml", "services:\n" + PRIVILEGED);
    Ran ran = check();
    assertThat(ran.out() + ran.err())
        .contains(said, "good/compose.yaml:4:17: critical not-privileged: ok is privileged");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void aliasesThatStandForBillionsOfNodesAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("x0: &a0 [a]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("x%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1).replace("\r", ""));
    }
    write("bad/compose.yaml", bomb + "services:\n" + PRIVILEGED);
    anotherFileIsJudged("bad/compose.yaml:");
    assertThat(check().out() + check().err()).contains("nodes, with aliases written out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "inspect.json"})
  void whatIsNestedTooDeeplyIsRefused(String name) throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    boolean isJson = name.endsWith(".json");
    write(
        "bad/" + name,
        isJson
            ? "[{\"Config\": {}, \"HostConfig\": " + deep + "}]"
            : "services: {a: " + deep + "}\n");
    write("good/compose.yaml", "services:\n" + PRIVILEGED);
    Ran ran =
        run("check", "-o", "compact", "--rule", "not-privileged", "--runtime", "bad/" + name, ".");
    assertThat(ran.out() + ran.err())
        .contains("bad/" + name + ":1:", "nested deeper than", "ok is privileged");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void whatIsNotTextIsRefusedWithThePlace() throws IOException {
    write("bad/compose.yaml", "");
    byte[] text = "services:\n  ä: x\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("bad/compose.yaml"), text);
    anotherFileIsJudged("bad/compose.yaml:2:3: error E1003");
  }

  @Test
  void whatIsSaidToDefineContainersAndDoesNotIsSaid() throws IOException {
    write("app.txt", "FROM x\n");
    Ran ran = run("check", "--runtime", "app.txt");
    assertThat(ran.out() + ran.err())
        .contains("E1004", "app.txt is of no format of containers", "--as");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
  }

  /** A file with a hole: half a gigabyte on no disk. */
  @Test
  void whatIsTooLargeIsNotEvenRead() throws IOException {
    write("bad/docker-inspect.json", "[{\"Config\": {}, \"HostConfig\": {}}]");
    Path file = folder.resolve("bad/docker-inspect.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(500L << 20);
    }
    write("good/compose.yaml", "services:\n" + PRIVILEGED);
    Ran ran =
        run(
            "check",
            "-o",
            "compact",
            "--rule",
            "not-privileged",
            "--runtime",
            "bad/docker-inspect.json",
            ".");
    assertThat(ran.out() + ran.err())
        .contains("E1002", "bad/docker-inspect.json", "ok is privileged");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void aFlagThatNobodyKnowsIsSaidWithItsPlace() {
    Ran ran =
        run(
            "check",
            "-o",
            "compact",
            "--rule",
            "not-privileged",
            "--run",
            "docker run --privilegd --privileged x");
    assertThat(ran.out() + ran.err())
        .containsPattern("run:1:1:1[0-9]: error E1")
        .contains("is privileged");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void commentsInComposeFilesWaiveWhatIsBelowThem() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          # plimsoll:waive not-privileged until=2027-01-31 owner=team reason="debug agent"
          agent:
            image: x:1
            privileged: true
          other:
            image: x:1
            # plimsoll:waive not-privileged until=2026-01-31 owner=team reason="last year"
            privileged: true
          third:
            # plimsoll:waive not-privileged until=2027-01-31 owner=team reason="nothing there"
            image: x:1
        """);
    Ran ran = check();
    assertThat(ran.code()).isEqualTo(ExitCode.GATE);
    assertThat(ran.out() + ran.err())
        .contains("1 waived", "compose.yaml:9:17: critical not-privileged: other is privileged")
        .contains("compose.yaml:8:7: warning W0806", "compose.yaml:11:7: warning W0805")
        .doesNotContain("agent is privileged");
  }

  @Test
  void commentsInManifestsDoSo() throws IOException {
    write(
        "pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: agent}
        spec:
          containers:
            # plimsoll:waive not-privileged until=2027-01-31 owner=team reason="debug agent"
            - name: agent
              image: x:1
              securityContext:
                privileged: true
            - name: other
              image: x:1
              securityContext:
                # plimsoll:waive not-privileged until=2026-01-31 owner=team reason="last year"
                privileged: true
        """);
    Ran ran = check();
    assertThat(ran.code()).isEqualTo(ExitCode.GATE);
    assertThat(ran.out() + ran.err())
        .contains("1 waived", "pod.yaml:15:21: critical not-privileged: other is privileged")
        .contains("pod.yaml:14:11: warning W0806")
        .doesNotContain("agent is privileged");
  }

  @Test
  void fixesOfComposeFilesLeaveAllElse() throws IOException {
    String before =
        """
        # the shop
        services:
          web:
            image: "x:1"   # quoted
            pid: host      # to debug
            security_opt:
              - seccomp:unconfined
              - label:disable
            # below
            ports: ["8080:80"]
          job: {image: x, ipc: host}
        """;
    write("compose.yaml", before.replace("\n", "\r\n"));
    Ran ran = run("fix");
    assertThat(ran.out()).contains("fixed no-host-pid", "fixed no-host-ipc");
    assertThat(read("compose.yaml"))
        .isEqualTo(
            """
            # the shop
            services:
              web:
                image: "x:1"   # quoted
                # below
                ports: ["8080:80"]
              job: {image: x}
            """
                .replace("\n", "\r\n"));
    assertThat(run("fix", "--dry-run").out()).isEmpty();
  }

  @Test
  void aFixThatOthersHangOnIsNotMade() throws IOException {
    String text =
        """
        services:
          web:
            image: x:1
            pid: &mode host
          job:
            image: x:1
            uts: *mode
        """;
    write("compose.yaml", text);
    Ran ran = run("fix", "--rule", "no-host-pid");
    assertThat(ran.err())
        .contains("the fix of no-host-pid was not made: the text would not be readable after it");
    assertThat(read("compose.yaml")).isEqualTo(text);
  }

  /** What the daemon says holds for all containers that say nothing else, at its own place. */
  @Test
  void theDaemonChangesDefaults() throws IOException {
    write(
        "compose.yaml",
        """
        services:
          plain: {image: x, logging: {options: {max-file: "2"}}}
          other: {image: x, security_opt: [seccomp=builtin], cgroup_parent: /own, logging: {driver: local}}
        """);
    write(
        "daemon.json",
        """
        {
          "seccomp-profile": "unconfined",
          "cgroup-parent": "/limited",
          "no-new-privileges": true
        }
        """);
    String[] check = {"check", "-o", "compact", "--profile", "std.all", "."};
    assertThat(run(check).out())
        .contains("daemon.json:2:3: high seccomp-not-disabled: plain runs without")
        .contains(
            "daemon.json:3:3: low default-cgroup-parent: plain is put under the cgroup /limited")
        .contains("compose.yaml:3:")
        .contains("logs-bounded")
        .doesNotContain("no-new-privileges:")
        .doesNotContain("seccomp-not-disabled: other");
    write("daemon.json", "{\"log-opts\": {\"max-size\": \"10m\"}}");
    assertThat(run(check).out())
        .contains("no-new-privileges:")
        .doesNotContain("logs-bounded")
        .doesNotContain("daemon.json:");
  }

  /** A unit is what its file, its drop-ins and its pod say together. */
  @Test
  void quadletsAreReadWithDropInsAndPods() throws IOException {
    write("shop-web.container", "[Container]\nImage=nginx:1.27\nPod=shop.pod\nUser=5\n");
    write("shop.pod", "[Pod]\nPublishPort=8080:80\nNetwork=host\nPodmanArgs=--privileged\n");
    write("shop-web.container.d/20-more.conf", "[Container]\nUser=\nAddCapability=SYS_ADMIN\n");
    write("shop-.container.d/10-all.conf", "[Container]\nPodmanArgs=--privileged\n");
    write("shop-.container.d/20-more.conf", "[Container]\nAddCapability=SYS_TIME\n");
    write("container.d/30-every.conf", "[Container]\nReadOnly=true\n");
    write("other-.container.d/40-none.conf", "[Container]\nReadOnly=false\n");
    String read = run("inspect", "shop-web.container").out();
    assertThat(read)
        .contains("privileged = true  10-all.conf:2")
        .contains("read_only = true")
        .contains("is_host = true")
        .contains("sys_admin")
        .doesNotContain("cap_add = sys_time");
    assertThat(run("check", "-o", "compact", "--rule", "not-privileged", ".").out())
        .contains("shop-.container.d/10-all.conf:2:");
    write("lost.container", "[Container]\nImage=nginx:1.27\nPod=lost.pod\n");
    Ran lost = run("check", "-o", "compact", "lost.container");
    assertThat(lost.code()).isEqualTo(ExitCode.INPUT);
    assertThat(lost.out())
        .contains("lost.container:3:1")
        .contains("the pod `lost.pod` is not at hand");
  }
}
