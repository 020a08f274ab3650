package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * What a source says about a container that is no field of it, but decides derived ones.
 *
 * @param facts by name; what is not among them was not said
 */
record Told(Map<String, Value> facts) {
  static final Told NOTHING = new Told(Map.of());

  /** Options that a fact in force of the same name comes from. */
  static final String SECCOMP = "seccomp";

  static final String APPARMOR = "apparmor";

  /** Labels that the runtime file gives. */
  static final String LABELS = "labels";

  /** All exposed ports are published. */
  static final String PUBLISH_ALL = "publish_all";

  /** It is handed the API of its engine. */
  static final String API_SOCKET = "api_socket";

  /** Some security option is declared. */
  static final String SECURITY = "security";

  /** The primary group alone is declared. */
  static final String GROUP = "group";

  Told {
    facts = Map.copyOf(facts);
  }

  Value get(String name) {
    return facts.getOrDefault(name, Absent.ABSENT);
  }

  Told with(String name, Value value) {
    Map<String, Value> more = new HashMap<>(facts);
    more.put(name, value);
    return new Told(more);
  }
}
