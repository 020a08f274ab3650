package io.plimsoll.builtin;

import static io.plimsoll.builtin.Fixtures.UNKNOWN;
import static io.plimsoll.builtin.Fixtures.method;
import static io.plimsoll.builtin.Fixtures.node;
import static io.plimsoll.builtin.Fixtures.number;
import static io.plimsoll.builtin.Fixtures.open;
import static io.plimsoll.builtin.Fixtures.path;
import static io.plimsoll.builtin.Fixtures.set;
import static io.plimsoll.builtin.Fixtures.shown;
import static io.plimsoll.builtin.Fixtures.text;
import static io.plimsoll.builtin.Fixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeMethodsTest {

  private static Value protocol(String name) {
    return Fixtures.NODES.constant("Protocol", name);
  }

  @ParameterizedTest
  @CsvSource({"80, tcp, true", "90, tcp, true", "91, tcp, false", "80, udp, false"})
  void portsHoldTheirRange(long number, String protocol, String expected) {
    Node port = node("Port", "number", number(80), "last", number(90), "protocol", protocol("tcp"));
    assertThat(shown(method("Port", "includes", port, number(number), protocol(protocol))))
        .isEqualTo(expected);
  }

  @Test
  void anUnknownEndOfARangeMayNotMatter() {
    Node port = node("Port", "number", number(80), "last", UNKNOWN, "protocol", protocol("tcp"));
    assertThat(shown(method("Port", "includes", port, number(79), protocol("tcp"))))
        .isEqualTo("false");
    assertThat(shown(method("Port", "includes", port, number(81), protocol("tcp")))).isEqualTo("?");
  }

  private static Digest digest(char hex) {
    return Digest.of("sha256:" + String.valueOf(hex).repeat(64));
  }

  private static Node digests(Value index, Value manifest, Value config) {
    return node(
        "DigestSet",
        "index",
        index,
        "manifest",
        manifest,
        "config",
        config,
        "diff_ids",
        Listing.list(List.of()));
  }

  @Test
  void digestsOfOneKindAreCompared() {
    Node a = digests(Absent.ABSENT, digest('a'), digest('c'));
    Node same = digests(Absent.ABSENT, digest('b'), digest('c'));
    Node other = digests(Absent.ABSENT, digest('b'), Absent.ABSENT);
    Node kind = digests(digest('a'), Absent.ABSENT, Absent.ABSENT);
    Node unread = digests(UNKNOWN, digest('b'), Absent.ABSENT);
    assertThat(shown(method("DigestSet", "shares", a, same))).isEqualTo("true");
    assertThat(shown(method("DigestSet", "shares", a, other))).isEqualTo("false");
    assertThat(shown(method("DigestSet", "shares", a, kind))).isEqualTo("?");
    assertThat(shown(method("DigestSet", "shares", kind, unread))).isEqualTo("?");
    assertThat(shown(method("DigestSet", "has", a, digest('c')))).isEqualTo("true");
    assertThat(shown(method("DigestSet", "has", a, digest('x')))).isEqualTo("false");
    assertThat(shown(method("DigestSet", "has", unread, digest('x')))).isEqualTo("?");
  }

  private static Listing variables(String... names) {
    return Listing.list(
        Arrays.stream(names)
            .map(n -> node("Variable", "name", text(n), "value", text("of " + n)))
            .toList());
  }

  private static String named(Listing list, String name) {
    Value found = method("List<Variable>", "named", list, text(name));
    return found instanceof Node node ? shown(node.get("value")) : shown(found);
  }

  @Test
  void theLastOfANameCounts() {
    assertThat(named(variables("A", "B"), "A")).isEqualTo("of A");
    assertThat(named(variables("A"), "C")).isEqualTo("-");
    assertThat(named(open(variables("A")), "A")).isEqualTo("of A");
    assertThat(named(open(variables("A")), "C")).isEqualTo("?");
    assertThat(named(variables("A", "…"), "A")).isEqualTo("?");
  }

  private static Node mount(String target, boolean readOnly) {
    return node("Mount", "target", path(target), "read_only", Value.Bool.of(readOnly));
  }

  private static Node container(boolean readOnly, Value mounts) {
    return node("Container", "read_only", Value.Bool.of(readOnly), "mounts", mounts);
  }

  private static String mountAt(Value mounts, String path) {
    Value mount = method("Container", "mount_at", container(false, mounts), path(path));
    return mount instanceof Node node ? shown(node.get("target")) : shown(mount);
  }

  @Test
  void theInnermostMountCovers() {
    Listing mounts =
        Listing.list(List.of(mount("/a/b", false), mount("/a", true), mount("/ab", false)));
    assertThat(mountAt(mounts, "/a/b/c")).isEqualTo("/a/b");
    assertThat(mountAt(mounts, "/a/c")).isEqualTo("/a");
    assertThat(mountAt(mounts, "/x")).isEqualTo("-");
    assertThat(mountAt(open(mounts), "/a/b/c")).isEqualTo("?");
    assertThat(mountAt(open(mounts), "/a/b")).isEqualTo("/a/b");
    assertThat(shown(method("Mount", "covers", mount("/a", true), path("/a/x")))).isEqualTo("true");
  }

  @Test
  void whatCanBeWritten() {
    Listing mounts = Listing.list(List.of(mount("/data", false), mount("/etc/x", true)));
    assertThat(writable(true, mounts, "/data/f")).isEqualTo("true");
    assertThat(writable(true, mounts, "/var")).isEqualTo("false");
    assertThat(writable(false, mounts, "/var")).isEqualTo("true");
    assertThat(writable(false, mounts, "/etc/x")).isEqualTo("false");
    assertThat(writable(false, open(mounts), "/var")).isEqualTo("?");
  }

  private static String writable(boolean readOnly, Value mounts, String path) {
    return shown(method("Container", "writable", container(readOnly, mounts), path(path)));
  }

  @Test
  void groupsOfAUser() {
    Node account = node("Account", "name", text("app"), "groups", set(texts("docker")));
    Node group = node("Group", "name", text("docker"), "gid", number(999));
    Node image =
        node(
            "Image",
            "accounts",
            Listing.list(List.of(account)),
            "groups",
            Listing.list(List.of(group)));
    Target target = Fixtures.target(Map.of("images", Listing.list(List.of(image))));
    Node app = node("User", "raw", text("app"), "gid", number(5), "account", account);
    Node only = node("User", "raw", text("app:app"), "gid", number(5), "account", account);
    Node none = node("User", "raw", text("7"), "gid", number(5), "account", Absent.ABSENT);
    assertThat(shown(method(target, "User", "in_group", app, number(5)))).isEqualTo("true");
    assertThat(shown(method(target, "User", "in_group", app, number(999)))).isEqualTo("true");
    assertThat(shown(method(target, "User", "in_group", app, number(998)))).isEqualTo("false");
    assertThat(shown(method(target, "User", "in_group", only, number(999)))).isEqualTo("false");
    assertThat(shown(method(target, "User", "in_group", none, number(999)))).isEqualTo("false");
    assertThat(shown(method("User", "in_group", app, number(999)))).isEqualTo("?");
  }

  private static Node command(String name, Value verb, String... words) {
    Value[] argv =
        Arrays.stream(words)
            .map(w -> node("Word", "text", text("w"), "value", text(w), "quoted", Value.Bool.FALSE))
            .toArray(Value[]::new);
    return node("Command", "name", text(name), "verb", verb, "argv", Listing.list(List.of(argv)));
  }

  @Test
  void commandsAreKnownByProgramAndVerb() {
    Node install = command("apt-get", text("install"), "apt-get", "install", "-qqy", "curl");
    assertThat(shown(method("Command", "is", install, text("apt-get"), texts()))).isEqualTo("true");
    assertThat(shown(method("Command", "is", install, text("apt-get"), texts("update", "install"))))
        .isEqualTo("true");
    assertThat(shown(method("Command", "is", install, text("apt-get"), texts("update"))))
        .isEqualTo("false");
    assertThat(
            shown(
                method("Command", "is", command("apk", UNKNOWN, "apk"), text("apk"), texts("add"))))
        .isEqualTo("?");
    assertThat(
            shown(
                method("Command", "is", command("apk", UNKNOWN, "apk"), text("dnf"), texts("add"))))
        .isEqualTo("false");
    assertThat(shown(method("Command", "has_flag", install, texts("-y", "--yes"))))
        .isEqualTo("true");
    assertThat(shown(method("Command", "has_flag", install, texts("--force-yes"))))
        .isEqualTo("false");
  }

  @Test
  void valuesOfFlags() {
    Node curl =
        command(
            "curl", Absent.ABSENT, "curl", "-okubectl", "--retry", "3", "--retry=5", "https://h");
    assertThat(shown(method("Command", "has_flag", curl, texts("-k")))).isEqualTo("false");
    assertThat(shown(method("Command", "flag", curl, texts("--retry")))).isEqualTo("5");
    assertThat(shown(method("Command", "flag_values", curl, texts("--retry")))).isEqualTo("[3, 5]");
    assertThat(shown(method("Command", "flag", curl, texts("-o", "--output"))))
        .isEqualTo("kubectl");
    assertThat(shown(method("Command", "flag", curl, texts("--data")))).isEqualTo("-");
    Node open = command("curl", Absent.ABSENT, "curl", "…", "https://h");
    assertThat(shown(method("Command", "has_flag", open, texts("-k")))).isEqualTo("?");
  }

  @Test
  void packagesOfAToolTheEngineDoesNotKnow() {
    Node installer =
        node(
            "Installer",
            "command",
            text("acme"),
            "verb",
            text("get"),
            "value_flags",
            set(texts("--from")));
    Node get = command("acme", Absent.ABSENT, "acme", "get", "--from", "x", "-v", "tool=1");
    Node drop = command("acme", Absent.ABSENT, "acme", "drop", "tool");
    assertThat(shown(method("Command", "packages_by", get, installer))).isEqualTo("[tool=1]");
    assertThat(shown(method("Command", "packages_by", drop, installer))).isEqualTo("[]");
    assertThat(
            shown(method("Command", "packages_by", command("rm", Absent.ABSENT, "rm"), installer)))
        .isEqualTo("[]");
  }

  @Test
  void commandsBehindAnother() {
    Node a = command("a", Absent.ABSENT, "a");
    Node b = command("b", Absent.ABSENT, "b");
    Node run = node("Run", "commands", Listing.list(List.of(a, b)));
    Node half = node("Run", "commands", open(Listing.list(List.of(a, b))));
    assertThat(((Listing) method("Run", "runs_after", run, a)).members()).containsExactly(b);
    assertThat(((Listing) method("Run", "runs_after", half, b)).isOpen()).isTrue();
    assertThat(shown(method("Run", "runs_after", run, command("c", Absent.ABSENT, "c"))))
        .isEqualTo("?");
  }

  @Test
  void modesWithinALimit() {
    Value limit = io.plimsoll.model.Mode.of(0644);
    assertThat(shown(method("Mode", "within", io.plimsoll.model.Mode.of(04644), limit)))
        .isEqualTo("false");
    assertThat(shown(method("Mode", "within", io.plimsoll.model.Mode.of(0600), limit)))
        .isEqualTo("true");
  }

  @Test
  void linksOfNodes() {
    Value declared = Fixtures.NODES.constant("LinkStrength", "declared");
    Node image =
        node(
            "Image",
            "refs",
            Listing.list(List.of()),
            "scans",
            Listing.list(List.of()),
            "attestations",
            Listing.list(List.of()));
    Node other = node("Image");
    Node container = node("Container", "image", image, "link", declared);
    assertThat(shown(Fixtures.call("link_strength", container, image))).isEqualTo("declared");
    assertThat(shown(Fixtures.call("link_strength", image, container))).isEqualTo("declared");
    assertThat(shown(Fixtures.call("link_strength", container, other))).isEqualTo("-");
    assertThat(shown(Fixtures.call("link_strength", node("Container", "image", UNKNOWN), image)))
        .isEqualTo("?");
    Node scan = node("Scan", "link", declared, "subject_name", Absent.ABSENT);
    assertThat(shown(Fixtures.call("link_strength", scan, image))).isEqualTo("-");
    Node scanned =
        node(
            "Image",
            "refs",
            Listing.list(List.of()),
            "scans",
            Listing.list(List.of(scan)),
            "attestations",
            Listing.list(List.of()));
    assertThat(shown(Fixtures.call("link_strength", scan, scanned))).isEqualTo("declared");
  }
}
