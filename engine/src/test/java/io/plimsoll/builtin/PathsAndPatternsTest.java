package io.plimsoll.builtin;

import static io.plimsoll.builtin.Fixtures.UNKNOWN;
import static io.plimsoll.builtin.Fixtures.call;
import static io.plimsoll.builtin.Fixtures.method;
import static io.plimsoll.builtin.Fixtures.node;
import static io.plimsoll.builtin.Fixtures.open;
import static io.plimsoll.builtin.Fixtures.path;
import static io.plimsoll.builtin.Fixtures.set;
import static io.plimsoll.builtin.Fixtures.shown;
import static io.plimsoll.builtin.Fixtures.text;
import static io.plimsoll.builtin.Fixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Glob;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsAndPatternsTest {

  private static Listing globs(String... sources) {
    return Listing.set(
        Arrays.stream(sources)
            .map(Globs::compile)
            .map(r -> ((PatternResult.Compiled<Glob>) r).pattern())
            .map(g -> new Value.Pattern(g, Origin.NONE))
            .toList());
  }

  private static ImageRef ref(String written) {
    return ImageRef.of((Text) text(written));
  }

  @ParameterizedTest
  @CsvSource({
    "is_under, /a/b, /a, true",
    "is_under, /ab, /a, false",
    "is_under, /a/…, /a, ?",
    "covers, /, /a, true",
    "covers, /a/b, /a, false",
    "overlaps, /a/b, /a, true",
    "overlaps, /a, /a/b, true",
    "is_under, ~/.ssh, /root, true",
    "is_under, /home/me/.ssh, ~, true",
  })
  void pathsAreComparedPartByPart(String name, String path, String other, String expected) {
    assertThat(shown(method("Path", name, path(path), path(other)))).isEqualTo(expected);
  }

  @Test
  void oneOfASetIsEnough() {
    Listing dirs = Listing.set(List.of(path("/etc"), path("/usr/…")));
    assertThat(shown(method("Path", "is_under_any", path("/etc/ssh"), dirs))).isEqualTo("true");
    assertThat(shown(method("Path", "is_under_any", path("/srv"), dirs))).isEqualTo("?");
    assertThat(shown(method("Path", "is_under_any", path("/srv"), Listing.set(List.of()))))
        .isEqualTo("false");
    assertThat(shown(method("Path", "covers_any", path("/"), open(dirs)))).isEqualTo("true");
    assertThat(shown(method("Path", "overlaps_any", path("/srv"), open(globs())))).isEqualTo("?");
  }

  @Test
  void aSecondPathThatMayBeAbsoluteHasNoKnownBeginning() {
    Value joined = call("join_path", path("/srv"), FilePath.of((Text) text("…/f")));
    assertThat(((FilePath) joined).text().pieces()).containsExactly("", "/f");
    assertThat(shown(call("join_path", path("/srv"), path("a/../b")))).isEqualTo("/srv/b");
    assertThat(shown(call("join_path", path("/srv"), path("/b")))).isEqualTo("/b");
  }

  @Test
  void whatMayBeAUrlIsUnknown() {
    assertThat(shown(call("to_url", text("…://h/x")))).isEqualTo("?");
    assertThat(shown(call("to_url", text("https://h/…")))).isEqualTo("https://h/${X}");
    assertThat(shown(call("to_url", text("h/x")))).isEqualTo("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST.",
        "a.localhost",
        "127.0.0.1",
        "127.9.9.9",
        "::1",
        "[::1]",
        "0:0:0:0:0:0:0:1",
        "::ffff:127.0.0.1"
      })
  void thisMachine(String host) {
    assertThat(shown(call("is_loopback", text(host)))).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "127.example.com",
        "10.0.0.1",
        "::",
        "::2",
        "1::1",
        "notlocalhost",
        ""
      })
  void otherMachines(String host) {
    assertThat(shown(call("is_loopback", text(host)))).isEqualTo("false");
  }

  @Test
  void nothingMatchesAnEmptySet() {
    assertThat(shown(call("matches_any", UNKNOWN, globs()))).isEqualTo("false");
    assertThat(shown(call("matches_any", text("a…"), globs()))).isEqualTo("false");
    assertThat(shown(call("matches_any", UNKNOWN, open(globs())))).isEqualTo("?");
    assertThat(shown(call("matches_any", UNKNOWN, globs("a")))).isEqualTo("?");
  }

  @Test
  void knownPartsMayDecideForAllPatterns() {
    assertThat(shown(call("matches_any", text("/opt/…"), globs("/opt/**", "/srv/*"))))
        .isEqualTo("?");
    assertThat(shown(call("matches_any", text("…"), globs("*", "**")))).isEqualTo("?");
    assertThat(shown(call("matches_any", text("x…"), globs("a*", "b*")))).isEqualTo("false");
    assertThat(shown(call("matches_any", text("a…"), set(texts("b", "c"))))).isEqualTo("false");
    assertThat(shown(call("matches_any", text("b"), set(texts("b", "…"))))).isEqualTo("true");
    assertThat(shown(call("matches_any", text("b"), set(texts("c", "b…"))))).isEqualTo("?");
    assertThat(shown(call("matches_any", text("b"), open(globs("a"))))).isEqualTo("?");
    assertThat(shown(call("matches_any", path("/a/…"), globs("/**")))).isEqualTo("?");
  }

  @ParameterizedTest
  @CsvSource({
    "alpine:3, docker.io/library/alpine, true",
    "alpine:3, docker.io/library/alpine:3, true",
    "alpine:3, docker.io/library/alpine:4, false",
    "alpine, docker.io/library/alpine:3, false",
    "alpine:…, docker.io/library/alpine:3*, ?",
    "alpine:…, docker.io/library/alpine, true",
    "alpine:…, docker.io/library/debian:3*, false",
  })
  void referencesMatchByRepositoryOrWithTag(String ref, String glob, String expected) {
    assertThat(shown(call("matches_any", ref(ref), globs(glob)))).isEqualTo(expected);
  }

  @Test
  void aSecondSetReplacesTheFirst() {
    Builtin any = Fixtures.BUILTINS.of(Fixtures.SCHEMA.functions("matches_any").getFirst());
    Ambient ambient = new Ambient(Fixtures.target(java.util.Map.of()));
    for (String glob : List.of("a", "b", "a")) {
      Value found = any.call(new Value[] {text("a"), globs(glob)}, ambient);
      assertThat(shown(found)).isEqualTo(String.valueOf(glob.equals("a")));
    }
  }

  @Test
  void digestsAreReplaced() {
    Value digest = call("to_digest", text("sha256:" + "0".repeat(64)));
    assertThat(shown(call("with_digest", ref("a:1@sha256:old"), digest)))
        .isEqualTo("a:1@sha256:" + "0".repeat(64));
    assertThat(shown(call("with_digest", ref("a:…"), digest)))
        .isEqualTo("a:${X}@sha256:" + "0".repeat(64));
    assertThat(shown(call("to_digest", text("sha256:0")))).isEqualTo("-");
    assertThat(shown(call("to_ref", text("Not A Ref")))).isEqualTo("-");
    assertThat(shown(method("ImageRef", "is_same_repository", ref("a:…"), ref("a:1"))))
        .isEqualTo("true");
    assertThat(shown(method("ImageRef", "is_same_repository", ref("…/a"), ref("b"))))
        .isEqualTo("?");
  }

  @ParameterizedTest
  @CsvSource({
    "linux/amd64, linux/amd64",
    "linux/x86_64, linux/amd64",
    "linux/arm/v7, linux/arm/v7",
    "Linux/ARM64, linux/arm64",
    "amd64, -",
    "plan9/amd64, -",
    "linux/, -",
    "linux/a/b/c, -",
  })
  void platforms(String text, String expected) {
    assertThat(shown(call("to_platform", text(text)))).isEqualTo(expected);
  }

  private static Node ignoring(String... patterns) {
    return node("IgnoreFile", "patterns", texts(patterns));
  }

  @ParameterizedTest
  @CsvSource({
    "node_modules, node_modules/x/y.js, true",
    "node_modules, src/node_modules, false",
    "**/node_modules, src/node_modules/x, true",
    "**/node_modules, node_modules, true",
    "*.md, README.md, true",
    "*.md, docs/README.md, false",
    "**/*.md, docs/a/README.md, true",
    "/build/, build/out, true",
    "src/**, src/a, true",
    "a?c, abc, true",
    "a?c, a/c, false",
    "[a-c]x, bx, true",
    "[^a-c]x, bx, false",
    "a\\*b, a*b, true",
    "a.b, axb, false",
    "# a, a, false",
    "[, a, false",
    "., a, false",
  })
  void ignoreFilesMatchAsTheBuilderDoes(String pattern, String path, String expected) {
    assertThat(shown(method("IgnoreFile", "excludes", ignoring(pattern), path(path))))
        .isEqualTo(expected);
  }

  @Test
  void theLastPatternDecides() {
    Node file = ignoring("*", "!src", "src/secret");
    assertThat(shown(method("IgnoreFile", "excludes", file, path("a")))).isEqualTo("true");
    assertThat(shown(method("IgnoreFile", "excludes", file, path("src/a")))).isEqualTo("false");
    assertThat(shown(method("IgnoreFile", "excludes", file, path("/src/secret"))))
        .isEqualTo("true");
    assertThat(shown(method("IgnoreFile", "excludes", ignoring("a…"), path("a")))).isEqualTo("?");
  }
}
