package io.plimsoll.config;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.typed.TypedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Which rules a name of the configuration means: full name, shorter name, old name or alias. */
final class RuleNames {
  private static final String RENAMED = "plimsoll:";

  private final List<TypedRule> rules;
  private final Consumer<Diagnostic> reports;

  RuleNames(List<TypedRule> rules, Consumer<Diagnostic> reports) {
    this.rules = rules;
    this.reports = reports;
  }

  /** The rules of a name, several only for an alias; none when the name is wrong, which is said. */
  List<TypedRule> of(Written<String> name) {
    List<TypedRule> found = rules.stream().filter(r -> ends(r.fullName(), name.value())).toList();
    List<TypedRule> exact = found.stream().filter(r -> r.fullName().equals(name.value())).toList();
    if (found.size() == 1 || exact.size() == 1) {
      return exact.isEmpty() ? found : exact;
    }
    if (found.size() > 1) {
      reports.accept(
          ConfigProblems.ambiguous(
              name, "rules", found.stream().map(TypedRule::fullName).toList()));
      return List.of();
    }
    List<TypedRule> renamed = withAlias(RENAMED + name.value());
    if (renamed.size() == 1) {
      reports.accept(ConfigProblems.renamed(name, renamed.getFirst()));
      return renamed;
    }
    List<TypedRule> aliased = withAlias(name.value());
    if (aliased.isEmpty()) {
      reports.accept(ConfigProblems.unknownRule(name, candidates(name.value()), tools(name)));
    }
    return aliased;
  }

  /** Whether a full name is the shorter one with more words of the package in front. */
  private static boolean ends(String full, String name) {
    return full.equals(name) || full.endsWith("/" + name) || full.endsWith("." + name);
  }

  private List<TypedRule> withAlias(String alias) {
    return rules.stream()
        .filter(r -> r.aliases().stream().anyMatch(a -> a.equalsIgnoreCase(alias)))
        .toList();
  }

  /** Aliases that are the name with the tool it comes from. */
  private List<String> tools(Written<String> name) {
    String ending = ":" + name.value().toLowerCase(Locale.ROOT);
    return rules.stream()
        .flatMap(r -> r.aliases().stream())
        .filter(a -> a.toLowerCase(Locale.ROOT).endsWith(ending))
        .distinct()
        .toList();
  }

  private Set<String> candidates(String name) {
    Set<String> all = new TreeSet<>();
    for (TypedRule rule : rules) {
      all.add(name.indexOf('/') >= 0 ? rule.fullName() : rule.name());
      all.addAll(name.indexOf(':') >= 0 ? new ArrayList<>(rule.aliases()) : List.of());
    }
    return all;
  }
}
