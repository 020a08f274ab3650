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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An SPDX 3.0 document in its JSON-LD form: a flat graph of elements that refer to each other by id
 * (SPDX specification 3.0, "Serializations"). Compact names as its context gives them.
 */
final class Spdx3 {
  private final Reading reading;
  private final Map<String, Fields> byId = new HashMap<>();
  private final Map<String, String> licences = new HashMap<>();

  private Spdx3(Reading reading) {
    this.reading = reading;
  }

  static List<Node> read(DocumentNode document, Reading reading) {
    return List.of(new Spdx3(reading).read(Fields.of(document, reading), reading.start(document)));
  }

  private static String type(Fields element) {
    return element.text("type").or(() -> element.text("@type")).orElse("");
  }

  private static String id(Fields element) {
    return element.text("spdxId").or(() -> element.text("@id")).orElse("");
  }

  private Node read(Fields document, Span place) {
    List<Fields> graph = document.each("@graph");
    graph.forEach(e -> byId.putIfAbsent(id(e), e));
    graph.forEach(this::licence);
    Set<String> roots = roots(graph);
    List<Value> components = new ArrayList<>();
    Subjects.Collector subjects = new Subjects.Collector(reading);
    for (Fields element : graph) {
      if (!type(element).equals("software_Package")) {
        continue;
      }
      boolean isRoot = roots.contains(id(element));
      if (isRoot) {
        subject(element, subjects);
      }
      if (!isRoot || !isImage(element)) {
        components.add(node(element));
      }
    }
    Optional<Fields> creation =
        graph.stream().filter(e -> type(e).equals("CreationInfo")).findFirst();
    Optional<String> tool =
        creation.stream()
            .flatMap(c -> c.oneOrMore("createdUsing").stream())
            .map(
                s ->
                    Optional.ofNullable(byId.get(s.text()))
                        .flatMap(t -> t.text("name"))
                        .orElse(s.text()))
            .findFirst();
    Node.Builder sbom =
        new Attestations(reading, place)
            .start(
                "Sbom",
                Spdx.PREDICATE,
                subjects.get(),
                tool,
                creation.flatMap(c -> c.time("created")));
    String version = creation.flatMap(c -> c.text("specVersion")).orElse("3.0");
    sbom.set("format", reading.text("SPDX " + version, place))
        .set("components", Listing.list(components));
    return reading.nodes().build(sbom);
  }

  /** What the document or a bill in it is about. */
  private static Set<String> roots(List<Fields> graph) {
    Set<String> roots = new HashSet<>();
    for (Fields element : graph) {
      switch (type(element)) {
        case "SpdxDocument", "software_Sbom", "Bom" ->
            element.oneOrMore("rootElement").forEach(s -> roots.add(s.text()));
        default -> {}
      }
    }
    return roots;
  }

  /** Licences are elements that relationships tie to packages; the concluded one counts first. */
  private void licence(Fields relationship) {
    String kind = relationship.textOr("relationshipType", "");
    if (!kind.equals("hasConcludedLicense") && !kind.equals("hasDeclaredLicense")) {
      return;
    }
    List<String> all = new ArrayList<>();
    for (Scalar to : relationship.oneOrMore("to")) {
      Optional.ofNullable(byId.get(to.text()))
          .flatMap(e -> e.text("simplelicensing_licenseExpression").or(() -> e.text("name")))
          .ifPresent(all::add);
    }
    if (all.isEmpty()) {
      return;
    }
    String from = relationship.textOr("from", "");
    if (kind.equals("hasConcludedLicense")) {
      licences.put(from, CycloneDx.joined(all));
    } else {
      licences.putIfAbsent(from, CycloneDx.joined(all));
    }
  }

  private static Optional<Scalar> purl(Fields element) {
    return element
        .scalar("software_packageUrl")
        .or(
            () ->
                element.each("externalIdentifier").stream()
                    .filter(i -> i.textOr("externalIdentifierType", "").equals("packageUrl"))
                    .flatMap(i -> i.scalar("identifier").stream())
                    .findFirst());
  }

  private static boolean isImage(Fields element) {
    return element.textOr("software_primaryPurpose", "").equals("container")
        || purl(element)
            .map(Scalar::text)
            .flatMap(PackageUrl::parse)
            .filter(PackageUrl::isImage)
            .isPresent();
  }

  private static void subject(Fields element, Subjects.Collector subjects) {
    purl(element)
        .ifPresent(
            s ->
                PackageUrl.parse(s.text())
                    .filter(PackageUrl::isImage)
                    .flatMap(PackageUrl::version)
                    .ifPresent(v -> subjects.repository(v, s.span())));
    if (isImage(element)) {
      for (Fields hash : element.each("verifiedUsing")) {
        if (hash.textOr("algorithm", "").equals("sha256")) {
          subjects.repository("sha256:" + hash.textOr("hashValue", ""), hash.span());
        }
      }
    }
    element.text("name").ifPresent(n -> subjects.name(n, element.placeOf("name")));
  }

  private Node node(Fields element) {
    Optional<Scalar> purl = purl(element);
    List<Digest> hashes = new ArrayList<>();
    for (Fields hash : element.each("verifiedUsing")) {
      Packages.hash(
              hash.textOr("algorithm", ""), hash.textOr("hashValue", ""), reading, hash.span())
          .ifPresent(hashes::add);
    }
    Value supplier =
        element
            .text("suppliedBy")
            .map(byId::get)
            .map(agent -> agent.value("name"))
            .orElse(Absent.ABSENT);
    String licence = licences.getOrDefault(id(element), "");
    return new Packages(reading)
        .node(
            new Packages.Said(
                element.valueOrUnsaid("name", "the name of the package"),
                element.text("software_packageVersion"),
                "",
                purl.map(Scalar::text),
                licence.isEmpty() ? Absent.ABSENT : reading.text(licence, element.placeOf("name")),
                supplier,
                hashes),
            element.placeOf("name"),
            purl.map(Scalar::span).orElse(element.span()));
  }
}
