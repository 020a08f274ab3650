package io.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The shop of five services: what stands in a Dockerfile, in a service, and only in both. */
final class ComposeShopTest {
  private static final String SHOP = "examples/compose-shop/";

  private static Project.Outcome shop(String... words) throws Exception {
    return Project.plimsoll(Project.root(), List.of(words));
  }

  @Test
  void eachFindingStandsAtItsLine() throws Exception {
    Project.Outcome outcome =
        shop("check", "-o", "compact", "--now", "2026-06-01", "examples/compose-shop");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .contains(
            SHOP + "worker/Dockerfile:5:5: high no-download-piped-to-shell",
            SHOP + "compose.yaml:45:9: critical no-container-engine-socket-mount: worker",
            SHOP + "compose.yaml:58:9: medium port-bound-to-interface: db",
            SHOP + "compose.yaml:35:37: high tls-verification-on-by-env: orders");
  }

  @Test
  void aServiceThatUndoesItsImageIsFoundThoughNeitherFileIsWrongAlone() throws Exception {
    String rule = "effective-user-is-root";
    assertThat(shop("check", "-o", "compact", "--rule", rule, "examples/compose-shop").output())
        .contains(
            SHOP
                + "compose.yaml:32:11: high effective-user-is-root: orders runs as root (uid 0),"
                + " although its image was built for node")
        .doesNotContain("worker runs", "storefront runs");
    String dockerfile = SHOP + "orders/Dockerfile";
    assertThat(shop("check", "-o", "compact", "--rule", rule, dockerfile).output())
        .doesNotContain("runs as root");
  }

  @Test
  void theStageThatNoServiceBuildsIsNotJudged() throws Exception {
    assertThat(shop("check", "-o", "compact", "examples/compose-shop").output())
        .doesNotContainPattern("orders/Dockerfile:1[5-9]");
  }

  @Test
  void whatIsInForceIsShownWithItsPlace() throws Exception {
    assertThat(shop("inspect", "examples/compose-shop").output())
        .contains(
            "  user root (uid 0)  compose.yaml:32\n",
            "  user 101:101  Dockerfile:12\n",
            "  privileged = false  (default of docker)\n");
  }
}
