package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A SARIF 2.1.0 log (OASIS); each of its runs is a scan.
 *
 * <p>SARIF knows rules and results, not packages: what scanners of vulnerabilities add stands in
 * properties and in texts, and results of other tools are no vulnerabilities. Trivy names the image
 * in the properties of the run.
 */
final class SarifReport {
  private final Reading reading;
  private final Findings findings;

  private SarifReport(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  static List<Node> read(DocumentNode document, Reading reading) {
    List<Node> scans = new ArrayList<>();
    for (Fields run : Fields.of(document, reading).each("runs")) {
      scans.add(new SarifReport(reading).run(run));
    }
    return scans;
  }

  private Node run(Fields run) {
    Fields driver = run.in("tool").in("driver");
    List<Fields> rules = driver.each("rules");
    Map<String, Fields> byId = new HashMap<>();
    rules.forEach(r -> r.text("id").ifPresent(id -> byId.putIfAbsent(id, r)));
    List<Value> vulnerabilities = new ArrayList<>();
    List<Value> secrets = new ArrayList<>();
    TreeSet<String> classes = new TreeSet<>();
    for (DocumentNode item : run.items("results")) {
      if (!(item instanceof io.plimsoll.document.Mapping)) {
        vulnerabilities.add(reading.left(item.place(), "a result is no mapping"));
        continue;
      }
      Fields result = Fields.of(item, reading);
      String id = result.textOr("ruleId", result.in("rule").textOr("id", ""));
      SarifRule rule = new SarifRule(id, rule(result, id, rules, byId));
      rule.findingClass().ifPresent(classes::add);
      if (rule.isSecret()) {
        secrets.add(secret(result, rule));
      } else if (rule.isVulnerability()) {
        vulnerabilities.add(vulnerability(result, rule));
      }
    }
    Span place = reading.place(run.span().before());
    Scans scans = new Scans(reading, place);
    String tool = driver.textOr("name", "SARIF");
    boolean matchesAll = SarifRule.matchesAllPackages(tool);
    if (matchesAll) {
      classes.add(Scans.OS_PACKAGES);
      classes.add(Scans.LANGUAGE_PACKAGES);
    }
    boolean isComplete =
        classes.contains(Scans.OS_PACKAGES) || classes.contains(Scans.LANGUAGE_PACKAGES);
    Optional<String> version = driver.text("semanticVersion").or(() -> driver.text("version"));
    Node.Builder scan =
        scans
            .start(tool, version, subjects(run))
            .set(
                "complete",
                isComplete
                    ? Value.Bool.TRUE
                    : reading.unsaid(
                        "complete", "a SARIF log does not say what was scanned", place))
            .set("classes", matchesAll ? scans.classes(classes) : scans.someClasses(classes))
            .set("vulnerabilities", Listing.list(vulnerabilities))
            .set("secrets", Listing.list(secrets));
    for (Fields invocation : run.each("invocations")) {
      invocation
          .time("endTimeUtc")
          .or(() -> invocation.time("startTimeUtc"))
          .ifPresent(t -> scan.set("taken", t));
    }
    return reading.nodes().build(scan);
  }

  private void fixed(Node.Builder finding, Value fix) {
    boolean isFixed = !(fix instanceof Absent);
    finding
        .set("fixed_in", fix)
        .set("status", reading.constant("FixStatus", isFixed ? "fixed" : "affected"));
    if (!isFixed) {
      finding.set("fixed_since", Absent.ABSENT);
    }
  }

  /** By index, else by id ("reportingDescriptorReference", 3.52). */
  private static Fields rule(
      Fields result, String id, List<Fields> rules, Map<String, Fields> byId) {
    int index =
        result
            .decimal("ruleIndex")
            .or(() -> result.in("rule").decimal("index"))
            .map(java.math.BigDecimal::intValue)
            .orElse(-1);
    return index >= 0 && index < rules.size()
        ? rules.get(index)
        : byId.getOrDefault(id, result.in("rule"));
  }

  private Subjects subjects(Fields run) {
    Fields image = run.in("properties");
    Subjects.Collector subjects = new Subjects.Collector(reading);
    image.text("imageID").ifPresent(id -> subjects.config(id, image.placeOf("imageID")));
    image.scalars("repoDigests").forEach(s -> subjects.repository(s.text(), s.span()));
    image.scalars("repoTags").forEach(s -> subjects.name(s.text(), s.span()));
    image.text("imageName").ifPresent(name -> subjects.name(name, image.placeOf("imageName")));
    return subjects.get();
  }

  private static Fields location(Fields result) {
    List<Fields> all = result.each("locations");
    return all.isEmpty()
        ? result.in("location")
        : all.getFirst().in("physicalLocation").in("artifactLocation");
  }

  private Node secret(Fields result, SarifRule rule) {
    Span place = reading.place(result.placeOf("ruleId"));
    return reading
        .nodes()
        .build(
            reading
                .node("SecretFinding", place)
                .set("rule", reading.text(rule.id(), place))
                .set("severity", severity(result, rule))
                .set("path", FilePath.of(Text.of(location(result).textOr("uri", ""))))
                .set(
                    "title",
                    rule.fields().in("shortDescription").valueOrUnsaid("text", "the title")));
  }

  private Value severity(Fields result, SarifRule rule) {
    return rule.severity(result)
        .map(word -> findings.severity(word, rule.fields().placeOf("properties")))
        .orElseGet(() -> findings.severity("", result.span()));
  }

  private Node vulnerability(Fields result, SarifRule rule) {
    Optional<Scalar> ruleId = result.scalar("ruleId");
    Span place = reading.place(ruleId.map(Scalar::span).orElse(result.span().before()));
    Optional<String> installed = rule.installed(result);
    Optional<String> purl = rule.purl();
    Value name =
        rule.packageName(result)
            .<Value>map(n -> reading.text(n, place))
            .orElseGet(() -> reading.unsaid("package", "the package is not stated", place));
    Node of =
        new Packages(reading)
            .node(
                new Packages.Said(name, installed, rule.packageType(result), purl),
                place,
                rule.fields().placeOf("properties"));
    Node.Builder finding =
        findings
            .start(rule.vulnerability(), of, place)
            .set("severity", severity(result, rule))
            .set("cvss", Findings.decimal(rule.score(), 0, 10));
    rule.fixed(findings, installed, Packages.ecosystem(rule.packageType(result), purl))
        .ifPresent(fix -> fixed(finding, fix));
    // of a package of the distribution Trivy gives the image as the place
    if (!rule.findingClass().equals(Optional.of(Scans.OS_PACKAGES))) {
      location(result).text("uri").ifPresent(uri -> finding.set("path", FilePath.of(uri)));
    }
    return findings.finish(finding);
  }
}
