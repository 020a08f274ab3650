package io.plimsoll.ingest.evidence;

import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule of a SARIF log, as scanners of vulnerabilities fill it.
 *
 * <p>Trivy names the class of the finding in {@code name} and package and version in lines of the
 * message; Grype has them in lines of the help text; Docker Scout in properties.
 *
 * @param id of the result
 * @param fields of the rule; without fields where the log has no such rule
 */
record SarifRule(String id, Fields fields) {
  private static final List<String> ADVISORIES =
      List.of(
          "CVE-",
          "GHSA-",
          "SNYK-",
          "DSA-",
          "DLA-",
          "TEMP-",
          "RHSA-",
          "ELSA-",
          "ALAS",
          "USN-",
          "GO-",
          "PYSEC-",
          "RUSTSEC-",
          "OSV-",
          "MAL-");

  /** Scanners that always match the packages of distribution and languages together. */
  static boolean matchesAllPackages(String tool) {
    String name = tool.toLowerCase(Locale.ROOT);
    return name.equals("grype") || name.contains("docker scout");
  }

  private List<String> tags() {
    return fields.in("properties").scalars("tags").stream().map(Scalar::text).toList();
  }

  boolean isSecret() {
    return fields.textOr("name", "").equals("Secret") || tags().contains("secret");
  }

  boolean isVulnerability() {
    return ADVISORIES.stream().anyMatch(id::startsWith) || tags().contains("vulnerability");
  }

  /** The class of finding, where rules of this kind name it. */
  Optional<String> findingClass() {
    return switch (fields.textOr("name", "")) {
      case "OsPackageVulnerability" -> Optional.of(Scans.OS_PACKAGES);
      case "LanguageSpecificPackageVulnerability" -> Optional.of(Scans.LANGUAGE_PACKAGES);
      case "Secret" -> Optional.of("secrets");
      case "License" -> Optional.of("licences");
      case "Misconfiguration" -> Optional.of("misconfiguration");
      default -> Optional.empty();
    };
  }

  /** The id without what tools append to make rules of one package distinct. */
  String vulnerability() {
    if (!id.startsWith("CVE-")) {
      return id;
    }
    int end = 4;
    int dashes = 0;
    while (end < id.length()
        && (Character.isDigit(id.charAt(end)) || (id.charAt(end) == '-' && dashes++ == 0))) {
      end++;
    }
    return id.endsWith("-") || end <= 4 ? id : id.substring(0, end);
  }

  /** The word of the scanner in text, tags or properties, else by the score. */
  Optional<String> severity(Fields result) {
    Fields properties = fields.in("properties");
    return line(result, "Severity:")
        .filter(w -> Findings.rated(w).isPresent())
        .or(() -> tags().stream().filter(t -> Findings.rated(t).isPresent()).findFirst())
        .or(() -> properties.text("cvssV3_severity").filter(w -> Findings.rated(w).isPresent()))
        .or(() -> score().map(Findings::severityOf));
  }

  Optional<BigDecimal> score() {
    return fields.in("properties").decimal("security-severity");
  }

  Optional<String> purl() {
    return fields.in("properties").oneOrMore("purls").stream().map(Scalar::text).findFirst();
  }

  Optional<String> packageName(Fields result) {
    return purl()
        .flatMap(PackageUrl::parse)
        .map(PackageUrl::fullName)
        .or(() -> line(result, "Package:"));
  }

  Optional<String> installed(Fields result) {
    return purl()
        .flatMap(PackageUrl::parse)
        .flatMap(PackageUrl::version)
        .or(() -> line(result, "Installed Version:"))
        .or(() -> line(result, "Version:"));
  }

  String packageType(Fields result) {
    return line(result, "Type:").orElse("");
  }

  /** Only a property is a statement; versions in free text are not read. */
  Optional<Value> fixed(Findings findings, Optional<String> installed, Ecosystem by) {
    Fields properties = fields.in("properties");
    return properties
        .text("fixed_version")
        .map(
            text ->
                text.equals("not fixed")
                    ? Absent.ABSENT
                    : findings.fixedIn(
                        List.of(text), installed, by, properties.placeOf("fixed_version")));
  }

  private Optional<String> line(Fields result, String label) {
    return List.of(result.in("message"), fields.in("help")).stream()
        .flatMap(f -> f.text("text").stream())
        .flatMap(String::lines)
        .map(String::strip)
        .filter(l -> l.startsWith(label) && l.length() > label.length())
        .map(l -> l.substring(label.length()).strip())
        .findFirst();
  }
}
