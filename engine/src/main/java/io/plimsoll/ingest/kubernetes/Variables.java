package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.Environments;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code env} and {@code envFrom} of a container. */
final class Variables {
  private final Environments environments;
  private final Objects known;
  private final String namespace;
  private final List<Value> variables = new ArrayList<>();
  private final Map<String, Value> values = new HashMap<>();
  private final List<Value> secrets = new ArrayList<>();
  private Optional<Reasons> missing = Optional.empty();

  Variables(NodeMaker nodes, Objects known, String namespace) {
    this.environments = new Environments(nodes);
    this.known = known;
    this.namespace = namespace;
  }

  EnvironmentOfPod read(Fields container) {
    container.objects("envFrom").forEach(this::whole);
    container.objects("env").forEach(this::one);
    Listing list = Listing.list(variables);
    return new EnvironmentOfPod(missing.map(list::open).orElse(list), secrets);
  }

  private void add(Value name, Value value, String source, Origin origin) {
    variables.add(environments.variable(name, value, source, origin));
    if (name instanceof Text t) {
      values.put(t.written(), value);
    }
  }

  /** All entries of a config map or secret. */
  private void whole(Fields from) {
    String prefix = from.plain("prefix").orElse("");
    from.object("configMapRef").ifPresent(ref -> configMap(ref, prefix));
    from.object("secretRef").ifPresent(ref -> secret(ref, prefix));
  }

  private void configMap(Fields ref, String prefix) {
    String name = ref.plain("name").orElse("");
    Optional<Mapping> map = known.configMap(namespace, name);
    if (map.isEmpty()) {
      open("ConfigMap " + name, ref);
    }
    for (Entry entry : map.map(Mapping::entries).orElse(List.of())) {
      add(prefixed(prefix, entry.key(), ref), entry.value(), "config", ref.origin());
    }
  }

  private void secret(Fields ref, String prefix) {
    secrets.add(ref.text("name"));
    String name = ref.plain("name").orElse("");
    Optional<Set<String>> keys = known.secret(namespace, name);
    if (keys.isEmpty()) {
      open("Secret " + name, ref);
    }
    for (String key : keys.map(k -> k.stream().sorted().toList()).orElse(List.of())) {
      add(prefixed(prefix, Text.of(key), ref), Absent.ABSENT, "secret", ref.origin());
    }
  }

  private static Text prefixed(String prefix, Value key, Fields ref) {
    String name = key instanceof Text t ? t.written() : "";
    return Text.of(prefix + name, ref.origin());
  }

  private void open(String what, Fields ref) {
    Reasons why =
        Reasons.of(Reason.of(Reason.Kind.UNRESOLVED, what, what + " is not at hand", ref.span()));
    missing = Optional.of(missing.map(m -> m.and(why)).orElse(why));
  }

  private void one(Fields variable) {
    Value name = variable.text("name");
    Optional<Fields> from = variable.object("valueFrom");
    if (from.isPresent()) {
      from(name, from.get(), variable.origin());
      return;
    }
    Value value = variable.text("value");
    Value expanded =
        value instanceof Text t
            ? EnvironmentOfPod.expand(t, values)
            : value instanceof Absent ? Text.of("", variable.origin()) : value;
    add(name, simplified(expanded), "literal", variable.origin());
  }

  /** A text of which nothing is known is unknown as a whole. */
  private static Value simplified(Value value) {
    return value instanceof Text t ? Text.of(t.pieces(), t.holes(), t.origin()) : value;
  }

  private void from(Value name, Fields from, Origin origin) {
    Optional<Fields> config = from.object("configMapKeyRef");
    Optional<Fields> secret = from.object("secretKeyRef");
    if (config.isPresent()) {
      add(name, configured(config.get()), "config", origin);
    } else if (secret.isPresent()) {
      secrets.add(secret.get().text("name"));
      add(name, Absent.ABSENT, "secret", origin);
    } else {
      add(
          name,
          unknown("the pod", "the value is a field of the running pod", from),
          "field",
          origin);
    }
  }

  private Value configured(Fields ref) {
    String name = ref.plain("name").orElse("");
    String key = ref.plain("key").orElse("");
    return known
        .configMap(namespace, name)
        .flatMap(
            m ->
                m.entries().stream()
                    .filter(e -> e.key() instanceof Text t && t.written().equals(key))
                    .findFirst())
        .map(Entry::value)
        .orElseGet(
            () -> unknown("ConfigMap " + name, "ConfigMap " + name + " is not at hand", ref));
  }

  private static Unknown unknown(String cause, String text, Fields at) {
    return Unknown.of(Reason.of(Reason.Kind.UNRESOLVED, cause, text, at.span()));
  }
}
