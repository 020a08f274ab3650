package io.plimsoll.settle;

import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.typed.TypedRule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comments in inputs call rules.
 *
 * @param active those that judge
 * @param known those and all others there are
 */
record RuleNames(List<TypedRule> active, List<TypedRule> known) {

  /**
   * The active rules of a short name, full name or alias; none where the rule is not active, empty
   * where there is no such rule at all.
   */
  Optional<Set<TypedRule>> of(String written) {
    Set<TypedRule> found = named(active, written);
    boolean exists = !found.isEmpty() || !named(known, written).isEmpty();
    return exists ? Optional.of(found) : Optional.empty();
  }

  /** The active rules that have an alias of another tool. */
  Set<TypedRule> ofTool(String tool, String id) {
    String wanted = tool + ":" + plain(id);
    return active.stream()
        .filter(r -> r.aliases().stream().anyMatch(a -> wanted.equals(plainAlias(a))))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The active rules that have any alias of another tool. */
  Set<TypedRule> ofTool(String tool) {
    return active.stream()
        .filter(r -> r.aliases().stream().anyMatch(a -> plainAlias(a).startsWith(tool + ":")))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** {@code did you mean …?}, or the empty text. */
  String question(String written) {
    Set<String> candidates = new TreeSet<>();
    Stream.concat(active.stream(), known.stream())
        .forEach(
            r -> {
              candidates.add(r.name());
              candidates.addAll(r.aliases());
            });
    return Nearest.question(written, candidates);
  }

  private static Set<TypedRule> named(List<TypedRule> rules, String written) {
    return rules.stream()
        .filter(
            r ->
                r.name().equals(written)
                    || r.fullName().equals(written)
                    || r.aliases().stream().anyMatch(a -> a.equalsIgnoreCase(written)))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String plainAlias(String alias) {
    int colon = alias.indexOf(':');
    return colon < 0
        ? alias
        : alias.substring(0, colon).toLowerCase(Locale.ROOT) + plainTail(alias, colon);
  }

  private static String plainTail(String alias, int colon) {
    return ":" + plain(alias.substring(colon + 1));
  }

  /** One form for the spellings that tools had over time: {@code AVD-DS-0002} and {@code DS002}. */
  private static String plain(String id) {
    String upper = id.toUpperCase(Locale.ROOT);
    String bare = (upper.startsWith("AVD-") ? upper.substring(4) : upper).replace("-", "");
    int digits = bare.length();
    while (digits > 0 && Character.isDigit(bare.charAt(digits - 1))) {
      digits--;
    }
    int significant = digits;
    while (significant < bare.length() - 1 && bare.charAt(significant) == '0') {
      significant++;
    }
    return bare.substring(0, digits) + bare.substring(significant);
  }
}
