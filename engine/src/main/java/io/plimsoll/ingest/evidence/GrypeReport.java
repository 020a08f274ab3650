package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.source.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON report of Grype ({@code grype/presenter/models}).
 *
 * <p>Grype matches the packages of distribution and languages together, so both were scanned.
 */
final class GrypeReport {
  private final Reading reading;
  private final Findings findings;
  private final Packages packages;

  private GrypeReport(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
    this.packages = new Packages(reading);
  }

  static List<Node> read(DocumentNode document, Reading reading) {
    return new GrypeReport(reading).read(Fields.of(document, reading), reading.start(document));
  }

  private List<Node> read(Fields report, Span place) {
    Fields descriptor = report.in("descriptor");
    Scans scans = new Scans(reading, place);
    Node.Builder scan =
        scans
            .start(descriptor.textOr("name", "grype"), descriptor.text("version"), subjects(report))
            .set("complete", Value.Bool.TRUE)
            .set("classes", scans.classes(List.of(Scans.OS_PACKAGES, Scans.LANGUAGE_PACKAGES)))
            .set("vulnerabilities", reported(report, descriptor, place))
            .set("ignored", Listing.list(matches(report, "ignoredMatches")));
    descriptor.time("timestamp").ifPresent(t -> scan.set("taken", t));
    Fields db = descriptor.in("db");
    db.time("built")
        .or(() -> db.in("status").time("built"))
        .ifPresent(t -> scan.set("database_taken", t));
    target(report)
        .flatMap(t -> scans.platform(t, "os", "architecture", "variant"))
        .ifPresent(p -> scan.set("platform", p));
    return List.of(reading.nodes().build(scan));
  }

  /** A mapping for an image; the path as a text for a directory or file. */
  private Optional<Fields> target(Fields report) {
    return report
        .in("source")
        .node("target")
        .map(n -> Fields.of(n, reading))
        .filter(Fields::isThere);
  }

  private Subjects subjects(Fields report) {
    Subjects.Collector subjects = new Subjects.Collector(reading);
    Optional<Fields> image = target(report);
    if (image.isEmpty()) {
      Fields source = report.in("source");
      source.text("target").ifPresent(t -> subjects.name(t, source.placeOf("target")));
      return subjects.get();
    }
    Fields target = image.get();
    target
        .text("manifestDigest")
        .ifPresent(d -> subjects.manifest(d, target.placeOf("manifestDigest")));
    target.scalars("repoDigests").forEach(s -> subjects.repository(s.text(), s.span()));
    target.text("imageID").ifPresent(d -> subjects.config(d, target.placeOf("imageID")));
    for (Fields layer : target.each("layers")) {
      layer.text("digest").ifPresent(d -> subjects.diffId(d, layer.placeOf("digest")));
    }
    target.scalars("tags").forEach(s -> subjects.name(s.text(), s.span()));
    target.text("userInput").ifPresent(u -> subjects.name(u, target.placeOf("userInput")));
    return subjects.get();
  }

  /** A report that was told to leave findings out has an unread rest. */
  private Listing reported(Fields report, Fields descriptor, Span place) {
    Listing all = Listing.list(matches(report, "matches"));
    Fields configuration = descriptor.in("configuration");
    for (String option : List.of("only-fixed", "only-notfixed")) {
      if (configuration.isTrue(option)) {
        all =
            all.open(
                Reasons.of(
                    Reason.of(
                        Reason.Kind.UNRESOLVED,
                        option,
                        "the scanner ran with --" + option + ", which leaves findings out",
                        reading.place(place))));
      }
    }
    return all;
  }

  private List<Value> matches(Fields report, String field) {
    return report.read(field, this::match);
  }

