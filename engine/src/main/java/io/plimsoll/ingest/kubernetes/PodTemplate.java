package io.plimsoll.ingest.kubernetes;

import java.util.List;
import java.util.Optional;

/**
 * What an object says about the pods that it is or makes.
 *
 * @param kind of the object
 * @param object all of it
 * @param metadata of the pods
 * @param spec of the pods
 */
record PodTemplate(String kind, Fields object, Optional<Fields> metadata, Fields spec) {

  /**
   * The pods of an object; none for kinds that make no pods. A patch may leave their specification
   * out.
   */
  static Optional<PodTemplate> of(Fields object) {
    String kind = object.plain("kind").orElse("");
    List<String> path =
        switch (kind) {
          case "Pod" -> List.of();
          case "PodTemplate" -> List.of("template");
          case "Deployment",
              "ReplicaSet",
              "StatefulSet",
              "DaemonSet",
              "Job",
              "ReplicationController",
              "DeploymentConfig" ->
              List.of("spec", "template");
          case "CronJob" -> List.of("spec", "jobTemplate", "spec", "template");
          default -> List.of("");
        };
    if (path.equals(List.of(""))) {
      return Optional.empty();
    }
    Optional<Fields> template = Optional.of(object);
    for (String step : path) {
      template = template.flatMap(f -> f.object(step));
    }
    Optional<Fields> metadata = template.flatMap(t -> t.object("metadata"));
    Fields spec = template.flatMap(t -> t.object("spec")).orElseGet(object::without);
    return Optional.of(new PodTemplate(kind, object, metadata, spec));
  }

  String namespace() {
    return objectMetadata().flatMap(m -> m.plain("namespace")).orElse("");
  }

  Optional<Fields> objectMetadata() {
    return object.object("metadata");
  }
}
