package io.plimsoll.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.typed.TypedPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who comes from another tool finds each of its rules for Dockerfiles, or why there is none. */
class PeerRulesTest {
  private static final Path DIFFERENCES = Path.of("../docs/policies/differences.md");
  private static final String OMISSIONS = "## Rules without a counterpart";

  private static final TypedPolicies POLICIES = Library.checked();

  @Test
  void everyRuleOfAPeerIsAnAliasOrLeftOutForAReason() throws IOException {
    Set<String> without = new TreeSet<>(peers());
    without.removeAll(aliases());
    assertThat(without).isEqualTo(new TreeSet<>(omissions()));
  }

  @Test
  void rulesThatAreNamedInTheDifferencesExist() throws IOException {
    Set<String> names = POLICIES.rules().stream().map(r -> r.name()).collect(Collectors.toSet());
    List<String> headings =
        Files.readAllLines(DIFFERENCES).stream()
            .filter(l -> l.startsWith("### "))
            .map(l -> l.substring(4))
            .flatMap(l -> Pattern.compile(",\\s*").splitAsStream(l))
            .map(n -> n.replace("`", ""))
            .toList();
    assertThat(headings).isNotEmpty().allMatch(names::contains);
  }

  private static Set<String> aliases() {
    return POLICIES.rules().stream()
        .flatMap(r -> r.aliases().stream())
        .map(PeerRulesTest::lower)
        .collect(Collectors.toSet());
  }

  private static Set<String> peers() {
    return Resource.lines("peer-rules.txt").stream()
        .map(PeerRulesTest::lower)
        .collect(Collectors.toSet());
  }

  /** The first column of the table behind the heading. */
  private static Set<String> omissions() throws IOException {
    String text = Files.readString(DIFFERENCES);
    return text.substring(text.indexOf(OMISSIONS))
        .lines()
        .filter(l -> l.startsWith("| `"))
        .map(l -> l.substring(3, l.indexOf('`', 3)))
        .map(PeerRulesTest::lower)
        .collect(Collectors.toSet());
  }

  private static String lower(String alias) {
    return alias.toLowerCase(Locale.ROOT);
  }
}
