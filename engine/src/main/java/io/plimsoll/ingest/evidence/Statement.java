package io.plimsoll.ingest.evidence;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An in-toto statement, v0.1 or v1: subjects by digest and a predicate about them (in-toto
 * attestation framework).
 *
 * <p>The digest of a subject is that of a manifest or an index. BuildKit names one digest by
 * several names; a statement on several digests makes a node for each.
 *
 * @param trust constant of the schema's enum
 */
record Statement(Documented inner, String trust, Signer signer) {
  /** Subjects of one statement that are read: each takes a reading of the whole predicate. */
  private static final int MOST_SUBJECTS = 64;

  static final String COSIGN_SIGNATURE = "https://sigstore.dev/cosign/sign/v1";

  List<Node> read(DocumentNode document, Reading reading) {
    Fields statement = Fields.of(document, reading);
    String type = statement.textOr("predicateType", "");
    List<Node> nodes = new ArrayList<>();
    List<Subjects> all = subjects(statement, reading);
    if (all.size() > MOST_SUBJECTS) {
      reading.problem(
          statement.placeOf("subject"),
          "the statement has more than " + MOST_SUBJECTS + " subjects",
          "the rest is left out");
    }
    for (Subjects subjects : all.subList(0, Math.min(all.size(), MOST_SUBJECTS))) {
      Frame frame = new Frame(subjects, trust, type, Optional.empty());
      nodes.addAll(predicate(statement, type, frame, reading));
    }
    return nodes;
  }

  private static List<Subjects> subjects(Fields statement, Reading reading) {
    Map<Digest, Subjects> byDigest = new LinkedHashMap<>();
    Optional<Text> first = Optional.empty();
    for (Fields subject : statement.each("subject")) {
      Optional<Text> name =
          subject
              .text("name")
              .map(n -> reading.text(ImageNames.ofSubject(n), subject.placeOf("name")));
      first = first.isPresent() ? first : name;
      Fields digests = subject.in("digest");
      digests
          .text("sha256")
          .flatMap(h -> Subjects.digest("sha256:" + h, reading, digests.placeOf("sha256")))
          .ifPresent(d -> byDigest.putIfAbsent(d, Subjects.of(Optional.of(d), name)));
    }
    return byDigest.isEmpty()
        ? List.of(Subjects.of(Optional.empty(), first))
        : List.copyOf(byDigest.values());
  }

  private List<Node> predicate(Fields statement, String type, Frame frame, Reading reading) {
    Reading framed = reading.framed(frame);
    Span place = reading.place(statement.span().before());
    if (type.startsWith(Spdx.PREDICATE)
        || type.startsWith(CycloneDx.PREDICATE)
        || type.startsWith(OpenVex.PREDICATE)) {
      return document(statement, framed);
    }
    if (type.startsWith(COSIGN_SIGNATURE)) {
      return List.of(signature(framed, place));
    }
    Fields predicate = Fields.of(statement.mapping().orElseThrow(), framed).in("predicate");
    if (type.startsWith("https://slsa.dev/provenance/")) {
      return List.of(new Slsa(framed, place).read(predicate, type));
    }
    if (type.startsWith("https://cosign.sigstore.dev/attestation/vuln/")
        || type.startsWith("https://in-toto.io/attestation/vulns")) {
      return scan(predicate, frame, reading, place);
    }
    return other(type, framed, place);
  }

  private List<Node> other(String type, Reading framed, Span place) {
    Node.Builder node =
        new Attestations(framed, place)
            .start("OtherAttestation", type, Subjects.NONE, Optional.empty(), Optional.empty());
    return List.of(framed.nodes().build(node));
  }

  /** The predicate is a document of its own: the object, or its text. */
  private List<Node> document(Fields statement, Reading framed) {
    Optional<DocumentNode> predicate = statement.node("predicate");
    if (predicate.isEmpty()) {
      framed.problem(statement.span().before(), "the statement has no predicate", "");
      return List.of();
    }
    DocumentNode document = predicate.get();
    if (document instanceof Mapping m && m.get("Data").isPresent() && m.names().size() <= 2) {
      document = m.get("Data").orElseThrow(); // cosign before 2.0
    }
    return document instanceof Scalar text ? nested(text, framed) : inner.read(document, framed);
  }

  private List<Node> nested(Scalar text, Reading framed) {
    Source source = Source.of(text.span().source().name(), text.text());
    Optional<DocumentNode> document =
        new DocumentReader(Limits.of(framed.limits()), Code.E1701).json(source).first();
    if (document.isEmpty()) {
      framed.problem(text.span(), "the predicate is a text that is not JSON", "");
      return List.of();
    }
    return inner.read(document.get(), framed.within(text.span()));
  }

  /** A report of a scanner inside of a statement, which knows the times better. */
  private List<Node> scan(Fields predicate, Frame frame, Reading reading, Span place) {
    Fields scanner = predicate.in("scanner");
    Fields metadata = predicate.in("metadata");
    Optional<Value> taken =
        metadata.time("scanFinishedOn").or(() -> metadata.time("scanStartedOn"));
    Reading framed =
        reading.framed(new Frame(frame.subjects(), frame.trust(), frame.predicate(), taken));
    Optional<DocumentNode> result = scanner.node("result");
    if (result.isEmpty() || EvidenceFormats.recognise(result.get()).isEmpty()) {
      return other(frame.predicate(), framed, place);
    }
    Optional<Value> database = scanner.in("db").time("lastUpdate");
    List<Node> scans = new ArrayList<>();
    for (Node node : inner.read(result.get(), framed)) {
      scans.add(
          database.isPresent() && node.type().slot("database_taken") >= 0
              ? Copies.with(node, "database_taken", database.get())
              : node);
    }
    return scans;
  }

  private Node signature(Reading framed, Span place) {
    Attestations attestations = new Attestations(framed, place);
    Node.Builder node =
        attestations
            .start(
                "Signature",
                COSIGN_SIGNATURE,
                Subjects.NONE,
                Optional.of("cosign"),
                Optional.empty())
            .set(
                "identity",
                signer
                    .identity()
                    .<Value>map(i -> framed.text(i, place))
                    .orElseGet(() -> attestations.unsaid("identity", "who signed")))
            .set(
                "issuer",
                signer.issuer().<Value>map(i -> framed.text(i, place)).orElse(Absent.ABSENT));
    return framed.nodes().build(node);
  }
}
