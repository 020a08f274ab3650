package io.plimsoll.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ingest.InputKind;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.targets.BuildOf;
import io.plimsoll.targets.ContainerPart;
import io.plimsoll.value.Show;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A Compose project as an input of a run. */
final class ComposeReadingTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  private static final Map<String, String> FILES =
      Map.of(
          "deploy/.env", "TAG=1.2\nCOMPOSE_PROFILES=debug",
          "deploy/base.yaml", "services: {base: {privileged: true}}",
          "deploy/web.env", "MODE=file");

  private static RuntimeReading.Read read(String text, Source... environment) {
    Surroundings around =
        new Surroundings(
            path -> Optional.ofNullable(FILES.get(path)).map(t -> Source.of(path, t)),
            List.of(environment),
            Set.of(),
            false);
    Source file = Source.of("deploy/compose.yaml", text);
    return new RuntimeReading(NODES, Optional.empty(), InputLimits.DEFAULT)
        .read(new RuntimeInput(InputKind.COMPOSE, List.of(file), around));
  }

  private static Node only(RuntimeReading.Read read) {
    return read.containers().getFirst().node();
  }

  @Test
  void variablesComeFromTheFileBesideIt() {
    RuntimeReading.Read read = read("services: {web: {image: \"web:${TAG}\"}}");
    assertThat(Show.text(only(read).get("image_ref"))).isEqualTo("web:1.2");
    assertThat(read.diagnostics()).isEmpty();
  }

  @Test
  void givenVariablesWin() {
    RuntimeReading.Read read =
        read("services: {web: {image: \"web:${TAG}\"}}", Source.of("given.env", "TAG=2"));
    assertThat(Show.text(only(read).get("image_ref"))).isEqualTo("web:2");
  }

  @Test
  void profilesComeFromTheFileBesideIt() {
    RuntimeReading.Read read = read("services: {web: {image: web, profiles: [debug]}}");
    assertThat(Show.text(only(read).get("active"))).isEqualTo("true");
  }

  @Test
  void namedFilesAreReadAndAmongTheSources() {
    RuntimeReading.Read read =
        read("services: {web: {extends: {file: base.yaml, service: base}, env_file: web.env}}");
    assertThat(Show.text(only(read).get("privileged"))).isEqualTo("true");
    assertThat(read.sources())
        .extracting(Source::name)
        .containsExactly("deploy/compose.yaml", "deploy/base.yaml");
    assertThat(read.diagnostics()).isEmpty();
  }

  @Test
  void eachServiceIsAPartWithItsBuild() {
    RuntimeReading.Read read =
        read("services: {web: {build: {context: ../web, target: release}}, db: {image: db}}");
    assertThat(read.containers())
        .extracting(ContainerPart::target)
        .containsExactly("deploy/compose.yaml#web", "deploy/compose.yaml#db");
    assertThat(read.containers().getFirst().definition().build())
        .contains(new BuildOf("web/Dockerfile", Optional.of("release"), Map.of()));
    assertThat(read.containers().getLast().definition().build()).isEmpty();
  }

  @Test
  void peersAreTheOthersOfTheProject() {
    RuntimeReading.Read read =
        read(
            "services: {a: {image: a, network_mode: 'service:b'}, b: {image: b, network_mode:"
                + " host}}");
    Node a = only(read);
    assertThat(((Listing) a.get("peers")).members())
        .containsExactly(read.containers().getLast().node());
    assertThat(Show.text(((Node) a.get("network")).get("is_host"))).isEqualTo("true");
  }

  @Test
  void aMissingLimitWouldStandInTheInnermostBlockThatIsWritten() {
    Node container =
        only(read("services: {web: {image: web, deploy: {resources: {limits: {cpus: 1}}}}}"));
    Node limits = (Node) container.get("limits");
    assertThat(limits.get("memory").origin().span().orElseThrow().text()).isEqualTo("limits");
  }

  @Test
  void theWordForNoLimitIsWhereTheLimitIsMissing() {
    Node limits = (Node) only(read("services: {web: {image: web, pids_limit: -1}}")).get("limits");
    assertThat(Show.text(limits.get("pids"))).isEqualTo("<none>");
    assertThat(limits.get("pids").origin().span().orElseThrow().text()).isEqualTo("-1");
  }
}
