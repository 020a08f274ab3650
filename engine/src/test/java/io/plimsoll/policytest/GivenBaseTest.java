package io.plimsoll.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.PolicySource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Policy tests that give a base image. */
class GivenBaseTest {
  private static final String RULES =
      """
      package acme.images

      rule no-root "The stage does not run as root" {
        severity high
        for s in dockerfile.final_stages
        require not s.user.is_root
          message "{s.user} is root"
          at      s.from
      }
      """;

  private static final String ROOT =
      """
      {"architecture": "amd64", "os": "linux", "config": {"User": "0"},
       "rootfs": {"type": "layers", "diff_ids": []}}\
      """;

  private static List<String> failures(String givens, String expected) {
    String test = "test no-root {\n" + givens + "expect " + expected + "\n}\n";
    TestRun run =
        PolicyTests.run(
            List.of(PolicySource.own("acme/images.plim", RULES + test)),
            (given, file) -> Optional.empty());
    assertThat(run.diagnostics()).isEmpty();
    return run.results().stream().flatMap(r -> r.failures().stream()).toList();
  }

  private static String base(String at, String text) {
    return "given dockerfile image " + at + " \"\"\"\n" + text + "\n\"\"\"\n";
  }

  private static final String DOCKERFILE = "given dockerfile \"FROM docker.io/library/app:1\"\n";

  @Test
  void theBaseFillsWhatTheDockerfileLeavesOut() {
    String given = DOCKERFILE + base("at \"app:1\"", ROOT);
    assertThat(failures(given, "fail 1 at line 1 message ~ \"0 is root\"")).isEmpty();
    assertThat(failures(DOCKERFILE, "not_evaluable 1 reason ~ \"app:1\"")).isEmpty();
  }

  @Test
  void aBaseHasAReferenceAndIsAnImage() {
    assertThat(failures(DOCKERFILE + base("", ROOT), "fail 1"))
        .containsExactly(
            "a base image is given by its reference: `given dockerfile image at \"alpine:3.20\"`");
    assertThat(failures(DOCKERFILE + base("at \"app:1\"", "{\"kind\": \"Pod\"}"), "fail 1"))
        .containsExactly("what is given for the base image app:1 describes no image");
  }
}
