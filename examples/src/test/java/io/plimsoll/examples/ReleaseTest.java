package io.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One service with all that is known of it: judged together, and never clean for lack of a file.
 */
final class ReleaseTest {
  private static final Path RELEASE = Project.root().resolve("examples/release");
  private static final Pattern STATUS =
      Pattern.compile(
          """
          "rule": "([a-z0-9-]+)",\\s+"package": "[a-z.]+",\\s+"severity": "[a-z]+",\\s+"status": "([a-z_]+)"
          """
              .strip());

  private static Project.Outcome check(Path folder, String format) throws Exception {
    return Project.plimsoll(
        folder, List.of("check", "--profile", "std.all", "-o", format, "--now", "2026-06-01", "."));
  }

  private static Map<String, String> statuses(Path folder) throws Exception {
    Map<String, String> all = new TreeMap<>();
    Matcher status = STATUS.matcher(check(folder, "json").output());
    while (status.find()) {
      all.put(status.group(1), status.group(2));
    }
    return all;
  }

  private static void copyWithout(String missing, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(RELEASE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path inside = RELEASE.relativize(file);
        if (!inside.startsWith(missing)) {
          Path copy = to.resolve(inside.toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void itShowsWhatNoFileShowsAlone() throws Exception {
    assertThat(check(RELEASE, "compact").output())
        .contains(
            "compose.yaml:5:11: high effective-user-is-root",
            "published-port-not-exposed",
            "revision-label-matches-source",
            "vulnerable-network-service-exposed",
            "CVE-2024-12797");
  }

  /** Without an input no rule passes that failed; the report names what is missing. */
  @ParameterizedTest
  @CsvSource({
    "image, vulnerable-network-service-exposed, give --image",
    "trivy.json, no-severe-vulnerability, no scan of registry.example.com/shop/billing:2.4.1",
    "trivy.json, vulnerable-network-service-exposed, no scan of",
    "provenance.intoto.json, revision-label-matches-source, no provenance of",
    "sbom.cdx.json, revision-label-matches-source, ''",
  })
  void withoutAnInputNothingThatFailedPasses(
      String missing, String rule, String named, @TempDir Path folder) throws Exception {
    Map<String, String> whole = statuses(RELEASE);
    copyWithout(missing, folder);
    Map<String, String> left = statuses(folder);
    assertThat(whole).hasSameSizeAs(left).containsEntry(rule, "fail");
    assertThat(whole.entrySet())
        .noneMatch(e -> e.getValue().equals("fail") && "pass".equals(left.get(e.getKey())));
    if (named.isEmpty()) {
      assertThat(left).containsEntry(rule, "fail");
    } else {
      assertThat(left).containsEntry(rule, "not_evaluable");
      assertThat(check(folder, "text").output()).contains(named);
    }
  }
}
