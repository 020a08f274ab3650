package io.plimsoll.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The variables that values may refer to, in two layers. */
final class Variables {
  private final Map<String, String> given;
  private final Map<String, String> below;
  private final boolean assumeUnsetEmpty;

  /**
   * Variables.
   *
   * @param given these win
   * @param below these follow; what is added to the map later counts too
   * @param assumeUnsetEmpty one that is not given is not set, as {@code docker compose} has it;
   *     else it is not known
   */
  Variables(Map<String, String> given, Map<String, String> below, boolean assumeUnsetEmpty) {
    this.given = given;
    this.below = below;
    this.assumeUnsetEmpty = assumeUnsetEmpty;
  }

  static Variables of(Map<String, String> given, boolean assumeUnsetEmpty) {
    return new Variables(given, Map.of(), assumeUnsetEmpty);
  }

  boolean assumeUnsetEmpty() {
    return assumeUnsetEmpty;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name)).or(() -> Optional.ofNullable(below.get(name)));
  }

  /** All of them. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>(below);
    all.putAll(given);
    return all;
  }

  /** These, and others for names that have no value yet. */
  Variables and(Map<String, String> more) {
    return new Variables(all(), Map.copyOf(more), assumeUnsetEmpty);
  }
}
