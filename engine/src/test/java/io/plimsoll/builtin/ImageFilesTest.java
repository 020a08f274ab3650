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
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods that look into an image. */
class ImageFilesTest {

  private static Node file(String path, String kind, int mode) {
    return node(
        "File",
        "path",
        path(path),
        "name",
        text(path.substring(path.lastIndexOf('/') + 1)),
        "kind",
        Fixtures.NODES.constant("FileKind", kind),
        "mode",
        Mode.of(mode),
        "uid",
        number(10),
        "gid",
        number(20),
        "is_executable",
        Value.Bool.of((mode & 0111) != 0));
  }

  private static Node link(String path, String target) {
    return node(
        "File",
        "path",
        path(path),
        "kind",
        Fixtures.NODES.constant("FileKind", "symlink"),
        "mode",
        Mode.of(0777),
        "link_target",
        path(target));
  }

  private static final List<Node> FILES =
      List.of(
          link("/bin", "usr/bin"),
          file("/usr", "directory", 0755),
          file("/usr/bin", "directory", 0755),
          file("/usr/bin/bash", "regular", 0755),
          link("/usr/bin/sh", "bash"),
          link("/usr/bin/rel", "../lib/tool"),
          file("/usr/lib/tool", "regular", 0644),
          link("/loop", "/loop"),
          link("/gone", "/nowhere"),
          file("/secret", "directory", 0700),
          file("/secret/key", "regular", 0644));

  private static Node image(Value files, Value env) {
    return node("Image", "files", files, "env", env);
  }

  private static final Node IMAGE = image(Listing.list(FILES), Listing.list(List.of()));

  private static String at(Node image, String path) {
    Value file = method("Image", "file_at", image, path(path));
    return file instanceof Node found ? shown(found.get("path")) : shown(file);
  }

  @ParameterizedTest
  @CsvSource({
    "/usr/bin/bash, /usr/bin/bash",
    "/bin/sh, /usr/bin/bash",
    "/bin/rel, /usr/lib/tool",
    "/bin, /usr/bin",
    "/loop, -",
    "/gone, -",
    "/nowhere, -",
    "/usr/bin/bash/x, -",
    "/…/bash, ?",
  })
  void linksAreFollowedInsideTheImage(String path, String expected) {
    assertThat(at(IMAGE, path)).isEqualTo(expected);
  }

  @Test
  void whatIsNotSeenMayBeThere() {
    Node half = image(open(Listing.list(FILES)), Listing.list(List.of()));
    assertThat(at(half, "/usr/bin/bash")).isEqualTo("/usr/bin/bash");
    assertThat(at(half, "/nowhere")).isEqualTo("?");
    assertThat(at(image(UNKNOWN, Listing.list(List.of())), "/bin/sh")).isEqualTo("?");
  }

  private static Value env(String path) {
    return Listing.list(List.of(node("Variable", "name", text("PATH"), "value", text(path))));
  }

  private static String which(Node image, String name) {
    Value file = method("Image", "which", image, text(name));
    return file instanceof Node found ? shown(found.get("path")) : shown(file);
  }

  @Test
  void programsAreLookedForInThePath() {
    Listing files = Listing.list(FILES);
    assertThat(which(IMAGE, "sh")).isEqualTo("/usr/bin/bash");
    assertThat(which(IMAGE, "tool")).isEqualTo("-");
    assertThat(which(IMAGE, "/bin/bash")).isEqualTo("/usr/bin/bash");
    assertThat(which(image(files, env("/opt:/bin")), "bash")).isEqualTo("/usr/bin/bash");
    assertThat(which(image(files, env("/opt")), "bash")).isEqualTo("-");
    assertThat(which(image(files, env("/opt:…")), "bash")).isEqualTo("?");
    assertThat(which(image(files, open(Listing.list(List.of()))), "bash")).isEqualTo("?");
  }

  private static Node user(long uid, long gid) {
    return node(
        "User",
        "raw",
        text(Long.toString(uid)),
        "uid",
        number(uid),
        "gid",
        number(gid),
        "is_root",
        Value.Bool.of(uid == 0),
        "account",
        Absent.ABSENT);
  }

  private static String may(String method, String path, Node user) {
    Target target = Fixtures.target(Map.of("images", Listing.list(List.of(IMAGE))));
    Node file =
        FILES.stream().filter(f -> shown(f.get("path")).equals(path)).findFirst().orElseThrow();
    return shown(method(target, "File", method, file, user));
  }

