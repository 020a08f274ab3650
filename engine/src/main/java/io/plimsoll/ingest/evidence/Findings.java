package io.plimsoll.ingest.evidence;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes Vulnerability nodes: what the formats have in common. */
final class Findings {
  /** Facts that need more than the report; linking gives them ({@code io.plimsoll.targets}). */
  private static final List<String> JOINED = List.of("is_base", "instruction", "vex", "exception");

  private final Reading reading;

  Findings(Reading reading) {
    this.reading = reading;
  }

  /** A vulnerability of which nothing but its id and package are known yet. */
  Node.Builder start(String id, Node packageNode, Span place) {
    return reading
        .node("Vulnerability", place)
        .set("id", reading.text(id, place))
        .set("package", packageNode);
  }

  /** The node; what no format said is filled in. */
  Node finish(Node.Builder finding) {
    Span place = finding.origin().span().orElseThrow();
    Map<String, Value> otherwise = new TreeMap<>();
    otherwise.put("aliases", Listing.set(List.of()));
    otherwise.put("severities", Mapping.of(List.of()));
    otherwise.put("severity", reading.unsaid("severity", "it is not rated", place));
    otherwise.put("fixed_in", reading.unsaid("fixed_in", "the report does not state a fix", place));
    otherwise.put("status", reading.constant("FixStatus", "not_stated"));
    otherwise.put(
        "is_exploited",
        reading.unsaid("known_exploited", "the report does not say if it is exploited", place));
    otherwise.put("layer", reading.unsaid("layer", "the report does not state the layer", place));
    for (String joined : JOINED) {
      otherwise.put(
          joined, reading.unsaid(joined, "the report is not joined with an image", place));
    }
    otherwise.forEach(
        (field, value) -> {
          if (!finding.has(field)) {
            finding.set(field, value);
          }
        });
    if (!finding.has("fixed_since")) {
      finding.set("fixed_since", reading.unsaid("fixed_since", "the day is not stated", place));
    }
    return reading.nodes().build(finding);
  }

  /** The severity a word stands for; unknown for one that rates nothing. */
  Value severity(String word, Span place) {
    return rated(word)
        .<Value>map(name -> reading.constant("Severity", name).from(reading.origin(place)))
        .orElseGet(() -> reading.unsaid("severity", "it is not rated", place));
  }

  static Optional<String> rated(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "critical" -> Optional.of("critical");
      case "high", "important" -> Optional.of("high");
      case "medium", "moderate" -> Optional.of("medium");
      case "low" -> Optional.of("low");
      case "negligible", "none", "info", "informational", "minimal" -> Optional.of("info");
      default -> Optional.empty();
    };
  }

  /** The severity of a CVSS score (CVSS 3.1, section 5). */
  static String severityOf(BigDecimal score) {
    double value = score.doubleValue();
    return value >= 9.0
        ? "critical"
        : value >= 7.0 ? "high" : value >= 4.0 ? "medium" : value > 0.0 ? "low" : "info";
  }

  /** Severities by source; sources that rate nothing are left out. */
  Mapping severities(Map<String, String> words, Span place) {
    List<Entry> entries = new ArrayList<>();
    new TreeMap<>(words)
        .forEach(
            (source, word) -> {
              if (rated(word).isPresent()) {
                entries.add(new Entry(Text.of(source), severity(word, place)));
              }
            });
    return Mapping.of(entries);
  }

  static Value decimal(Optional<BigDecimal> value, double least, double most) {
    return value
        .filter(v -> v.doubleValue() >= least && v.doubleValue() <= most)
        .<Value>map(Value.Decimal::of)
        .orElse(Absent.ABSENT);
  }

  Listing aliases(Collection<String> ids, String id) {
    return Listing.set(
        ids.stream().filter(i -> !i.equals(id)).distinct().sorted().map(Text::of).toList());
  }

  /** A constant of the schema's enum {@code FixStatus} by the words of Trivy, Grype and VEX. */
  static String status(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "fixed" -> "fixed";
      case "affected", "not-fixed", "exploitable" -> "affected";
      case "will_not_fix", "wont-fix", "fix_deferred" -> "will_not_fix";
      case "end_of_life" -> "end_of_life";
      case "under_investigation" -> "under_investigation";
      default -> "not_stated";
    };
  }

  /** The least version that is above the installed one; the first where none can be compared. */
  Version fixedIn(List<String> versions, Optional<String> installed, Ecosystem by, Span place) {
    Version best = new Version(versions.getFirst(), by.scheme(), reading.origin(place));
    if (installed.isEmpty()) {
      return best;
    }
    Version current = Version.of(installed.get(), by.scheme());
    boolean found = isAbove(best, current);
    for (String text : versions.subList(1, versions.size())) {
      Version next = new Version(text, by.scheme(), reading.origin(place));
      if (isAbove(next, current) && (!found || isAbove(best, next))) {
        best = next;
        found = true;
      }
    }
    return best;
  }

  private static boolean isAbove(Version a, Version b) {
    return a.compare(b).orElse(0) > 0;
  }
}
