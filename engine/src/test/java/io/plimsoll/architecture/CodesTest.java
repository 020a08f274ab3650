package io.plimsoll.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each diagnostic code owes: a page that explains it, and a case that shows it. */
class CodesTest {
  private static final Pattern CODE = Pattern.compile("\\b[EW][0-9]{4}\\b");

  @ParameterizedTest
  @EnumSource(Code.class)
  void hasAPage(Code code) throws IOException {
    try (InputStream in = Code.class.getResourceAsStream("explain/" + code + ".md")) {
      assertThat(in).as("explain/" + code + ".md").isNotNull();
      String page = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(page)
          .startsWith("# " + code + ": " + code.title() + "\n")
          .contains("## Why", "## Avoid", "## Prefer");
    }
  }

  /** In the expectation of a golden case, or by name in a test. */
  @Test
  void eachIsSeenInACase() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path file : Project.sources(".expected", "Test.java")) {
      if (!file.toString().contains("/test/") || file.endsWith("ExplainExamplesTest.java")) {
        continue;
      }
      Matcher codes = CODE.matcher(Files.readString(file));
      while (codes.find()) {
        seen.add(codes.group());
      }
    }
    Set<String> all =
        Arrays.stream(Code.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    all.removeAll(seen);
    assertThat(all).as("codes without a case").isEmpty();
    assertThat(Code.values()).hasSizeGreaterThanOrEqualTo(60);
  }
}