  @Test
  void theClassOfTheUserDecides() {
    assertThat(may("executable_by", "/usr/bin/bash", user(99, 99))).isEqualTo("true");
    assertThat(may("writable_by", "/usr/bin/bash", user(99, 99))).isEqualTo("false");
    assertThat(may("writable_by", "/usr/bin/bash", user(10, 99))).isEqualTo("true");
    assertThat(may("writable_by", "/usr/bin/bash", user(99, 20))).isEqualTo("false");
    assertThat(may("executable_by", "/usr/lib/tool", user(0, 0))).isEqualTo("false");
    assertThat(may("writable_by", "/usr/lib/tool", user(0, 0))).isEqualTo("true");
    assertThat(may("readable_by", "/gone", user(0, 0))).isEqualTo("false");
    assertThat(may("executable_by", "/usr/bin/sh", user(99, 99))).isEqualTo("true");
  }

  @Test
  void aDirectoryAboveMayForbidIt() {
    assertThat(may("readable_by", "/secret/key", user(99, 99))).isEqualTo("false");
    assertThat(may("readable_by", "/secret/key", user(10, 99))).isEqualTo("true");
    assertThat(may("readable_by", "/secret/key", user(0, 0))).isEqualTo("true");
  }

  @Test
  void anUnknownUserDoesNotMatterWhereAllMay() {
    Node someone =
        node(
            "User",
            "raw",
            text("app"),
            "uid",
            UNKNOWN,
            "gid",
            UNKNOWN,
            "is_root",
            UNKNOWN,
            "account",
            UNKNOWN);
    assertThat(may("readable_by", "/usr/bin/bash", someone)).isEqualTo("true");
    assertThat(may("writable_by", "/usr/bin/bash", someone)).isEqualTo("?");
  }

  @Test
  void aFileOfNoGivenImageHasUnknownDirectories() {
    Node file = file("/x/y", "regular", 0644);
    assertThat(shown(method("File", "readable_by", file, user(99, 99)))).isEqualTo("?");
    assertThat(shown(method("File", "writable_by", file, user(99, 99)))).isEqualTo("false");
    assertThat(shown(method("File", "readable_by", file, user(0, 0)))).isEqualTo("true");
  }

  private static Target tools(boolean open) {
    Node row =
        node(
            "ToolRow",
            "name",
            text("gcc"),
            "category",
            Fixtures.NODES.constant("ToolCategory", "compiler"),
            "packages",
            set(texts("gcc", "build-essential")));
    Listing rows = Listing.list(List.of(row));
    return Fixtures.target(Map.of("tables", node("Tables", "tools", open ? open(rows) : rows)));
  }

  private static String hasTool(Target target, String type, Node subject, String category) {
    Value constant = Fixtures.NODES.constant("ToolCategory", category);
    return shown(method(target, type, "has_tool", subject, constant));
  }

  @Test
  void toolsArePackagesOrPrograms() {
    Listing none = Listing.list(List.of());
    Listing gcc = Listing.list(List.of(node("File", "name", text("gcc"))));
    Listing essential = Listing.list(List.of(node("Package", "name", text("build-essential"))));
    Node byProgram = node("Image", "executables", gcc, "packages", UNKNOWN);
    Node byPackage = node("Image", "executables", none, "packages", essential);
    Node without = node("Image", "executables", none, "packages", none);
    Node unread = node("Image", "executables", none, "packages", open(none));
    assertThat(hasTool(tools(false), "Image", byProgram, "compiler")).isEqualTo("true");
    assertThat(hasTool(tools(false), "Image", byPackage, "compiler")).isEqualTo("true");
    assertThat(hasTool(tools(false), "Image", byPackage, "debugger")).isEqualTo("false");
    assertThat(hasTool(tools(false), "Image", without, "compiler")).isEqualTo("false");
    assertThat(hasTool(tools(true), "Image", without, "compiler")).isEqualTo("?");
    assertThat(hasTool(tools(false), "Image", unread, "compiler")).isEqualTo("?");
    assertThat(hasTool(Fixtures.target(Map.of()), "Image", byProgram, "compiler")).isEqualTo("?");
  }

  @Test
  void aStageHasWhatItInstallsAndItsBase() {
    Listing gcc = Listing.list(List.of(node("PackageSpec", "name", text("gcc"))));
    Listing none = Listing.list(List.of());
    Node installs = node("Stage", "installed", gcc, "base_image", UNKNOWN);
    Node scratch = node("Stage", "installed", none, "base_image", Absent.ABSENT);
    Node unknown = node("Stage", "installed", none, "base_image", UNKNOWN);
    assertThat(hasTool(tools(false), "Stage", installs, "compiler")).isEqualTo("true");
    assertThat(hasTool(tools(false), "Stage", scratch, "compiler")).isEqualTo("false");
    assertThat(hasTool(tools(false), "Stage", unknown, "compiler")).isEqualTo("?");
  }
}
