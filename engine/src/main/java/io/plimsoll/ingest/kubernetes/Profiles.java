package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.SecurityOptions;
import io.plimsoll.model.Absent;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.Optional;

/**
 * Seccomp and AppArmor profiles: the field of the container, else of the pod, else the annotations
 * of old clusters (Kubernetes, "Restrict a Container's Syscalls with seccomp").
 */
record Profiles(
    NodeMaker nodes,
    Optional<Fields> own,
    Optional<Fields> pod,
    Optional<Fields> metadata,
    String container) {
  private static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
  private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
  private static final String LOCALHOST = "localhost/";
  private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";

  Value seccomp() {
    return first(
        field("seccompProfile"), annotated(SECCOMP_CONTAINER + container), annotated(SECCOMP_POD));
  }

  Value apparmor() {
    return first(field("appArmorProfile"), annotated(APPARMOR + container));
  }

  private static Value first(Value... values) {
    for (Value value : values) {
      if (!(value instanceof Absent)) {
        return value;
      }
    }
    return Absent.ABSENT;
  }

  private Value field(String name) {
    Optional<Fields> inContainer = own.flatMap(o -> o.object(name));
    Optional<Fields> profile = inContainer.or(() -> pod.flatMap(p -> p.object(name)));
    if (profile.isEmpty()) {
      return Absent.ABSENT;
    }
    Origin origin = profile.get().origin();
    Origin from = inContainer.isPresent() ? origin : origin.as(Origin.Kind.INHERITED);
    return profile
        .get()
        .read(
            "type",
            v ->
                v instanceof Text t
                    ? switch (t.written()) {
                      case "RuntimeDefault" -> profile("runtime_default", Absent.ABSENT, from);
                      case "Unconfined" -> profile("unconfined", Absent.ABSENT, from);
                      case "Localhost" ->
                          profile("localhost", profile.get().text("localhostProfile"), from);
                      default -> unrecognised(name, t);
                    }
                    : v);
  }

  private Value annotated(String key) {
    Value value =
        metadata.flatMap(m -> m.object("annotations")).map(a -> a.text(key)).orElse(Absent.ABSENT);
    if (!(value instanceof Text t)) {
      return value;
    }
    String word = t.written();
    return switch (word) {
      case "runtime/default", "docker/default" ->
          profile("runtime_default", Absent.ABSENT, t.origin());
      case "unconfined" -> profile("unconfined", Absent.ABSENT, t.origin());
      default ->
          word.startsWith(LOCALHOST)
              ? profile(
                  "localhost", Text.of(word.substring(LOCALHOST.length()), t.origin()), t.origin())
              : profile("unrecognised", t, t.origin());
    };
  }

  /** The API server refuses it; it is certainly none of the profiles there are. */
  private Value unrecognised(String field, Text type) {
    own.or(() -> pod)
        .ifPresent(
            c ->
                c.problems()
                    .malformed(
                        type.origin().span().orElse(c.span()),
                        "`"
                            + field
                            + "`: `"
                            + type.written()
                            + "` is not RuntimeDefault, Localhost or Unconfined"));
    return profile("unrecognised", type, type.origin());
  }

  private Value profile(String kind, Value name, Origin origin) {
    return new SecurityOptions(nodes).profile(kind, name, origin);
  }
}
