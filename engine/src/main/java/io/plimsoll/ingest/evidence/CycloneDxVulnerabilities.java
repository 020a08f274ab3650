package io.plimsoll.ingest.evidence;

import io.plimsoll.document.Scalar;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The vulnerabilities of a CycloneDX document: as findings of a scan and as VEX statements. */
final class CycloneDxVulnerabilities {
  private final Reading reading;
  private final CycloneDx document;
  private final Findings findings;
  private final List<Fields> all;

  CycloneDxVulnerabilities(Reading reading, CycloneDx document, List<Fields> all) {
    this.reading = reading;
    this.document = document;
    this.findings = new Findings(reading);
    this.all = all;
  }

  private static boolean isAnalysed(Fields v) {
    return v.in("analysis").text("state").isPresent();
  }

  /** Whether it is no scan report but only statements. */
  boolean areAllAnalysed() {
    return !all.isEmpty() && all.stream().allMatch(CycloneDxVulnerabilities::isAnalysed);
  }

  boolean areSomeAnalysed() {
    return all.stream().anyMatch(CycloneDxVulnerabilities::isAnalysed);
  }

  Node scan(Span place, String tool, Subjects subjects, Optional<Value> taken) {
    Scans scans = new Scans(reading, place);
    List<Value> found = new ArrayList<>();
    for (Fields v : all) {
      Optional<Scalar> id = v.scalar("id");
      if (id.isEmpty()) {
        found.add(reading.left(v.span(), "a vulnerability without `id`"));
        continue;
      }
      List<Fields> affects = v.each("affects");
      if (affects.isEmpty()) {
        found.add(finding(v, id.get(), v, packageOf("", v)));
      }
      for (Fields affected : affects) {
        found.add(finding(v, id.get(), affected, packageOf(affected.textOr("ref", ""), affected)));
      }
    }
    boolean matchesAll = SarifRule.matchesAllPackages(tool);
    Node.Builder scan =
        scans
            .start(tool, Optional.empty(), subjects)
            .set(
                "complete",
                matchesAll
                    ? Value.Bool.TRUE
                    : reading.unsaid(
                        "complete", "the document does not say what was scanned", place))
            .set(
                "classes",
                matchesAll
                    ? scans.classes(List.of(Scans.OS_PACKAGES, Scans.LANGUAGE_PACKAGES))
                    : scans.someClasses(Set.of()))
            .set("vulnerabilities", Listing.list(found));
    taken.ifPresent(t -> scan.set("taken", t));
    return reading.nodes().build(scan);
  }

  private Node finding(Fields v, Scalar id, Fields at, Node of) {
    Map<String, String> words = new HashMap<>();
    Optional<BigDecimal> score = Optional.empty();
    String severity = "";
    for (Fields rating : v.each("ratings")) {
      String word = rating.textOr("severity", "");
      words.putIfAbsent(rating.in("source").textOr("name", "rating"), word);
      boolean isFirst = severity.isEmpty();
      boolean isOwn =
          rating.in("source").textOr("name", "").equals(v.in("source").textOr("name", " "));
      if (Findings.rated(word).isPresent() && (isFirst || isOwn)) {
        severity = word;
      }
      if (rating.textOr("method", "").startsWith("CVSS") && (score.isEmpty() || isOwn)) {
        Optional<BigDecimal> before = score;
        score = rating.decimal("score").or(() -> before);
      }
    }
    List<String> aliases =
        v.each("references").stream().flatMap(r -> r.text("id").stream()).toList();
    Node.Builder node =
        findings
            .start(id.text(), of, at.isThere() ? at.span().before() : id.span())
            .set("aliases", findings.aliases(aliases, id.text()))
            .set("severity", findings.severity(severity, v.placeOf("ratings")))
            .set("severities", findings.severities(words, v.placeOf("ratings")))
            .set("cvss", Findings.decimal(score, 0, 10))
            .set("published", v.timeOrUnsaid("published", "when it was published"));
    return findings.finish(node);
  }

  /** What a reference leads to: a component of the document, or a package URL by itself. */
  private Node packageOf(String reference, Fields at) {
    String local = reference.substring(reference.indexOf('#') + 1);
    Optional<Fields> component =
        document.byReference(reference).or(() -> document.byReference(local));
    if (component.isPresent()) {
      return document.node(component.get());
    }
    Optional<PackageUrl> purl = PackageUrl.parse(local);
    Value name =
        local.isEmpty()
            ? reading.unsaid("package", "the package is not stated", at.span())
            : reading.text(purl.map(PackageUrl::fullName).orElse(local), at.span());
    return new Packages(reading)
        .node(
            new Packages.Said(
                name,
                purl.flatMap(PackageUrl::version),
                "",
                purl.isPresent() ? Optional.of(local) : Optional.empty()),
            at.span(),
            at.span());
  }

  /** The statements; those of a document about an image are about that image. */
  Node vex(
      Span place,
      Optional<String> tool,
      Optional<Scalar> author,
      Optional<Value> taken,
      Subjects subjects) {
    VexStatements statements = new VexStatements(reading);
    for (Fields v : all) {
      if (!isAnalysed(v) || v.text("id").isEmpty()) {
        continue;
      }
      Fields analysis = v.in("analysis");
      VexStatements.Said said =
          new VexStatements.Said(
              v.textOr("id", ""),
              List.of(),
              status(analysis.textOr("state", "")),
              analysis.value("justification"),
              v.placeOf("id"));
      List<String> products = new ArrayList<>();
      for (Fields affected : v.each("affects")) {
        String reference = affected.textOr("ref", "");
        String local = reference.substring(reference.indexOf('#') + 1);
        products.add(document.byReference(local).flatMap(c -> c.text("purl")).orElse(local));
      }
      statements.add(said, subjects, products);
    }
    return statements.node(place, CycloneDx.PREDICATE, tool, author, taken, subjects);
  }

  /** CycloneDX, "impactAnalysisState". */
  private static String status(String state) {
    return switch (state) {
      case "not_affected", "false_positive" -> "not_affected";
      case "resolved", "resolved_with_pedigree" -> "fixed";
      case "exploitable" -> "affected";
      default -> "under_investigation";
    };
  }
}
