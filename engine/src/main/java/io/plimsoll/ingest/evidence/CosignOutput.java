package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Sequence;
import io.plimsoll.model.Node;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code cosign verify --output json} prints: the signed payloads (simple signing format) and
 * who signed them. A file with it is a claim, not a proof.
 */
final class CosignOutput {
  private static final String PREDICATE = "cosign container image signature";

  private CosignOutput() {}

  static List<Node> read(DocumentNode document, Reading reading) {
    List<Node> nodes = new ArrayList<>();
    List<DocumentNode> all = document instanceof Sequence s ? s.items() : List.of(document);
    for (DocumentNode item : all) {
      if (item instanceof Mapping) {
        nodes.add(signature(Fields.of(item, reading), reading));
      } else {
        reading.problem(item.place(), "a signature is no mapping", "this is left out");
      }
    }
    return nodes;
  }

  private static Node signature(Fields item, Reading reading) {
    Span place = reading.place(item.span().before());
    Fields critical = item.in("critical");
    Fields optional = item.in("optional");
    Fields image = critical.in("image");
    Fields identity = critical.in("identity");
    Subjects.Collector subjects = new Subjects.Collector(reading);
    String field =
        image.has("docker-manifest-digest") ? "docker-manifest-digest" : "Docker-manifest-digest";
    image.text(field).ifPresent(d -> subjects.manifest(d, image.placeOf(field)));
    identity
        .text("docker-reference")
        .ifPresent(n -> subjects.name(n, identity.placeOf("docker-reference")));
    Frame frame =
        new Frame(subjects.get(), "claimed", critical.textOr("type", PREDICATE), Optional.empty());
    Node.Builder node =
        new Attestations(reading.framed(frame), place)
            .start(
                "Signature",
                PREDICATE,
                subjects.get(),
                Optional.of("cosign"),
                optional.time("timestamp"));
    node.set("identity", optional.valueOrUnsaid("Subject", "who signed"))
        .set("issuer", optional.value("Issuer"));
    return reading.nodes().build(node);
  }
}
