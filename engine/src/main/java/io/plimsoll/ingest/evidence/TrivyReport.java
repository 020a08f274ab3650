package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A JSON report of Trivy, schema version 2 (Trivy documentation, "Reporting"; {@code
 * pkg/types/report.go}).
 *
 * <p>The report names neither the scanners that ran nor the age of the database. It has a result
 * for each class in which it found something to look at, so what no result shows was not scanned as
 * far as anyone can tell; without results nothing was. Packages of one kind are enough for a
 * complete scan: Trivy looks for both kinds unless told otherwise, and an image may have only one
 * of them.
 */
final class TrivyReport {
  /** Severities as numbers, Trivy's {@code dbTypes.Severity}. */
  private static final List<String> SEVERITIES =
      List.of("unknown", "low", "medium", "high", "critical");

  private final Reading reading;
  private final Findings findings;
  private final Packages packages;
  private final List<Value> vulnerabilities = new ArrayList<>();
  private final List<Value> ignored = new ArrayList<>();
  private final List<Value> secrets = new ArrayList<>();
  private final TreeSet<String> classes = new TreeSet<>();

  private TrivyReport(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
    this.packages = new Packages(reading);
  }

  static List<Node> read(DocumentNode document, Reading reading) {
    return new TrivyReport(reading).read(Fields.of(document, reading), reading.start(document));
  }

  private List<Node> read(Fields report, Span place) {
    report.each("Results").forEach(this::result);
    Scans scans = new Scans(reading, place);
    boolean isComplete =
        classes.contains(Scans.OS_PACKAGES) || classes.contains(Scans.LANGUAGE_PACKAGES);
    Fields tool = report.in("Trivy");
    Node.Builder scan =
        scans
            .start("Trivy", tool.text("Version"), subjects(report))
            .set("complete", Value.Bool.of(isComplete))
            .set("classes", scans.classes(classes))
            .set("vulnerabilities", Listing.list(vulnerabilities))
            .set("secrets", Listing.list(secrets))
            .set("ignored", Listing.list(ignored));
    report.time("CreatedAt").ifPresent(t -> scan.set("taken", t));
    Fields config = report.in("Metadata").in("ImageConfig");
    scans.platform(config, "os", "architecture", "variant").ifPresent(p -> scan.set("platform", p));
    return List.of(reading.nodes().build(scan));
  }

  private Subjects subjects(Fields report) {
    Fields metadata = report.in("Metadata");
    Subjects.Collector subjects = new Subjects.Collector(reading);
    metadata.text("ImageID").ifPresent(id -> subjects.config(id, metadata.placeOf("ImageID")));
    metadata.scalars("RepoDigests").forEach(s -> subjects.repository(s.text(), s.span()));
    metadata.scalars("DiffIDs").forEach(s -> subjects.diffId(s.text(), s.span()));
    metadata.scalars("RepoTags").forEach(s -> subjects.name(s.text(), s.span()));
    report
        .text("ArtifactName")
        .ifPresent(name -> subjects.name(name, report.placeOf("ArtifactName")));
    return subjects.get();
  }

  private void result(Fields result) {
    switch (result.textOr("Class", "")) {
      case "os-pkgs" -> classes.add(Scans.OS_PACKAGES);
      case "lang-pkgs" -> classes.add(Scans.LANGUAGE_PACKAGES);
      case "secret" -> classes.add("secrets");
      case "config" -> classes.add("misconfiguration");
      case "license", "license-file" -> classes.add("licences");
      default -> {} // "custom": results of the user's own modules
    }
    String type = result.textOr("Type", "");
    Optional<String> target = result.text("Target");
    vulnerabilities.addAll(result.read("Vulnerabilities", v -> vulnerability(v, type, target)));
    for (Fields modified : result.each("ExperimentalModifiedFindings")) {
      if (modified.textOr("Type", "").equals("vulnerability")) {
        ignored.add(vulnerability(modified.in("Finding"), type, target));
      }
    }
    secrets.addAll(result.read("Secrets", s -> secret(s, result)));
  }

  private Node secret(Fields secret, Fields result) {
    Span place = reading.place(secret.placeOf("RuleID"));
    return reading
        .nodes()
        .build(
            reading
                .node("SecretFinding", place)
                .set("rule", secret.valueOrUnsaid("RuleID", "the rule"))
                .set("severity", findings.severity(secret.textOr("Severity", ""), place))
                .set("path", FilePath.of(Text.of(result.textOr("Target", ""))))
                .set("title", secret.valueOrUnsaid("Title", "the title")));
  }

