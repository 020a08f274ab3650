package io.plimsoll.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Facts exist for any script, and looking at more of it never takes a fact back. */
class CommandPropertiesTest {
  private static final List<String> WORDS =
      List.of(
          "apt-get",
          "install",
          "-y",
          "curl",
          "-o",
          "https://x.example.org/a-1.2.tgz",
          "$X",
          "\"$Y\"",
          "${X}=1",
          "pip",
          "-r",
          "req.txt",
          "npm",
          "i",
          "@a/b@1",
          "git",
          "clone",
          "git+https://h/x@v1",
          "rm",
          "-rf",
          "/var/lib/apt/lists/*",
          "chmod",
          "u+s,=r",
          "4755",
          "chown",
          "a:b",
          "useradd",
          "-p",
          "ln",
          "-s",
          "tar",
          "xzf",
          "a.tgz",
          "sha256sum",
          "-c",
          "echo",
          "'a  b'",
          "tee",
          "/etc/x",
          "docker",
          "login",
          "--",
          "-",
          "xargs",
          "sh",
          "-c",
          "python3",
          "-m",
          "dnf",
          "@g",
          "n-1.2",
          "module",
          "go",
          "x@latest",
          "-",
          "cd",
          "/tmp",
          "find",
          "-delete",
          "-exec",
          "{}",
          "printf",
          "%s\\n",
          "sed",
          "-i",
          "s/a/b/",
          "wget",
          "-nv",
          "-P",
          "gpg",
          "--verify",
          "a.tgz.asc",
          "bundle",
          "config",
          "=",
          "==",
          "@");

  @Provide
  Arbitrary<String> scripts() {
    Arbitrary<String> word =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(12, Arbitraries.of(WORDS)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(6)));
    Arbitrary<String> joint =
        Arbitraries.of(" ", " ", " ", " ", " ", " && ", "; ", " | ", " || ", " > ", "\n", " <<< ");
    return word.flatMap(
        first ->
            net.jqwik.api.Combinators.combine(word, joint)
                .as((w, j) -> j + w)
                .list()
                .ofMaxSize(24)
                .map(rest -> "#: arg X\n#: secret s Y\n" + first + String.join("", rest)));
  }

  @Property(tries = 400)
  void everyScriptHasFacts(@ForAll("scripts") String script) {
    CommandFacts facts = RunText.facts(script);
    assertThat(FactText.of(facts)).isNotNull();
    for (int i = 0; i < facts.invocations().size(); i++) {
      all(facts.downloads(i));
      all(facts.credentials(i));
      assertThat(facts.packageAction(i)).isNotNull();
      assertThat(Removes.removes(facts.node(i), io.plimsoll.model.FilePath.of("/var/cache/x")))
          .isNotNull();
    }
  }

  private static void all(Listing list) {
    for (Value member : list.members()) {
      Node node = (Node) member;
      for (int slot = 0; slot < node.type().fields().size(); slot++) {
        assertThat(node.get(slot)).isNotNull();
      }
    }
  }

  @Provide
  Arbitrary<List<String>> commands() {
    Arbitrary<String> program =
        Arbitraries.of(
            "apt-get", "apk", "dnf", "zypper", "pip", "npm", "yarn", "curl", "wget", "rm", "find",
            "git", "cargo", "bundle", "conda", "uv", "tar");
    Arbitrary<String> word =
        Arbitraries.of(
            "install",
            "add",
            "-y",
            "-k",
            "-q",
            "--no-cache",
            "--no-cache-dir",
            "-rf",
            "/var/cache/x/*",
            "/var/cache",
            "--",
            "update",
            "upgrade",
            "clean",
            "all",
            "ci",
            "--frozen-lockfile",
            "-o",
            "a=1",
            "b==2",
            "c@1.2.3",
            "d",
            "--nogpgcheck",
            "-delete",
            "--no-check-certificate",
            "-r",
            "x.txt",
            "--setopt=gpgcheck=0",
            "--setopt",
            "-c",
            "http.sslVerify=false",
            "--locked",
            "-n",
            "--virtual");
    return net.jqwik.api.Combinators.combine(program, word.list().ofMinSize(1).ofMaxSize(6))
        .as(
            (p, words) -> {
              List<String> all = new java.util.ArrayList<>(List.of(p));
              all.addAll(words);
              return all;
            });
  }

  /** Words that change how the next word is read; see the property below. */
  private static final java.util.Set<String> REACHING =
      java.util.Set.of("--", "-o", "-c", "-r", "-n", "--setopt", "--virtual", "-t");

  private static boolean reaches(String program, String word) {
    return switch (program) {
      case "curl" -> word.equals("-y") || REACHING.contains(word); // --speed-time takes a number
      case "uv" -> word.equals("-rf") || REACHING.contains(word); // --find-links takes a place
      case "find" -> word.startsWith("-"); // folders after a test are an error: nothing is done
      default -> REACHING.contains(word);
    };
  }

  /**
   * What is known of a command with an unknown word is true whatever that word is, as long as it
   * does not take the next word with it: a flag that is seen counts, also behind an unknown word
   * (schema, has_flag).
   */
  @Property(tries = 2000)
  void anUnknownWordNeverMakesAFactWrong(
      @ForAll("commands") List<String> words,
      @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 6) int hidden) {
    int place = Math.min(hidden, words.size() - 1);
    net.jqwik.api.Assume.that(!reaches(words.getFirst(), words.get(place)));
    List<String> written = new java.util.ArrayList<>(words);
    written.set(place, "\"$U\"");
    String script = "\n" + String.join(" ", written);
    CommandFacts known = RunText.facts("#: env U=" + words.get(place) + script);
    CommandFacts unknown = RunText.facts("#: arg U" + script);
    java.util.Map<String, Value> right = facts(known);
    facts(unknown)
        .forEach(
            (name, value) -> {
              if (!(value instanceof io.plimsoll.model.Unknown)) {
                assertThat(text(value)).as(name).isEqualTo(text(right.get(name)));
              }
            });
  }

  private static String text(@org.jspecify.annotations.Nullable Value value) {
    return switch (value) {
      case null -> "no such fact";
      case Value.Bool b -> String.valueOf(b.value());
      case io.plimsoll.model.Text t -> t.written();
      case io.plimsoll.model.Unknown u -> "unknown";
      default -> String.valueOf(value);
    };
  }

  private static java.util.Map<String, Value> facts(CommandFacts facts) {
    java.util.Map<String, Value> all = new java.util.LinkedHashMap<>();
    all.put("skips_tls_check", facts.skipsTlsCheck(0));
    for (String path : List.of("/var/cache/x", "/var/cache/dnf", "/var/cache/apk")) {
      all.put(path, Removes.removes(facts.node(0), io.plimsoll.model.FilePath.of(path)));
    }
    if (facts.packageAction(0) instanceof Node action) {
      for (String field :
          List.of(
              "kind",
              "assume_yes",
              "no_recommends",
              "no_weak_deps",
              "no_cache",
              "checks_signatures",
              "locked",
              "requires_hashes",
              "is_pinned",
              "names_packages")) {
        Value value = action.get(field);
        all.put(
            field, value instanceof Value.Constant c ? io.plimsoll.model.Text.of(c.name()) : value);
      }
    }
    return all;
  }
}
