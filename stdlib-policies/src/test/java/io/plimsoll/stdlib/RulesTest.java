package io.plimsoll.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.typed.TypedPolicies;
import io.plimsoll.typed.TypedProfile;
import io.plimsoll.typed.TypedRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each rule of the library owes its readers. */
class RulesTest {
  /** Rules that lack an outcome, each with its reason. */
  private static final Map<String, String> WITHOUT =
      Map.of(
          "std.build/variables-declared", "judges undeclared variables, of which each is a finding",
          "std.build/from-arguments-declared",
              "judges undeclared variables, of which each is a finding");

  private static final TypedPolicies POLICIES = Library.checked();

  @TestFactory
  Stream<DynamicTest> rules() {
    return POLICIES.rules().stream()
        .map(r -> DynamicTest.dynamicTest(r.fullName(), () -> isComplete(r)));
  }

  private static void isComplete(TypedRule rule) {
    assertThat(rule.docs()).contains("Avoid").contains("Prefer");
    assertThat(rule.title()).isNotBlank();
    Set<String> outcomes =
        POLICIES.tests().stream()
            .filter(t -> t.rule().fullName().equals(rule.fullName()))
            .flatMap(t -> t.expectations().stream())
            .map(e -> e.outcome().text())
            .collect(Collectors.toSet());
    if (!WITHOUT.containsKey(rule.fullName())) {
      assertThat(outcomes).contains("fail", "pass");
    }
  }

  @Test
  void theRecommendedProfileHoldsTheRulesTaggedSo() {
    assertThat(named("recommended")).isEqualTo(tagged("rec"));
  }

  @Test
  void theStrictProfileAddsTheRulesTaggedSo() {
    assertThat(named("strict")).isEqualTo(tagged("str"));
  }

  @Test
  void theProfileOfTheBenchmarkHoldsTheRulesWithItsIds() {
    assertThat(named("cis_docker"))
        .isEqualTo(those(r -> r.aliases().stream().anyMatch(a -> a.startsWith("cis:"))));
  }

  @Test
  void theProfilesOfThePodSecurityStandardsHoldTheRulesTaggedSo() {
    Set<String> restricted = tagged("pss:restricted");
    restricted.removeAll(tagged("pss:baseline"));

    assertThat(named("pss_baseline")).isEqualTo(tagged("pss:baseline"));
    assertThat(named("pss_restricted")).isEqualTo(restricted);
  }

  private static Set<String> tagged(String tag) {
    return those(r -> r.tags().contains(tag));
  }

  private static Set<String> those(Predicate<TypedRule> which) {
    return POLICIES.rules().stream()
        .filter(which)
        .map(TypedRule::fullName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(String profile) {
    return POLICIES.profiles().stream()
        .filter(p -> p.name().equals("std." + profile))
        .flatMap(p -> p.items().stream())
        .flatMap(i -> i instanceof TypedProfile.Item.Use use ? use.rules().stream() : Stream.of())
        .map(TypedRule::fullName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
