package io.plimsoll.ingest.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.value.Show;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of a container that follow from what its source says. */
class DraftTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  private static ContainerDraft draft(String source, EngineProfile engine) {
    return new ContainerDraft(NODES, Origin.NONE, Text.of("web"), source, engine)
        .image(Text.of("nginx:1.27"));
  }

  private static ContainerDraft docker() {
    return draft("compose", EngineProfile.DOCKER);
  }

  private static ContainerDraft pod() {
    return draft("kubernetes", EngineProfile.KUBERNETES_CONTAINERD);
  }

  private static Value capabilities(String... names) {
    return new Capabilities(NODES).set(List.of(names).stream().map(Text::of).toList());
  }

  private static List<Value> mounts(String... volumes) {
    MountSpecs specs = new MountSpecs(NODES, Optional.empty());
    return List.of(volumes).stream().map(v -> specs.volume(Text.of(v))).toList();
  }

  private static String shown(Node node, String field) {
    return Show.text(node.get(field));
  }

  @Test
  void nothingSaidAndNoImageLeavesToTheImageWhatIsItsToSay() {
    Node web = docker().build();
    for (String field : List.of("user", "workdir", "entrypoint", "cmd", "process", "healthcheck")) {
      Unknown gap = assertInstanceOf(Unknown.class, web.get(field), field);
      assertEquals(
          "the image nginx:1.27 is not at hand", gap.reasons().kept().getFirst().text(), field);
    }
    for (String field : List.of("env", "mounts", "ports", "health_checks")) {
      assertTrue(((Listing) web.get(field)).isOpen(), field);
    }
    for (String field : List.of("host_mounts", "published_ports", "capabilities", "host_access")) {
      assertTrue(!((Listing) web.get(field)).isOpen(), field);
    }
  }

  @Test
  void defaultsOfTheEngineAreMarkedAsSuch() {
    Node web = docker().build();
    assertEquals(14, ((Listing) web.get("capabilities")).members().size());
    assertEquals(Origin.Kind.DEFAULTED, web.get("seccomp").origin().kind());
    assertEquals("if_missing", shown(web, "pull_policy"));
    assertEquals(Value.Bool.FALSE, ((Value.Bool) web.get("init")).from(Origin.NONE));
    assertEquals(Origin.Kind.DEFAULTED, web.get("init").origin().kind());
  }

  @ParameterizedTest
  @CsvSource({
    "'', ALL, 0",
    "NET_ADMIN, ALL, 1",
    "CAP_NET_ADMIN, net_raw, 14",
    "CHOWN, CHOWN, 14",
    "ALL, SYS_ADMIN, 40",
    "'', '', 14",
  })
  void additionsWinOverDrops(String add, String drop, int size) {
    Node web =
        docker()
            .set("cap_add", add.isEmpty() ? capabilities() : capabilities(add))
            .set("cap_drop", drop.isEmpty() ? capabilities() : capabilities(drop))
            .build();
    assertEquals(size, ((Listing) web.get("capabilities")).members().size());
  }

  @Test
  void privilegedIgnoresDropsAndProfiles() {
    Node web =
        docker()
            .set("privileged", Value.Bool.TRUE)
            .set("cap_drop", capabilities("ALL"))
            .security(new SecurityOptions(NODES).of(List.of(Text.of("seccomp=strict.json"))))
            .build();
    assertEquals(41, ((Listing) web.get("capabilities")).members().size());
    assertEquals("unconfined", Show.text(((Node) web.get("seccomp")).get("kind")));
    assertEquals("unconfined", Show.text(((Node) web.get("apparmor")).get("kind")));
    assertEquals("all_devices, kernel_module", shown(web, "host_access"));
  }

  @ParameterizedTest
  @CsvSource({
    "/var/run/docker.sock:/var/run/docker.sock:ro, true",
    "/var/run:/host/run, true",
    "/:/host, true",
    "/run/user/1000/podman/podman.sock:/p, true",
    "/srv/data:/data, false",
    "data:/data, false",
    "/var/run/secrets:/s, false",
    "//./pipe/docker_engine://./pipe/docker_engine, true",
  })
  void aMountReachesTheSocketOfTheEngine(String volume, boolean reaches) {
    Node web = docker().declare("mounts", Listing.list(mounts(volume))).build();
    assertEquals(Value.Bool.of(reaches), web.get("has_engine_socket").from(Origin.NONE));
  }

  @Test
  void aDeclaredUserIsInForceAndTheRuntimeMayRefuseRoot() {
    Node app = docker().declare("user", new RuntimeUsers(NODES).of(Text.of("1000:1000"))).build();
    assertEquals(Value.Int.of(1000), ((Node) app.get("user")).get("uid"));
    Node refused = pod().set("run_as_non_root", Value.Bool.TRUE).build();
    Node user = (Node) refused.get("user");
    assertEquals(Value.Bool.FALSE, user.get("is_root"));
    assertInstanceOf(Unknown.class, user.get("uid"));
  }

  @Test
  void kubernetesHasItsOwnDefaults() {
    Node web =
        pod()
            .set("cap_add", capabilities("SYS_ADMIN"))
            .declare("no_new_privileges", Value.Bool.TRUE)
            .build();
    assertEquals(Value.Bool.FALSE, web.get("no_new_privileges").from(Origin.NONE));
    assertEquals("unset", Show.text(((Node) web.get("seccomp")).get("kind")));
    assertEquals("always", Show.text(((Node) web.get("restart")).get("kind")));
    assertEquals("<none>", shown(web, "healthcheck"));
    assertTrue(!((Listing) web.get("health_checks")).isOpen());
    assertEquals(Value.Bool.TRUE, web.get("mounts_token").from(Origin.NONE));
  }

  @Test
  void aNamespaceOfAnotherContainerIsFollowed() {
    Namespaces namespaces = new Namespaces(NODES);
    Node host =
        docker()
            .set("pid", namespaces.of(Which.PID, Text.of("host"), n -> Optional.empty()))
            .build();
    Node joined =
        docker()
            .set(
                "pid", namespaces.of(Which.PID, Text.of("service:a"), n -> Optional.of(() -> host)))
            .build();
    assertEquals(Value.Bool.TRUE, ((Node) joined.get("pid")).get("is_host"));
    assertEquals("host_pid", shown(joined, "host_access"));
  }

  @Test
  void aDeclaredEntrypointDropsTheCommandOfTheImage() {
    Node reset =
        NODES.build(NODES.node("CommandLine", Origin.NONE).set("argv", Listing.list(List.of())));
    Node web = docker().declare("entrypoint", reset).build();
    assertEquals("<none>", shown(web, "entrypoint"));
    assertEquals("<none>", shown(web, "cmd"));
  }

  @Test
  void thePortsOfTheHostNetworkAreNotListed() {
    Value port = new PortSpecs(NODES, EngineProfile.DOCKER).published(Text.of("8080:80"));
    Node web = docker().declare("ports", Listing.list(List.of(port))).build();
    Node published = (Node) ((Listing) web.get("published_ports")).members().getFirst();
    assertEquals(Value.Bool.TRUE, published.get("is_public"));
    Node host =
        docker()
            .declare("ports", Listing.list(List.of(port)))
            .set("network", new Namespaces(NODES).of(Which.NETWORK, "host", Origin.NONE))
            .build();
    assertEquals(0, ((Listing) host.get("published_ports")).members().size());
  }

  @Test
  void podmanLimitsProcessesAndGivesFewerCapabilities() {
    Node web = draft("run", EngineProfile.PODMAN.stated()).build();
    assertEquals(2048L, ((Value.Int) ((Node) web.get("limits")).get("pids")).value());
    assertEquals(11, ((Listing) web.get("capabilities")).members().size());
  }
}
