package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An SPDX document, 2.2 or 2.3, in its JSON form (SPDX specification 2.3, annex E).
 *
 * <p>The package that stands for the image itself is what the document describes, not part of it.
 * Relationships come in any order and may form cycles; only DESCRIBES is looked at.
 */
final class Spdx {
  static final String PREDICATE = "https://spdx.dev/Document";
  private static final String DOCUMENT = "SPDXRef-DOCUMENT";

  private final Reading reading;

  private Spdx(Reading reading) {
    this.reading = reading;
  }

  static List<Node> read(DocumentNode document, Reading reading) {
    return List.of(new Spdx(reading).read(Fields.of(document, reading), reading.start(document)));
  }

  private Node read(Fields document, Span place) {
    Set<String> described = described(document);
    List<Value> components = new ArrayList<>();
    Subjects.Collector subjects = new Subjects.Collector(reading);
    for (Fields part : document.each("packages")) {
      boolean isDescribed = described.contains(part.textOr("SPDXID", ""));
      if (isDescribed) {
        subject(part, subjects);
      }
      if (!isDescribed || !isImage(part)) {
        components.add(node(part));
      }
    }
    document.text("name").ifPresent(n -> subjects.name(n, document.placeOf("name")));
    Fields creation = document.in("creationInfo");
    Optional<String> tool =
        creation.scalars("creators").stream()
            .map(Scalar::text)
            .filter(c -> c.startsWith("Tool:"))
            .map(c -> c.substring(5).strip())
            .findFirst();
    Node.Builder sbom =
        new Attestations(reading, place)
            .start("Sbom", PREDICATE, subjects.get(), tool, creation.time("created"));
    String version = document.textOr("spdxVersion", "SPDX").replace("SPDX-", "SPDX ");
    sbom.set("format", reading.text(version, document.placeOf("spdxVersion")))
        .set("components", Listing.list(components));
    return reading.nodes().build(sbom);
  }

  private static Set<String> described(Fields document) {
    Set<String> ids = new HashSet<>();
    document.scalars("documentDescribes").forEach(s -> ids.add(s.text()));
    for (Fields r : document.each("relationships")) {
      String type = r.textOr("relationshipType", "");
      String from = r.textOr("spdxElementId", "");
      String to = r.textOr("relatedSpdxElement", "");
      if (type.equals("DESCRIBES") && from.equals(DOCUMENT)) {
        ids.add(to);
      } else if (type.equals("DESCRIBED_BY") && to.equals(DOCUMENT)) {
        ids.add(from);
      }
    }
    return ids;
  }

  /** Whether a package stands for an image: by its purpose, its package URL or what Trivy notes. */
  private static boolean isImage(Fields part) {
    return part.textOr("primaryPackagePurpose", "").equals("CONTAINER")
        || part.textOr("SPDXID", "").startsWith("SPDXRef-ContainerImage-") // Trivy
        || purl(part)
            .map(Scalar::text)
            .flatMap(PackageUrl::parse)
            .filter(PackageUrl::isImage)
            .isPresent()
        || notes(part).stream().anyMatch(n -> n.text().startsWith("ImageID:"));
  }

  private static void subject(Fields part, Subjects.Collector subjects) {
    for (Scalar note : notes(part)) {
      String text = note.text();
      String value = text.substring(text.indexOf(':') + 1).strip();
      switch (text.substring(0, Math.max(0, text.indexOf(':')))) {
        case "ImageID" -> subjects.config(value, note.span());
        case "DiffID" -> subjects.diffId(value, note.span());
        case "RepoDigest" -> subjects.repository(value, note.span());
        case "RepoTag" -> subjects.name(value, note.span());
        default -> {}
      }
    }
    purl(part)
        .ifPresent(
            s ->
                PackageUrl.parse(s.text())
                    .filter(PackageUrl::isImage)
                    .flatMap(PackageUrl::version)
                    .ifPresent(v -> subjects.repository(v, s.span())));
    part.text("versionInfo").ifPresent(v -> subjects.repository(v, part.placeOf("versionInfo")));
    if (isImage(part)) {
      for (Fields sum : part.each("checksums")) {
        if (sum.textOr("algorithm", "").equals("SHA256")) {
          subjects.repository("sha256:" + sum.textOr("checksumValue", ""), sum.span());
        }
      }
      part.text("name").ifPresent(n -> subjects.name(n, part.placeOf("name")));
    }
  }

  /** Trivy's notes: attribution texts, and annotations in newer versions. */
  private static List<Scalar> notes(Fields part) {
    List<Scalar> notes = new ArrayList<>(part.scalars("attributionTexts"));
    for (Fields annotation : part.each("annotations")) {
      annotation.scalar("comment").ifPresent(notes::add);
    }
    return notes;
  }

  private static Optional<Scalar> purl(Fields part) {
    return part.each("externalRefs").stream()
        .filter(r -> r.textOr("referenceType", "").endsWith("purl"))
        .flatMap(r -> r.scalar("referenceLocator").stream())
        .findFirst();
  }

  private Node node(Fields part) {
    Optional<Scalar> purl = purl(part);
    List<Digest> hashes = new ArrayList<>();
    for (Fields sum : part.each("checksums")) {
      Packages.hash(
              sum.textOr("algorithm", ""), sum.textOr("checksumValue", ""), reading, sum.span())
          .ifPresent(hashes::add);
    }
    return new Packages(reading)
        .node(
            new Packages.Said(
                part.valueOrUnsaid("name", "the name of the package"),
                part.text("versionInfo").filter(v -> !isNothing(v)),
                "",
                purl.map(Scalar::text),
                licence(part),
                supplier(part),
                hashes),
            part.placeOf("name"),
            purl.map(Scalar::span).orElse(part.span()));
  }

  /** What was concluded, else what was declared; NOASSERTION says that nobody looked. */
  private Value licence(Fields part) {
    boolean isOpen = false;
    for (String field : List.of("licenseConcluded", "licenseDeclared")) {
      Optional<String> text = part.text(field);
      if (text.isPresent() && !isNothing(text.get())) {
        return reading.text(text.get(), part.placeOf(field));
      }
      isOpen |= text.filter(t -> t.equals("NOASSERTION")).isPresent();
    }
    return isOpen
        ? reading.unsaid("licence", "the document asserts no licence", part.placeOf("name"))
        : Absent.ABSENT;
  }

  private Value supplier(Fields part) {
    Optional<String> text = part.text("supplier").filter(t -> !isNothing(t));
    return text.<Value>map(
            t -> reading.text(t.substring(t.indexOf(':') + 1).strip(), part.placeOf("supplier")))
        .orElse(Absent.ABSENT);
  }

  private static boolean isNothing(String text) {
    return text.equals("NOASSERTION") || text.equals("NONE");
  }
}
