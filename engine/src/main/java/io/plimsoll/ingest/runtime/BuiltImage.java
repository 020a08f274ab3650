package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import java.util.List;
import java.util.Optional;

/**
 * An image as its Dockerfile will build it: its configuration is what is in force at the end of a
 * stage, its contents are not known.
 */
public final class BuiltImage {
  /** Facts of a stage that are those of the image under the same name. */
  private static final List<String> CONFIGURATION =
      List.of(
          "user",
          "workdir",
          "env",
          "labels",
          "ports",
          "volumes",
          "shell",
          "stop_signal",
          "triggers",
          "entrypoint",
          "cmd",
          "process",
          "healthcheck",
          "platform",
          "base_ref",
          "base_image");

  private BuiltImage() {}

  /**
   * The image of a stage.
   *
   * @param reference the name that the build gives it; empty when nobody says
   */
  public static Node of(NodeMaker nodes, Node stage, Optional<Value> reference) {
    Reason notGiven =
        Gaps.reason(
            Reason.Kind.MISSING_VIEW,
            "images",
            "the image built from "
                + (stage.get("label") instanceof Text label
                    ? "stage " + label.written()
                    : "the Dockerfile")
                + " is not at hand",
            stage.origin());
    Unknown unknown = Unknown.of(notGiven);
    Node.Builder image = nodes.node("Image", stage.origin()).set("stage", stage);
    CONFIGURATION.forEach(field -> image.lazy(field, () -> stage.get(field)));
    image.set("ref", reference.orElse(unknown));
    image.set("annotations", Mapping.of(List.of()).open(Reasons.of(notGiven)));
    for (Field field : image.type().fields()) {
      if (!image.has(field.name()) && field.type().isOptional()) {
        image.set(field.name(), unknown);
      }
    }
    return nodes.build(image, notGiven);
  }
}
