package io.plimsoll.ingest.kubernetes;

import io.plimsoll.model.Mapping;
import io.plimsoll.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Objects of a file that its pods refer to, by namespace and name. */
final class Objects {
  private final Map<String, Mapping> configMaps = new HashMap<>();
  private final Map<String, Set<String>> secrets = new HashMap<>();
  private final Map<String, Value> tokens = new HashMap<>();

  private static String key(String namespace, String name) {
    return namespace + "/" + name;
  }

  void configMap(String namespace, String name, Mapping entries) {
    configMaps.put(key(namespace, name), entries);
  }

  void secret(String namespace, String name, Set<String> keys) {
    secrets.put(key(namespace, name), Set.copyOf(keys));
  }

  void serviceAccount(String namespace, String name, Value mountsToken) {
    tokens.put(key(namespace, name), mountsToken);
  }

  Optional<Mapping> configMap(String namespace, String name) {
    return Optional.ofNullable(configMaps.get(key(namespace, name)));
  }

  /** Names of the values of a secret. */
  Optional<Set<String>> secret(String namespace, String name) {
    return Optional.ofNullable(secrets.get(key(namespace, name)));
  }

  /** What a service account says about its token. */
  Optional<Value> mountsToken(String namespace, String name) {
    return Optional.ofNullable(tokens.get(key(namespace, name)));
  }
}
