package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CycloneDX document, 1.2 to 1.7 (ECMA-424): a bill of materials, a report of vulnerabilities,
 * statements on their exploitability, or several of these in one.
 *
 * <p>Components nest; dependencies, which may form cycles, are not followed.
 */
final class CycloneDx {
  static final String PREDICATE = "https://cyclonedx.org/bom";

  private final Reading reading;
  private final Packages packages;
  private final Map<String, Fields> byReference = new HashMap<>();
  private final List<Value> components = new ArrayList<>();

  private CycloneDx(Reading reading) {
    this.reading = reading;
    this.packages = new Packages(reading);
  }

  static List<Node> read(DocumentNode document, Reading reading) {
    return new CycloneDx(reading).read(Fields.of(document, reading), reading.start(document));
  }

  private List<Node> read(Fields bom, Span place) {
    Fields metadata = bom.in("metadata");
    Fields about = metadata.in("component");
    about.text("bom-ref").ifPresent(ref -> byReference.put(ref, about));
    components(bom);
    components(about);
    Subjects subjects = reading.about(subjects(about));
    Optional<String> tool = tool(metadata);
    Optional<Value> taken = metadata.time("timestamp");
    List<Node> nodes = new ArrayList<>();
    CycloneDxVulnerabilities reported =
        new CycloneDxVulnerabilities(reading, this, bom.each("vulnerabilities"));
    if (bom.has("components") || about.isThere() || !bom.has("vulnerabilities")) {
      Node.Builder sbom =
          new Attestations(reading, place).start("Sbom", PREDICATE, subjects, tool, taken);
      String version = bom.text("specVersion").map(v -> " " + v).orElse("");
      sbom.set("format", reading.text("CycloneDX" + version, bom.placeOf("specVersion")))
          .set("components", Listing.list(components));
      nodes.add(reading.nodes().build(sbom));
    }
    if (bom.has("vulnerabilities") && !reported.areAllAnalysed()) {
      nodes.add(reported.scan(place, tool.orElse("CycloneDX"), subjects, taken));
    }
    if (reported.areSomeAnalysed()) {
      nodes.add(reported.vex(place, tool, author(metadata), taken, subjects));
    }
    return nodes;
  }

  private void components(Fields of) {
    for (DocumentNode item : of.items("components")) {
      if (!(item instanceof Mapping)) {
        components.add(reading.left(item.place(), "a component is no mapping"));
        continue;
      }
      Fields component = Fields.of(item, reading);
      component.text("bom-ref").ifPresent(ref -> byReference.putIfAbsent(ref, component));
      components.add(node(component));
      components(component);
    }
  }

  Optional<Fields> byReference(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  Node node(Fields component) {
    Optional<String> purl = component.text("purl");
    Value name = component.valueOrUnsaid("name", "the name of the component");
    Optional<String> group = component.text("group");
    if (group.isPresent() && component.text("name").isPresent()) {
      String separator =
          purl.flatMap(PackageUrl::parse).filter(p -> p.type().equals("maven")).isPresent()
              ? ":"
              : "/";
      String full = group.get() + separator + component.textOr("name", "");
      name = reading.text(full, component.placeOf("name"));
    }
    List<Digest> hashes = new ArrayList<>();
    for (Fields hash : component.each("hashes")) {
      Packages.hash(hash.textOr("alg", ""), hash.textOr("content", ""), reading, hash.span())
          .ifPresent(hashes::add);
    }
    Fields supplier = component.in("supplier");
    Value from = supplier.isThere() ? supplier.value("name") : component.value("publisher");
    return packages.node(
        new Packages.Said(
            name, component.text("version"), "", purl, licence(component), from, hashes),
        component.placeOf("name"),
        component.placeOf("purl"));
  }

  /** Several licences hold together (CycloneDX, "licenseChoice"). */
  private Value licence(Fields component) {
    List<String> all = new ArrayList<>();
    for (Fields choice : component.each("licenses")) {
      Fields licence = choice.in("license");
      choice
          .text("expression")
          .or(() -> licence.text("id"))
          .or(() -> licence.text("name"))
          .ifPresent(all::add);
    }
    return all.isEmpty() ? Absent.ABSENT : reading.text(joined(all), component.placeOf("licenses"));
  }

  static String joined(List<String> licences) {
    if (licences.size() == 1) {
      return licences.getFirst();
    }
    List<String> parts =
        licences.stream()
            .distinct()
            .map(l -> l.contains(" OR ") ? "(" + l + ")" : reference(l))
            .toList();
    return String.join(" AND ", parts);
  }

  /** A name that is no word of an expression becomes a reference (SPDX 2.3, D.2). */
  private static String reference(String licence) {
    boolean isName =
        licence.contains(" ") && !licence.contains(" AND ") && !licence.contains(" WITH ");
    return isName ? "LicenseRef-" + licence.replaceAll("[^A-Za-z0-9.]+", "-") : licence;
  }

  private Subjects subjects(Fields about) {
    Subjects.Collector subjects = new Subjects.Collector(reading);
    for (Fields property : about.each("properties")) {
      Span place = property.placeOf("value");
      String value = property.textOr("value", "");
      switch (property.textOr("name", "")) {
        case "aquasecurity:trivy:ImageID" -> subjects.config(value, place);
        case "aquasecurity:trivy:DiffID" -> subjects.diffId(value, place);
        case "aquasecurity:trivy:RepoDigest" -> subjects.repository(value, place);
        case "aquasecurity:trivy:RepoTag" -> subjects.name(value, place);
        default -> {}
      }
    }
    about
        .text("purl")
        .flatMap(PackageUrl::parse)
        .filter(PackageUrl::isImage)
        .flatMap(PackageUrl::version)
        .ifPresent(v -> subjects.repository(v, about.placeOf("purl")));
    about.text("version").ifPresent(v -> subjects.repository(v, about.placeOf("version")));
    about.text("name").ifPresent(n -> subjects.name(n, about.placeOf("name")));
    return subjects.get();
  }

  /** A list up to 1.4; a mapping of components and services since. */
  private Optional<String> tool(Fields metadata) {
    Optional<DocumentNode> tools = metadata.node("tools");
    List<Fields> all =
        tools.isPresent() && tools.get() instanceof Sequence
            ? metadata.each("tools")
            : tools.isPresent() && tools.get() instanceof Mapping
                ? metadata.in("tools").each("components")
                : List.of();
    return all.stream().flatMap(t -> t.text("name").stream()).findFirst();
  }

  private Optional<Scalar> author(Fields metadata) {
    return metadata.each("authors").stream()
        .flatMap(a -> a.scalar("name").stream())
        .findFirst()
        .or(() -> metadata.in("supplier").scalar("name"))
        .or(() -> metadata.in("manufacture").scalar("name"))
        .or(() -> metadata.in("manufacturer").scalar("name"));
  }
}
