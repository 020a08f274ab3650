package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.model.Node;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** Gives each JSON document to the reader of its format. */
record Documented(List<TrustKey> keys, int depth) {
  /** Documents within documents: an envelope holds a statement, which holds a report. */
  private static final int DEEPEST = 4;

  Documented(List<TrustKey> keys) {
    this(keys, 0);
  }

  List<Node> read(DocumentNode document, Reading reading) {
    Optional<EvidenceFormat> format =
        depth > DEEPEST ? Optional.empty() : EvidenceFormats.recognise(document);
    if (format.isEmpty()) {
      unknown(document.span().before(), reading);
      return List.of();
    }
    Documented inner = new Documented(keys, depth + 1);
    return switch (format.get()) {
      case TRIVY -> TrivyReport.read(document, reading);
      case GRYPE -> GrypeReport.read(document, reading);
      case SARIF -> SarifReport.read(document, reading);
      case GITLAB -> GitlabReport.read(document, reading);
      case CYCLONEDX, CYCLONEDX_XML -> CycloneDx.read(document, reading);
      case SPDX, SPDX_TAG_VALUE -> Spdx.read(document, reading);
      case SPDX3 -> Spdx3.read(document, reading);
      case OPENVEX -> OpenVex.read(document, reading);
      case CSAF -> Csaf.read(document, reading);
      case STATEMENT -> new Statement(inner, "unsigned", Signer.NONE).read(document, reading);
      case ENVELOPE -> new Envelope(inner, Signer.NONE).read(document, reading);
      case BUNDLE -> new SigstoreBundle(inner).read(document, reading);
      case COSIGN -> CosignOutput.read(document, reading);
    };
  }

  static void unknown(Span place, Reading reading) {
    reading.refuse(
        place,
        "this is no report or attestation of a known format",
        """
        known are JSON reports of Trivy and Grype, SARIF, container-scanning reports of GitLab, \
        CycloneDX, SPDX, OpenVEX, CSAF, in-toto statements, DSSE envelopes, Sigstore bundles and \
        the output of `cosign verify`\
        """);
  }
}