  private Value vulnerability(Fields v, String type, Optional<String> target) {
    Optional<Scalar> id = v.scalar("VulnerabilityID");
    if (id.isEmpty()) {
      return reading.left(v.span(), "a vulnerability without `VulnerabilityID`");
    }
    Span place = id.get().span();
    Fields identifier = v.in("PkgIdentifier");
    Optional<String> purl = identifier.text("PURL").or(() -> v.text("PkgRef"));
    Optional<String> installed = v.text("InstalledVersion");
    Node of =
        packages.node(
            new Packages.Said(
                v.valueOrUnsaid("PkgName", "the name of the package"), installed, type, purl),
            v.placeOf("PkgName"),
            identifier.placeOf("PURL"));
    Node.Builder finding = findings.start(id.get().text(), of, place);
    String word = v.textOr("Severity", "");
    Map<String, String> words = vendorSeverities(v);
    v.text("SeveritySource").ifPresent(source -> words.putIfAbsent(source, word));
    finding
        .set(
            "aliases",
            findings.aliases(
                v.scalars("VendorIDs").stream().map(Scalar::text).toList(), id.get().text()))
        .set("severity", findings.severity(word, v.placeOf("Severity")))
        .set("severities", findings.severities(words, v.placeOf("Severity")))
        .set("cvss", Findings.decimal(score(v), 0, 10))
        .set("published", v.timeOrUnsaid("PublishedDate", "when it was published"))
        .set(
            "path",
            v.text("PkgPath")
                .or(
                    () ->
                        Packages.ecosystem(type, purl).isDistribution() ? Optional.empty() : target)
                .<Value>map(FilePath::of)
                .orElse(Absent.ABSENT));
    fix(finding, v, installed, Packages.ecosystem(type, purl));
    layer(v.in("Layer")).ifPresent(layer -> finding.set("layer", layer));
    return findings.finish(finding);
  }

  /** Trivy leaves out what is empty: no version and no promise of one means that there is none. */
  private void fix(
      Node.Builder finding, Fields v, Optional<String> installed, Ecosystem ecosystem) {
    List<String> versions =
        v.text("FixedVersion").stream()
            .flatMap(t -> Arrays.stream(t.split(",", -1)))
            .map(String::strip)
            .filter(t -> !t.isEmpty())
            .toList();
    String status =
        v.text("Status").map(Findings::status).orElse(versions.isEmpty() ? "not_stated" : "fixed");
    finding.set("status", reading.constant("FixStatus", status));
    if (!versions.isEmpty()) {
      finding.set(
          "fixed_in", findings.fixedIn(versions, installed, ecosystem, v.placeOf("FixedVersion")));
    } else if (!status.equals("fixed") && !status.equals("under_investigation")) {
      finding.set("fixed_in", Absent.ABSENT).set("fixed_since", Absent.ABSENT);
    }
  }

  private static Map<String, String> vendorSeverities(Fields v) {
    Fields vendors = v.in("VendorSeverity");
    Map<String, String> words = new HashMap<>();
    for (String vendor : vendors.names()) {
      vendors
          .decimal(vendor)
          .map(BigDecimal::intValue)
          .filter(n -> n > 0 && n < SEVERITIES.size())
          .ifPresent(n -> words.put(vendor, SEVERITIES.get(n)));
    }
    return words;
  }

  /** The score of the source that the severity is from, else of NVD, else the highest. */
  private static Optional<BigDecimal> score(Fields v) {
    Fields all = v.in("CVSS");
    List<String> order = new ArrayList<>();
    v.text("SeveritySource").ifPresent(order::add);
    order.add("nvd");
    for (String source : order) {
      Optional<BigDecimal> score = scoreOf(all.in(source));
      if (score.isPresent()) {
        return score;
      }
    }
    return all.names().stream()
        .flatMap(source -> scoreOf(all.in(source)).stream())
        .max(BigDecimal::compareTo);
  }

  private static Optional<BigDecimal> scoreOf(Fields of) {
    return of.decimal("V40Score").or(() -> of.decimal("V3Score")).or(() -> of.decimal("V2Score"));
  }

  /** A layer of which only the digest is known, until it is found in the image. */
  private Optional<Node> layer(Fields layer) {
    Optional<Digest> id =
        layer.text("DiffID").flatMap(t -> Subjects.digest(t, reading, layer.placeOf("DiffID")));
    return id.map(
        diffId ->
            reading
                .nodes()
                .build(reading.node("Layer", layer.placeOf("DiffID")).set("diff_id", diffId)));
  }
}
