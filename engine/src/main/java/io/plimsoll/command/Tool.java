package io.plimsoll.command;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the command line of a program is read; see {@code tools.txt}.
 *
 * @param name its first name
 * @param style how its flags are spelt
 * @param values flags that take a value from the next word
 * @param verbValues further ones behind a verb
 * @param pairs letters that make one flag with the letter behind them
 * @param hasVerbs whether its first operand is a sub-command
 * @param groups sub-commands that have sub-commands
 * @param manager the package manager that it is
 * @param kinds the kind of package action of each verb
 */
record Tool(
    String name,
    Style style,
    Set<String> values,
    Map<String, Set<String>> verbValues,
    String pairs,
    boolean hasVerbs,
    Set<String> groups,
    Optional<String> manager,
    Map<String, String> kinds) {

  /** How flags are spelt. */
  enum Style {
    /** Letters behind one dash, names behind two. */
    GNU,
    /** A name behind one dash or two. */
    SINGLE,
    /** As GNU, and letters without a dash in the first word. */
    BUNDLE,
    /** A name behind one dash, its case does not count. */
    POWERSHELL
  }

  /** A program we have no table for: flags without values of their own, no verbs. */
  static Tool unlisted(String name) {
    return new Tool(
        name, Style.GNU, Set.of(), Map.of(), "", false, Set.of(), Optional.empty(), Map.of());
  }

  /** Whether a flag takes the next word behind these verbs. */
  boolean takesValue(String flag, List<String> verbs) {
    if (values.contains(flag)) {
      return true;
    }
    if (verbs.isEmpty()) {
      return false;
    }
    Set<String> all = new HashSet<>(verbValues.getOrDefault(verbs.getFirst(), Set.of()));
    if (verbs.size() > 1) {
      all.addAll(verbValues.getOrDefault(String.join("+", verbs), Set.of()));
    }
    return all.contains(flag);
  }

  /** The kind of package action of a verb, two-part verbs first. */
  Optional<String> kind(List<String> verbs) {
    if (verbs.size() > 1) {
      String both = kinds.get(String.join("+", verbs));
      if (both != null) {
        return Optional.of(both);
      }
    }
    return verbs.isEmpty() ? Optional.empty() : Optional.ofNullable(kinds.get(verbs.getFirst()));
  }
}
