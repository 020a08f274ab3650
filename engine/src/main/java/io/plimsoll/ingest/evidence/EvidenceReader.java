package io.plimsoll.ingest.evidence;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads reports and attestations into the model; total: whatever a file holds, the outcome is nodes
 * and diagnostics.
 *
 * <p>The nodes say what the document says. What takes more than the document, such as the image it
 * belongs to, is unknown until {@code io.plimsoll.targets} joins it with a target.
 */
public final class EvidenceReader {
  private final NodeMaker nodes;
  private final List<TrustKey> keys;
  private final InputLimits limits;

  /** A reader that verifies no signatures. */
  public EvidenceReader(NodeMaker nodes) {
    this(nodes, List.of(), InputLimits.DEFAULT);
  }

  /** A reader with the default limits. */
  public EvidenceReader(NodeMaker nodes, List<TrustKey> keys) {
    this(nodes, keys, InputLimits.DEFAULT);
  }

  /**
   * A reader.
   *
   * @param keys with which the signatures of envelopes are verified
   */
  public EvidenceReader(NodeMaker nodes, List<TrustKey> keys, InputLimits limits) {
    this.nodes = nodes;
    this.keys = List.copyOf(keys);
    this.limits = limits;
  }

  /**
   * What a file holds.
   *
   * @param evidence nodes Scan, Sbom, Provenance, Signature, Vex and OtherAttestation, in the order
   *     of the file
   * @param diagnostics why a file, or a part of it, is not among them
   */
  public record Ingested(List<Node> evidence, List<Diagnostic> diagnostics) {
    public Ingested {
      evidence = List.copyOf(evidence);
      diagnostics = List.copyOf(diagnostics);
    }

    /** The nodes of one type of the schema. */
    public List<Node> of(String type) {
      return evidence.stream().filter(n -> n.type().name().equals(type)).toList();
    }
  }

  /** Reads a file: one document, or JSON documents one after the other. */
  public Ingested read(Source source) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Reading reading = new Reading(nodes, diagnostics, Optional.empty(), Optional.empty(), limits);
    List<Node> evidence = new ArrayList<>();
    if (source.text().length() > limits.of(Limit.DOCUMENT_SIZE)) {
      reading.refuse(
          source.span(0, 0),
          "the report is longer than " + limits.shown(Limit.DOCUMENT_SIZE),
          "let the scanner leave lists of files and packages out; " + Limit.DOCUMENT_SIZE.wayOut());
    } else if (EvidenceFormats.isJson(source.text())) {
      json(source, reading, evidence);
    } else {
      text(source, reading, evidence);
    }
    return new Ingested(evidence, diagnostics);
  }

  private void json(Source source, Reading reading, List<Node> evidence) {
    Documents documents = new DocumentReader(Limits.of(limits), Code.E1701).json(source);
    reading.diagnostics().addAll(documents.diagnostics());
    for (DocumentNode document : documents.roots()) {
      evidence.addAll(new Documented(keys).read(document, reading));
    }
  }

  private void text(Source source, Reading reading, List<Node> evidence) {
    Optional<EvidenceFormat> format = EvidenceFormats.ofText(source.text());
    if (format.isEmpty()) {
      Documented.unknown(source.span(0, 0), reading);
    } else if (format.get() == EvidenceFormat.CYCLONEDX_XML) {
      CycloneDxXml.document(source, reading)
          .ifPresent(d -> evidence.addAll(CycloneDx.read(d, reading)));
    } else {
      evidence.addAll(Spdx.read(SpdxTagValue.document(source), reading));
    }
  }
}
