package io.plimsoll.ingest.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.value.Show;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An image as a stage will build it, and a container that runs it. */
class BuiltImageTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  private static Node image(String dockerfile) {
    Node file =
        new DockerfileReader(NODES)
            .read(Source.of("Dockerfile", dockerfile), DockerfileReader.Options.DEFAULT)
            .dockerfile();
    Node stage = (Node) ((Listing) file.get("stages")).members().getLast();
    return BuiltImage.of(NODES, stage, Optional.empty());
  }

  private static ContainerDraft running(Node image) {
    Value declared = NODES.constant("LinkStrength", "declared");
    return new ContainerDraft(NODES, Origin.NONE, Text.of("web"), "compose", EngineProfile.DOCKER)
        .image(() -> image, () -> declared);
  }

  private static final String WEB =
      """
      FROM scratch
      ENV LEVEL=info MODE=fast
      LABEL team=web
      EXPOSE 8080
      VOLUME /data /cache
      USER 1000
      WORKDIR /srv
      ENTRYPOINT ["/srv/server"]
      CMD ["--listen", ":8080"]
      HEALTHCHECK CMD ["/srv/server", "--check"]
      """;

  @Test
  void whatTheDockerfileSaysIsKnownAndTheRestIsNot() {
    Node image = image(WEB);
    assertThat(Show.text(((Node) image.get("user")).get("uid"))).isEqualTo("1000");
    assertThat(((Node) image.get("stage")).get("user")).isEqualTo(image.get("user"));
    for (String field : List.of("created", "digest", "size", "os_release", "ref")) {
      Unknown gap = (Unknown) image.get(field);
      assertThat(gap.reasons().kept().getFirst().text())
          .as(field)
          .startsWith("the image built from stage 0 is not at hand");
    }
    for (String field : List.of("files", "packages", "layers", "executables", "secrets")) {
      assertThat(((Listing) image.get(field)).isOpen()).as(field).isTrue();
    }
  }

  @Test
  void aContainerInheritsWhatItDoesNotDeclare() {
    Environments environments = new Environments(NODES);
    Node web =
        running(image(WEB))
            .declare("env", Listing.list(List.of(environments.entry(Text.of("LEVEL=debug")))))
            .declare(
                "mounts",
                Listing.list(
                    List.of(
                        new MountSpecs(NODES, Optional.empty()).volume(Text.of("state:/data")))))
            .build();
    assertThat(Show.text(((Node) web.get("user")).get("uid"))).isEqualTo("1000");
    assertThat(web.get("user").origin().span().orElseThrow().source().name())
        .isEqualTo("Dockerfile");
    assertThat(Show.text(web.get("workdir"))).isEqualTo("/srv");
    Listing env = (Listing) web.get("env");
    assertThat(env.isOpen()).isFalse();
    assertThat(env.members().stream().map(v -> Show.text(((Node) v).get("value"))))
        .containsExactly("debug", "fast");
    Node level = (Node) env.members().getFirst();
    assertThat(Show.text(((Node) level.get("shadows")).get("value"))).isEqualTo("info");
    Listing mounts = (Listing) web.get("mounts");
    assertThat(mounts.members().stream().map(m -> Show.text(((Node) m).get("target"))))
        .containsExactly("/data", "/cache");
    assertThat(((Node) mounts.members().getLast()).get("is_implicit")).isEqualTo(Value.Bool.TRUE);
    assertThat(Show.text(((Node) web.get("process")).get("argv")))
        .isEqualTo("/srv/server, --listen, :8080");
    assertThat(((Listing) web.get("health_checks")).members()).hasSize(1);
    assertThat(((Listing) web.get("published_ports")).members()).isEmpty();
  }

  @Test
  void allExposedPortsArePublishedWhereThatIsAsked() {
    Node web = running(image(WEB)).publishAll(Value.Bool.TRUE).build();
    Listing ports = (Listing) web.get("published_ports");
    assertThat(ports.isOpen()).isFalse();
    assertThat(ports.members()).hasSize(1);
    Node port = (Node) ports.members().getFirst();
    assertThat(port.get("is_public")).isEqualTo(Value.Bool.TRUE);
    assertThat(Show.text(port.get("number"))).isEqualTo("8080");
  }

  @Test
  void anUnknownBaseLeavesTheUserToIt() {
    Node web = running(image("FROM alpine:3.20\n")).build();
    Unknown user = (Unknown) web.get("user");
    assertThat(user.reasons().kept().getFirst().text()).contains("alpine:3.20");
  }

  @Test
  void aDeclaredEntrypointDropsTheCommandAndKubernetesTheCheck() {
    Node image = image(WEB);
    Node own =
        NODES.build(
            NODES
                .node("CommandLine", Origin.NONE)
                .set("form", NODES.constant("CommandForm", "exec"))
                .set("argv", Listing.list(List.of(Text.of("/bin/other")))));
    Node web = running(image).declare("entrypoint", own).build();
    assertThat(Show.text(web.get("cmd"))).isEqualTo("<none>");
    Node pod =
        new ContainerDraft(
                NODES,
                Origin.NONE,
                Text.of("web"),
                "kubernetes",
                EngineProfile.KUBERNETES_CONTAINERD)
            .image(() -> image, () -> NODES.constant("LinkStrength", "declared"))
            .build();
    assertThat(Show.text(pod.get("healthcheck"))).isEqualTo("<none>");
    assertThat(Show.text(((Node) pod.get("user")).get("uid"))).isEqualTo("1000");
  }
}
