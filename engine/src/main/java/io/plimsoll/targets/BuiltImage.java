package io.plimsoll.targets;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import java.util.List;

/**
 * The image that a Dockerfile will build: its configuration is what is in force at the end of the
 * stage; contents, digests and times are those of an image that nobody has given.
 */
final class BuiltImage {
  /** Facts that a stage and its image have in common. */
  private static final List<String> SHARED =
      List.of(
          "platform",
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
          "base_ref",
          "base_image");

  private final NodeMaker nodes;

  BuiltImage(NodeMaker nodes) {
    this.nodes = nodes;
  }

  Node of(Node stage) {
    Node.Builder image = nodes.node("Image", stage.origin());
    for (String fact : SHARED) {
      image.lazy(fact, () -> stage.get(fact));
    }
    image
        .set("ref", Absent.ABSENT)
        .set("refs", Listing.list(List.of()))
        .set("stage", stage)
        .set("annotations", io.plimsoll.model.Mapping.of(List.of()));
    return nodes.build(
        image,
        Reason.of(
            Reason.Kind.MISSING_VIEW,
            "images",
            "the image built from "
                + io.plimsoll.value.Show.text(stage.get("label"))
                + " is not at hand",
            stage.origin().span().orElseThrow()));
  }
}
