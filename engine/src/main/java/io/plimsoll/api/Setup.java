package io.plimsoll.api;

import io.plimsoll.config.ConfigFile;
import io.plimsoll.config.Overrides;
import io.plimsoll.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What configures policies besides the policies themselves.
 *
 * @param file {@code plimsoll.yaml}, read
 * @param overrides command line and environment
 * @param rules names of the rules to judge; empty: all that are active
 * @param tables policy tables of the project, by name
 */
public record Setup(
    Optional<ConfigFile> file,
    Overrides overrides,
    List<String> rules,
    Map<String, Source> tables) {
  /** The default profile and nothing else. */
  public static final Setup DEFAULT =
      new Setup(Optional.empty(), Overrides.NONE, List.of(), Map.of());

  public Setup {
    rules = List.copyOf(rules);
    tables = Map.copyOf(tables);
  }

  /** The default configuration under a profile. */
  public static Setup profile(String name) {
    return new Setup(
        Optional.empty(),
        new Overrides(Optional.of(name), Optional.empty(), List.of(), List.of(), Map.of()),
        List.of(),
        Map.of());
  }
}
