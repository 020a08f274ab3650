package io.plimsoll.resolve;

import io.plimsoll.syntax.RuleRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which rule, profile or package parameter a name means: the full name or any shorter one that only
 * one fits; in its own package the package's own comes first.
 */
public final class References {
  private static final String RENAMED = "plimsoll:";

  private final Graph graph;

  public References(Graph graph) {
    this.graph = graph;
  }

  /** What a name was found to mean: nothing, one thing, or several that it fits equally. */
  public record Found<T>(List<T> candidates) {
    public Found {
      candidates = List.copyOf(candidates);
    }

    public Optional<T> one() {
      return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    public boolean isAmbiguous() {
      return candidates.size() > 1;
    }
  }

  public Found<RuleSymbol> rule(RuleRef reference, FileScope from) {
    String name = reference.rule().text();
    Stream<RuleSymbol> all =
        graph.packages().stream().flatMap(p -> Stream.ofNullable(p.rules().get(name)));
    String qualifier = reference.packageName().map(q -> q.text()).orElse("");
    return choose(all.toList(), RuleSymbol::packageName, qualifier, from);
  }

  /** Rules that had the name before they were renamed: {@code aliases "plimsoll:old-name"}. */
  public Found<RuleSymbol> renamed(RuleRef reference) {
    String alias = RENAMED + reference.rule().text();
    List<RuleSymbol> all =
        graph.packages().stream()
            .flatMap(p -> p.rules().values().stream())
            .filter(r -> r.aliases().stream().anyMatch(alias::equalsIgnoreCase))
            .toList();
    return new Found<>(all);
  }

  public Found<ProfileSymbol> profile(String qualifier, String name, FileScope from) {
    Stream<ProfileSymbol> all =
        graph.packages().stream().flatMap(p -> Stream.ofNullable(p.profiles().get(name)));
    return choose(all.toList(), p -> p.file().packageName(), qualifier, from);
  }

  /** Parameters of packages; a private one is found in its own package only. */
  public Found<Member> parameter(String qualifier, String name, FileScope from) {
    List<Member> all = new ArrayList<>();
    for (PolicyPackage p : graph.packages()) {
      Member member = p.members().get(name);
      if (member instanceof Member.OfParam || member instanceof Member.Broken) {
        all.add(member);
      }
    }
    return choose(all, Member::packageName, qualifier, from);
  }

  /** A member of a package by its name. */
  public Optional<Member> member(String packageName, String name) {
    return graph.find(packageName).map(p -> p.members().get(name));
  }

  /** Full names of all rules. */
  public List<String> ruleNames() {
    return graph.packages().stream()
        .flatMap(p -> p.rules().values().stream().map(RuleSymbol::fullName))
        .toList();
  }

  /** Full names of all parameters that other packages may set. */
  public List<String> parameterNames() {
    return graph.packages().stream()
        .flatMap(p -> p.members().values().stream())
        .filter(m -> m instanceof Member.OfParam && m.isPublic())
        .map(m -> m.packageName() + "." + m.name().text())
        .toList();
  }

  private static <T> Found<T> choose(
      List<T> all, Function<T, String> packageOf, String qualifier, FileScope from) {
    List<T> fitting = all.stream().filter(t -> ends(packageOf.apply(t), qualifier)).toList();
    for (T candidate : fitting) {
      String home = packageOf.apply(candidate);
      boolean full = !qualifier.isEmpty() && home.equals(qualifier);
      boolean own = qualifier.isEmpty() && home.equals(from.packageName());
      if (full || own) {
        return new Found<>(List.of(candidate));
      }
    }
    return new Found<>(fitting);
  }

  /** Whether a package name is the qualifier or ends with its words. */
  private static boolean ends(String packageName, String qualifier) {
    return qualifier.isEmpty()
        || packageName.equals(qualifier)
        || packageName.endsWith("." + qualifier);
  }
}
