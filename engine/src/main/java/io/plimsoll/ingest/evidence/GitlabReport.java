package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A container-scanning report of GitLab (security-report-schemas), which Docker Scout, Trivy and
 * GitLab's own analyzers write.
 *
 * <p>Its {@code solution} is free text, so the fixed version is unknown; a scan that did not end
 * with success did not look at everything.
 */
final class GitlabReport {
  private final Reading reading;
  private final Findings findings;

  private GitlabReport(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  static List<Node> read(DocumentNode document, Reading reading) {
    return new GitlabReport(reading).read(Fields.of(document, reading), reading.start(document));
  }

  private List<Node> read(Fields report, Span place) {
    Fields scan = report.in("scan");
    Fields scanner = scan.in("scanner");
    Subjects.Collector subjects = new Subjects.Collector(reading);
    List<Value> all = report.read("vulnerabilities", v -> vulnerability(v, subjects));
    Scans scans = new Scans(reading, place);
    boolean isSuccess = scan.textOr("status", "").equals("success");
    Node.Builder node =
        scans
            .start(
                scanner.text("name").orElse(scanner.textOr("id", "GitLab report")),
                scanner.text("version"),
                subjects.get())
            .set(
                "complete",
                isSuccess
                    ? reading.unsaid("complete", "the report does not list what was scanned", place)
                    : Value.Bool.FALSE)
            .set("classes", scans.someClasses(Set.of()))
            .set("vulnerabilities", Listing.list(all));
    scan.time("end_time").or(() -> scan.time("start_time")).ifPresent(t -> node.set("taken", t));
    return List.of(reading.nodes().build(node));
  }

  private Value vulnerability(Fields v, Subjects.Collector subjects) {
    Fields location = v.in("location");
    location
        .text("image")
        .ifPresent(
            image -> {
              subjects.name(image, location.placeOf("image"));
              if (image.contains("@")) {
                subjects.repository(image, location.placeOf("image"));
              }
            });
    Optional<Scalar> id = id(v);
    if (id.isEmpty()) {
      return reading.left(v.span(), "a vulnerability without an identifier");
    }
    Fields dependency = location.in("dependency");
    Node of =
        new Packages(reading)
            .node(
                new Packages.Said(
                    dependency.in("package").valueOrUnsaid("name", "the name of the package"),
                    dependency.text("version"),
                    location.textOr("operating_system", "").split(" ", 2)[0],
                    Optional.empty()),
                dependency.in("package").placeOf("name"),
                dependency.span());
    List<String> aliases =
        v.each("identifiers").stream()
            .filter(i -> isId(i.textOr("type", "")))
            .flatMap(i -> i.text("value").stream())
            .toList();
    return findings.finish(
        findings
            .start(id.get().text(), of, id.get().span())
            .set("aliases", findings.aliases(aliases, id.get().text()))
            .set("severity", findings.severity(v.textOr("severity", ""), v.placeOf("severity")))
            .set("path", location.text("file").<Value>map(FilePath::of).orElse(Absent.ABSENT)));
  }

  /** The CVE where there is one, else the first identifier. */
  private static Optional<Scalar> id(Fields v) {
    Optional<Scalar> first = Optional.empty();
    for (Fields identifier : v.each("identifiers")) {
      Optional<Scalar> value = identifier.scalar("value");
      if (identifier.textOr("type", "").equalsIgnoreCase("cve") && value.isPresent()) {
        return value;
      }
      first = first.isPresent() ? first : value;
    }
    return first.or(() -> v.scalar("id"));
  }

  /** Weakness classes are no ids of a vulnerability. */
  private static boolean isId(String type) {
    return !type.equalsIgnoreCase("cwe") && !type.equalsIgnoreCase("owasp");
  }
}