  private Value match(Fields match) {
    Fields v = match.in("vulnerability");
    Optional<Scalar> id = v.scalar("id");
    if (id.isEmpty()) {
      return reading.left(match.span(), "a match without `vulnerability.id`");
    }
    Fields artifact = match.in("artifact");
    Optional<String> purl = artifact.text("purl");
    Optional<String> installed = artifact.text("version");
    String type = artifact.textOr("type", "");
    Node of =
        packages.node(
            new Packages.Said(
                artifact.valueOrUnsaid("name", "the name of the package"), installed, type, purl),
            artifact.placeOf("name"),
            artifact.placeOf("purl"));
    Node.Builder finding = findings.start(id.get().text(), of, id.get().span());
    List<Fields> related = match.each("relatedVulnerabilities");
    List<String> aliases = new ArrayList<>();
    Map<String, String> words = new HashMap<>();
    words.put(v.textOr("namespace", "grype"), v.textOr("severity", ""));
    for (Fields other : related) {
      other.text("id").ifPresent(aliases::add);
      words.putIfAbsent(other.textOr("namespace", "related"), other.textOr("severity", ""));
    }
    finding
        .set("aliases", findings.aliases(aliases, id.get().text()))
        .set("severity", findings.severity(v.textOr("severity", ""), v.placeOf("severity")))
        .set("severities", findings.severities(words, v.placeOf("severity")))
        .set("cvss", Findings.decimal(score(v, related), 0, 10))
        .set("epss", Findings.decimal(epss(v, related), 0, 1))
        .set("published", v.timeOrUnsaid("publishedDate", "when it was published"));
    if (!v.items("knownExploited").isEmpty()
        || related.stream().anyMatch(r -> !r.items("knownExploited").isEmpty())) {
      finding.set("is_exploited", Value.Bool.TRUE);
    }
    locations(finding, artifact);
    fix(finding, v.in("fix"), installed, Packages.ecosystem(type, purl));
    return findings.finish(finding);
  }

  private void locations(Node.Builder finding, Fields artifact) {
    List<Fields> locations = artifact.each("locations");
    if (locations.isEmpty()) {
      return;
    }
    Fields first = locations.getFirst();
    first.text("path").ifPresent(p -> finding.set("path", FilePath.of(p)));
    first
        .text("layerID")
        .flatMap(d -> Subjects.digest(d, reading, first.placeOf("layerID")))
        .ifPresent(
            d ->
                finding.set(
                    "layer",
                    reading
                        .nodes()
                        .build(reading.node("Layer", first.placeOf("layerID")).set("diff_id", d))));
  }

  private void fix(
      Node.Builder finding, Fields fix, Optional<String> installed, Ecosystem ecosystem) {
    String state = fix.textOr("state", "");
    String status = Findings.status(state);
    List<String> versions = fix.scalars("versions").stream().map(Scalar::text).toList();
    finding.set("status", reading.constant("FixStatus", status));
    if (!versions.isEmpty()) {
      Version version = findings.fixedIn(versions, installed, ecosystem, fix.placeOf("versions"));
      finding.set("fixed_in", version);
      available(fix, version.text()).ifPresent(day -> finding.set("fixed_since", day));
    } else if (status.equals("affected") || status.equals("will_not_fix")) {
      finding.set("fixed_in", Absent.ABSENT).set("fixed_since", Absent.ABSENT);
    }
  }

  private Optional<Value> available(Fields fix, String version) {
    for (Fields row : fix.each("available")) {
      Optional<String> date = row.text("date");
      if (date.isPresent() && row.textOr("version", "").equals(version)) {
        try {
          String day = date.get().length() > 10 ? date.get().substring(0, 10) : date.get();
          return Optional.of(
              new Value.Day(LocalDate.parse(day), reading.origin(row.placeOf("date"))));
        } catch (DateTimeException noDate) {
          reading.problem(row.placeOf("date"), "`date` is no date such as 2026-01-31", "");
        }
      }
    }
    return Optional.empty();
  }

  /** The score of the newest CVSS version; of a related vulnerability where there is none. */
  private static Optional<BigDecimal> score(Fields v, List<Fields> related) {
    List<Fields> both = new ArrayList<>(List.of(v));
    both.addAll(related);
    for (Fields from : both) {
      Optional<BigDecimal> best = Optional.empty();
      String newest = "";
      for (Fields row : from.each("cvss")) {
        Optional<BigDecimal> score = row.in("metrics").decimal("baseScore");
        String version = row.textOr("version", "0");
        if (score.isPresent() && version.compareTo(newest) > 0) {
          best = score;
          newest = version;
        }
      }
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> epss(Fields v, List<Fields> related) {
    List<Fields> both = new ArrayList<>(List.of(v));
    both.addAll(related);
    return both.stream()
        .flatMap(from -> from.each("epss").stream())
        .flatMap(row -> row.decimal("epss").stream())
        .findFirst();
  }
}
