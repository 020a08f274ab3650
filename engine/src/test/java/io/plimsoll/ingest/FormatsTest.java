package io.plimsoll.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static void isNamed(InputKind kind, String... paths) {
    for (String path : paths) {
      assertThat(Formats.byName(path)).as(path).contains(kind);
    }
  }

  private static void reads(InputKind kind, String text) {
    assertThat(Formats.byText(text)).as(text).contains(kind);
  }

  @Test
  void namesOfTheField() {
    isNamed(InputKind.DOCKERFILE, "Dockerfile", "a/api.dockerfile", "b/Containerfile.dev");
    isNamed(InputKind.COMPOSE, "compose.yaml", "x/docker-compose.prod.yml", "compose.override.yml");
    isNamed(InputKind.QUADLET, "web.container");
    isNamed(InputKind.DAEMON, "etc/docker/daemon.json");
  }

  @Test
  void whatLiesBesideADockerfileIsNone() {
    for (String name :
        new String[] {
          "Dockerfile.dockerignore", "Dockerfile.md", "Dockerfile.j2", "composer.json"
        }) {
      assertThat(Formats.byName(name)).as(name).isEmpty();
    }
  }

  @Test
  void keysAtTheTopOfYaml() {
    reads(InputKind.KUBERNETES, "# a pod\napiVersion: v1\nkind: Pod\nspec:\n  x: 1\n");
    reads(InputKind.KUBERNETES, "---\n\"apiVersion\": v1\n'kind': List\n");
    reads(InputKind.COMPOSE, "services:\n  web:\n    image: a\n");
    assertThat(Formats.byText("x:\n  apiVersion: v1\n  kind: Pod\n")).isEmpty();
  }

  @Test
  void keysAtTheTopOfJson() {
    reads(InputKind.INSPECT, "[ {\"Id\": \"a\", \"HostConfig\": {}, \"Config\": {\"x\": \"}\"}} ]");
    reads(InputKind.IMAGE, "{\"architecture\":\"amd64\",\"config\":{},\"rootfs\":{}}");
    reads(InputKind.OCI, "{\"ociVersion\": \"1.0.2\"}");
    reads(InputKind.ECS, "{\"family\": \"a\", \"containerDefinitions\": []}");
    reads(InputKind.EVIDENCE, "{\"bomFormat\": \"CycloneDX\"}");
    reads(InputKind.EVIDENCE, "{\"SchemaVersion\": 2, \"ArtifactName\": \"a\"}");
    reads(InputKind.EVIDENCE, "SPDXVersion: SPDX-2.3\n");
    assertThat(Formats.byText("{\"name\": \"x\", \"scripts\": {\"rootfs\": 1}}")).isEmpty();
  }

  @Test
  void wordsAreThoseOfTheOption() {
    for (InputKind kind : InputKind.values()) {
      assertThat(InputKind.of(kind.word())).contains(kind);
    }
    assertThat(InputKind.of("helm")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextIsLookedAt(@ForAll String text) {
    assertThat(Formats.byText(text)).isNotNull();
    assertThat(Formats.byText("{" + text)).isNotNull();
  }
}
