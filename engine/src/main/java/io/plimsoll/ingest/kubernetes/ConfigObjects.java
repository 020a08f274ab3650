package io.plimsoll.ingest.kubernetes;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ConfigMaps as the model has them; secrets and service accounts are remembered for the pods. */
final class ConfigObjects {
  private final NodeMaker nodes;
  private final Objects known;

  ConfigObjects(NodeMaker nodes, Objects known) {
    this.nodes = nodes;
    this.known = known;
  }

  Optional<Node> read(Fields object) {
    Optional<Fields> metadata = object.object("metadata");
    String namespace = metadata.flatMap(m -> m.plain("namespace")).orElse("");
    String name = metadata.flatMap(m -> m.plain("name")).orElse("");
    switch (object.plain("kind").orElse("")) {
      case "ConfigMap" -> {
        return Optional.of(configMap(object, metadata, namespace, name));
      }
      case "Secret" -> known.secret(namespace, name, keys(object));
      case "ServiceAccount" -> {
        Value token = object.bool("automountServiceAccountToken");
        if (!(token instanceof Absent)) {
          known.serviceAccount(namespace, name, token);
        }
      }
      default -> {}
    }
    return Optional.empty();
  }

  private Node configMap(Fields object, Optional<Fields> metadata, String namespace, String name) {
    List<Entry> entries = new ArrayList<>(object.map("data").entries());
    entries.addAll(object.map("binaryData").entries());
    Mapping all = Mapping.of(entries);
    known.configMap(namespace, name, all);
    return nodes.build(
        nodes
            .node("ConfigObject", object.span())
            .set("name", metadata.map(m -> m.text("name")).orElse(Absent.ABSENT))
            .set("kind", nodes.constant("ConfigKind", "config_map"))
            .set("entries", all));
  }

  /** Names only: values of secrets are nobody's business. */
  private static Set<String> keys(Fields secret) {
    Set<String> keys = new HashSet<>();
    secret.object("data").ifPresent(d -> keys.addAll(d.names()));
    secret.object("stringData").ifPresent(d -> keys.addAll(d.names()));
    return keys;
  }
}
