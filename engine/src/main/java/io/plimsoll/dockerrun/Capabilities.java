package io.plimsoll.dockerrun;

import io.plimsoll.notation.CapabilityNames;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names of capabilities, as docker/cli opts/capabilities.go. */
public final class Capabilities {
  public static final String ALL = "ALL";

  private Capabilities() {}

  /** {@code ALL}, or the name in upper case with {@code CAP_}. */
  public static String normalized(String name) {
    String upper = CapabilityNames.bare(name).toUpperCase(Locale.ROOT);
    return upper.equals(ALL) ? upper : "CAP_" + upper;
  }

  /** What is added and dropped when both are put together; absent means none. */
  public record Changes(Optional<List<String>> add, Optional<List<String>> drop) {}

  /** An added capability wins over dropping it; {@code ALL} stands for all others of its list. */
  public static Changes effective(Collection<String> add, Collection<String> drop) {
    Set<String> added = set(add);
    Set<String> dropped = set(drop);
    dropped.removeIf(name -> !name.equals(ALL) && added.contains(name));
    return new Changes(listed(added), listed(dropped));
  }

  private static Set<String> set(Collection<String> names) {
    Set<String> all = new LinkedHashSet<>();
    names.forEach(n -> all.add(normalized(n)));
    return all.contains(ALL) ? new LinkedHashSet<>(Set.of(ALL)) : all;
  }

  private static Optional<List<String>> listed(Set<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(new TreeSet<>(names)));
  }
}
