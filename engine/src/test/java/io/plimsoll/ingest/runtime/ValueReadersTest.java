package io.plimsoll.ingest.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.value.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of runtime files as values; {@code ?} stands for an unknown part. */
class ValueReadersTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  /** A text in which each question mark is a variable that nobody gave. */
  private static Value text(String written) {
    List<String> pieces = List.of(written.split("\\?", -1));
    List<Text.Hole> holes = new ArrayList<>();
    for (int i = 1; i < pieces.size(); i++) {
      Reason why = Reason.of(Reason.Kind.UNRESOLVED, "X", "X has no value");
      holes.add(new Text.Hole("${X}", Reasons.of(why)));
    }
    return Text.of(pieces, holes, Origin.NONE);
  }

  private static String shown(Value value) {
    return switch (value) {
      case Unknown u -> "unknown";
      case Absent a -> "absent";
      case Text t when !t.isKnown() -> t.written();
      default -> Show.text(value);
    };
  }

  private static String facts(Value node, String... fields) {
    return node instanceof Node n
        ? Stream.of(fields).map(f -> shown(n.get(f))).collect(Collectors.joining(" "))
        : shown(node);
  }

  @ParameterizedTest
  @CsvSource({
    "512m, 512MiB",
    "512MB, 512MiB",
    "1g, 1GiB",
    "1.5g, 1.5GiB",
    "100, 100B",
    "64 kB, 64KiB",
    "0, absent",
    "-1, absent",
    "12x, unknown",
    "?m, unknown",
    "'', unknown",
  })
  void sizesOfDocker(String written, String size) {
    assertThat(shown(Sizes.limit(text(written)))).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "1Gi, 1073741824",
    "128974848, 128974848",
    "129e6, 129000000",
    "129M, 129000000",
    "100m, 1",
    "1Zi, unknown",
    "one, unknown",
    "1e999999999, unknown",
  })
  void quantitiesInBytes(String written, String size) {
    Value bytes = Sizes.bytes(text(written));
    assertThat(bytes instanceof Value.Bytes b ? Long.toString(b.value()) : shown(bytes))
        .isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"100m, 0.1", "2, 2.0", "0.5, 0.5", "1500u, 0.0015", "1k, 1000.0"})
  void quantitiesAsNumbers(String written, String amount) {
    assertThat(shown(Sizes.amount(text(written)))).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"1m30s, 90s", "10, unknown", "0, 0s", "?s, unknown"})
  void durations(String written, String duration) {
    Value value = Durations.of(text(written));
    assertThat(value instanceof Value.Span s ? s.value().toSeconds() + "s" : shown(value))
        .isEqualTo(duration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80 | 80 80 tcp absent absent absent true",
        "8080:80 | 80 80 tcp 8080 8080 absent true",
        "127.0.0.1:8080:80/udp | 80 80 udp 8080 8080 127.0.0.1 false",
        "[::1]:8080:80 | 80 80 tcp 8080 8080 [::1] false",
        "[::]:8080:80 | 80 80 tcp 8080 8080 [::] true",
        "0.0.0.0::80 | 80 80 tcp absent absent 0.0.0.0 true",
        "8000-8010:80-90 | 80 90 tcp 8000 8010 absent true",
        "?:80 | 80 80 tcp unknown unknown absent true",
        "?:8080:80 | 80 80 tcp 8080 8080 unknown unknown",
        "http:80 | 80 80 tcp unknown unknown absent true",
        "a:b:c:d | unknown",
      })
  void publishedPorts(String written, String facts) {
    Value port = new PortSpecs(NODES, EngineProfile.DOCKER).published(text(written));
    String[] fields = {
      "number", "last", "protocol", "host_port", "host_last", "host_ip", "is_public"
    };
    assertThat(facts(port, fields)).isEqualTo(facts);
  }

  @Test
  void theDaemonMayPublishOnAnotherAddress() {
    EngineProfile local =
        EngineProfile.DOCKER.withDaemon("default_publish_ip", Text.of("127.0.0.1"));
    Value port = new PortSpecs(NODES, local).published(text("8080:80"));
    assertThat(facts(port, "is_public")).isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/data | volume absent absent /data false rprivate",
        "state:/data | volume absent state /data false rprivate",
        "/srv:/data:ro | bind /srv absent /data true rprivate",
        "./x:/data:rw,rslave,z | bind x absent /data false rslave",
        "~/x:/data | bind ~/x absent /data false rprivate",
        "C:\\x:/data:ro | bind C:/x absent /data true rprivate",
        "C:\\x:D:\\y | bind C:/x absent D:/y false rprivate",
        "?/x:/data | bind ${X}/x absent /data false rprivate",
        "?:/data | unknown unknown unknown /data false rprivate",
        "/srv:/data:? | bind /srv absent /data unknown unknown",
        "a:b:c:d | unknown",
        "'' | unknown",
      })
  void volumes(String written, String facts) {
    Value mount = new MountSpecs(NODES, Optional.empty()).volume(text(written));
    String[] fields = {"kind", "source", "volume", "target", "read_only", "propagation"};
    assertThat(facts(mount, fields)).isEqualTo(facts);
  }

  @Test
  void temporaryFileSystems() {
    Value mount = new MountSpecs(NODES, Optional.empty()).tmpfs(text("/run:size=64m,exec,ro"));
    assertThat(facts(mount, "kind", "target", "size", "noexec", "nosuid", "read_only"))
        .isEqualTo("tmpfs /run 64MiB false true true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-new-privileges | true absent absent absent",
        "no-new-privileges:true | true absent absent absent",
        "no-new-privileges=false | false absent absent absent",
        "no-new-privileges=? | unknown absent absent absent",
        "seccomp=unconfined | absent unconfined absent absent",
        "seccomp:builtin | absent runtime_default absent absent",
        "seccomp=./profile.json | absent localhost absent absent",
        "apparmor=docker-default | absent absent runtime_default absent",
        "apparmor:mine | absent absent localhost absent",
        "systempaths=unconfined | absent absent absent unmasked",
        "? | unknown unknown unknown unknown",
        "bogus=1 | absent absent absent absent",
      })
  void securityOptions(String written, String facts) {
    SecurityOptions.Said said = new SecurityOptions(NODES).of(List.of(text(written)));
    String all =
        Stream.of(
                shown(said.noNewPrivileges()),
                facts(said.seccomp(), "kind"),
                facts(said.apparmor(), "kind"),
                shown(said.procMask()))
            .collect(Collectors.joining(" "));
    assertThat(all).isEqualTo(facts);
  }

  @Test
  void labelsOfSelinux() {
    SecurityOptions.Said said =
        new SecurityOptions(NODES).of(List.of(text("label=type:svirt_t"), text("label:user:u")));
    assertThat(facts(said.selinux(), "disabled", "type", "user", "role"))
        .isEqualTo("false svirt_t u absent");
  }

  @ParameterizedTest
  @CsvSource({
    "no, never absent",
    "always, always absent",
    "on-failure:3, on_failure 3",
    "unless-stopped, unless_stopped absent",
    "sometimes, unknown",
    "?, unknown",
  })
  void restarts(String written, String facts) {
    assertThat(facts(new Restarts(NODES).of(text(written)), "kind", "max_retries"))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource({
    "NETWORK, host, host true",
    "NETWORK, none, none false",
    "NETWORK, bridge, default_bridge false",
    "NETWORK, back, user_defined false",
    "PID, container:x, container unknown",
    "PID, bogus, unknown",
    "IPC, shareable, shareable false",
    "USERNS, keep-id, private false",
  })
  void namespaces(Which which, String written, String facts) {
    Value namespace = new Namespaces(NODES).of(which, text(written), name -> Optional.empty());
    assertThat(facts(namespace, "kind", "is_host")).isEqualTo(facts);
  }

  @Test
  void containersThatJoinEachOtherComeToNoEnd() {
    Namespaces namespaces = new Namespaces(NODES);
    Node[] both = new Node[2];
    for (int i = 0; i < 2; i++) {
      int other = 1 - i;
      both[i] =
          new ContainerDraft(NODES, Origin.NONE, Text.of("c"), "compose", EngineProfile.DOCKER)
              .set(
                  "pid",
                  namespaces.of(
                      Which.PID, text("service:c"), name -> Optional.of(() -> both[other])))
              .build();
    }
    assertThat(facts(both[0].get("pid"), "is_host")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "/dev/fuse, /dev/fuse /dev/fuse rwm false",
    "/dev/a:/dev/b:r, /dev/a /dev/b r false",
    "/dev/a:rw, /dev/a /dev/a rw false",
    "/dev/nvidia0, /dev/nvidia0 /dev/nvidia0 rwm true",
    "a:b:c:d, unknown",
  })
  void devices(String written, String facts) {
    assertThat(
            facts(new Devices(NODES).of(text(written)), "host", "inside", "permissions", "is_gpu"))
        .isEqualTo(facts);
  }

  @Test
  void ulimits() {
    Ulimits ulimits = new Ulimits(NODES);
    assertThat(facts(ulimits.of(text("nofile=10:20")).orElseThrow().value(), "soft", "hard"))
        .isEqualTo("10 20");
    assertThat(facts(ulimits.of(text("nproc=5")).orElseThrow().value(), "soft", "hard"))
        .isEqualTo("5 5");
    assertThat(facts(ulimits.of(text("core=-1")).orElseThrow().value(), "soft"))
        .isEqualTo(Long.toString(Long.MAX_VALUE));
    assertThat(ulimits.of(text("?=5"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A=b, A b literal",
    "A=, A '' literal",
    "A=b=c, A b=c literal",
    "A, A unknown host",
    "A=x?, A x${X} literal",
  })
  void variables(String written, String facts) {
    assertThat(facts(new Environments(NODES).entry(text(written)), "name", "value", "source"))
        .isEqualTo(facts.replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "net_admin, net_admin",
    "CAP_SYS_ADMIN, sys_admin",
    "all, all_caps",
    "everything, unrecognised",
    "unrecognised, unrecognised",
    "?, unknown",
  })
  void capabilities(String written, String capability) {
    assertThat(shown(new Capabilities(NODES).of(text(written)))).isEqualTo(capability);
  }

  @ParameterizedTest
  @CsvSource({
    "json-file, , false",
    "json-file, 10m, true",
    "json-file, -1, false",
    "local, , true",
    "journald, , true",
  })
  void logs(String driver, String maxSize, boolean bounded) {
    Mapping options =
        maxSize == null
            ? Mapping.of(List.of())
            : Mapping.of(
                List.of(new io.plimsoll.model.Entry(Text.of("max-size"), Text.of(maxSize))));
    Node logging = new Logs(NODES).of(Text.of(driver), options, Origin.NONE);
    assertThat(logging.get("is_bounded")).isEqualTo(Value.Bool.of(bounded));
  }

  @Test
  void whatCannotBeReadSaysWhy() {
    assertThat(Gaps.problem(Sizes.docker(text("lots")))).contains("`lots` is not a size");
    assertThat(Gaps.problem(Sizes.docker(text("5m")))).isEmpty();
  }

  @Test
  void literalsOfTestsAreCompletedTheSameWay() {
    Reason why = Reason.of(Reason.Kind.UNRESOLVED, "test", "not given");
    Node container =
        Derived.literal(
            NODES,
            NODES
                .node("Container", Origin.NONE)
                .set("privileged", Value.Bool.TRUE)
                .set("devices", Listing.list(List.of())),
            why);
    assertThat(((Listing) container.get("capabilities")).members()).hasSize(41);
    assertThat(Show.text(container.get("host_access"))).contains("all_devices");
    Node user =
        Derived.literal(NODES, NODES.node("User", Origin.NONE).set("raw", Text.of("0:0")), why);
    assertThat(facts(user, "uid", "is_root")).isEqualTo("0 true");
    Node port =
        Derived.literal(
            NODES,
            NODES
                .node("Port", Origin.NONE)
                .set("number", Value.Int.of(80))
                .set("host_port", Value.Int.of(80)),
            why);
    assertThat(facts(port, "last", "is_published", "is_public", "well_formed"))
        .isEqualTo("80 true true true");
  }
}
