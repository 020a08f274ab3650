package io.plimsoll.ingest.evidence;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.source.Source;
import java.util.Optional;

/** Tells by its content which format a document has; file names are not looked at. */
public final class EvidenceFormats {
  /** Characters of a text in which a format without braces has to show itself. */
  private static final int HEAD = 4_096;

  private EvidenceFormats() {}

  /** The format of a file; nothing for what is no evidence. */
  public static Optional<EvidenceFormat> recognise(Source source) {
    if (!isJson(source.text())) {
      return ofText(source.text());
    }
    return new DocumentReader(Limits.of(InputLimits.DEFAULT), Code.E1701)
        .json(source)
        .first()
        .flatMap(EvidenceFormats::recognise);
  }

  static boolean isJson(String text) {
    String start = head(text).stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private static String head(String text) {
    String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
    return head.startsWith("\uFEFF") ? head.substring(1) : head;
  }

  /** The formats that are not written in JSON. */
  static Optional<EvidenceFormat> ofText(String text) {
    String head = head(text);
    if (head.stripLeading().startsWith("<")) {
      return head.contains("cyclonedx.org/schema/bom/")
          ? Optional.of(EvidenceFormat.CYCLONEDX_XML)
          : Optional.empty();
    }
    return head.lines().anyMatch(l -> l.startsWith("SPDXVersion:"))
        ? Optional.of(EvidenceFormat.SPDX_TAG_VALUE)
        : Optional.empty();
  }

  /** The format of a JSON document. */
  public static Optional<EvidenceFormat> recognise(DocumentNode document) {
    return switch (document) {
      case Mapping m -> ofMapping(m);
      case Sequence s ->
          s.items().stream().anyMatch(i -> i instanceof Mapping m && m.get("critical").isPresent())
              ? Optional.of(EvidenceFormat.COSIGN)
              : Optional.empty();
      case Scalar s -> Optional.empty();
      case io.plimsoll.document.Broken b -> Optional.empty();
    };
  }

  private static Optional<EvidenceFormat> ofMapping(Mapping m) {
    if (is(m, "bomFormat", "CycloneDX")) {
      return Optional.of(EvidenceFormat.CYCLONEDX);
    }
    if (is(m, "spdxVersion", "SPDX-")) {
      return Optional.of(EvidenceFormat.SPDX);
    }
    if (is(m, "_type", "https://in-toto.io/Statement")) {
      return Optional.of(EvidenceFormat.STATEMENT);
    }
    if (is(m, "mediaType", "application/vnd.dev.sigstore.bundle")) {
      return Optional.of(EvidenceFormat.BUNDLE);
    }
    if (has(m, "payloadType") && has(m, "payload")) {
      return Optional.of(EvidenceFormat.ENVELOPE);
    }
    if (has(m, "critical")) {
      return Optional.of(EvidenceFormat.COSIGN);
    }
    return context(m).or(() -> report(m));
  }

  /** JSON-LD documents name their vocabulary. */
  private static Optional<EvidenceFormat> context(Mapping m) {
    String context = text(m.get("@context"));
    if (context.startsWith("https://openvex.dev/ns")) {
      return Optional.of(EvidenceFormat.OPENVEX);
    }
    return context.startsWith("https://spdx.org/rdf/3") && has(m, "@graph")
        ? Optional.of(EvidenceFormat.SPDX3)
        : Optional.empty();
  }

  private static Optional<EvidenceFormat> report(Mapping m) {
    boolean isTrivy = has(m, "ArtifactName") || has(m, "ArtifactType") || has(m, "Results");
    if (has(m, "SchemaVersion") && isTrivy) {
      return Optional.of(EvidenceFormat.TRIVY);
    }
    if (m.get("matches").filter(Sequence.class::isInstance).isPresent()
        && (has(m, "descriptor") || has(m, "source") || has(m, "distro"))) {
      return Optional.of(EvidenceFormat.GRYPE);
    }
    if (has(m, "runs") && (is(m, "version", "2.") || is(m, "$schema", "http"))) {
      return Optional.of(EvidenceFormat.SARIF);
    }
    if (m.get("document")
        .filter(d -> d instanceof Mapping n && has(n, "csaf_version"))
        .isPresent()) {
      return Optional.of(EvidenceFormat.CSAF);
    }
    boolean isContainerScan =
        m.get("scan")
            .filter(s -> s instanceof Mapping n && is(n, "type", "container_scanning"))
            .isPresent();
    return isContainerScan && has(m, "vulnerabilities")
        ? Optional.of(EvidenceFormat.GITLAB)
        : Optional.empty();
  }

  private static boolean has(Mapping m, String name) {
    return m.names().contains(name);
  }

  private static boolean is(Mapping m, String name, String start) {
    return text(m.get(name)).startsWith(start);
  }

  /** A text, or the first of a list of texts. */
  private static String text(Optional<DocumentNode> node) {
    if (node.isPresent() && node.get() instanceof Scalar s) {
      return s.text();
    }
    return node.isPresent()
            && node.get() instanceof Sequence s
            && !s.items().isEmpty()
            && s.items().getFirst() instanceof Scalar first
        ? first.text()
        : "";
  }
}
