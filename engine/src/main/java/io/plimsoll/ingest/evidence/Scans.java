package io.plimsoll.ingest.evidence;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes Scan nodes: what the formats of scanners have in common. */
final class Scans {
  static final String OS_PACKAGES = "os_packages";
  static final String LANGUAGE_PACKAGES = "language_packages";

  private final Reading reading;
  private final Span place;

  Scans(Reading reading, Span place) {
    this.reading = reading;
    this.place = place;
  }

  /** A scan with what every report has; the subjects of a statement around it come first. */
  Node.Builder start(String tool, Optional<String> version, Subjects own) {
    Subjects subjects = reading.about(own);
    Value toolVersion =
        version
            .filter(v -> v.chars().anyMatch(Character::isDigit))
            .<Value>map(v -> Version.of(v, Version.Scheme.SEMVER))
            .orElseGet(() -> unsaid("tool_version", "the version of the tool"));
    return reading
        .node("Scan", place)
        .set("tool", reading.text(tool, place))
        .set("tool_version", toolVersion)
        .set("subjects", subjects.node(reading, place))
        .set("subject_name", subjects.nameValue())
        .set("link", reading.unsaid("link", "it is not joined with an image", place))
        .set("platform", unsaid("platform", "the platform"))
        .set(
            "taken",
            reading
                .signed()
                .flatMap(Frame::taken)
                .orElseGet(() -> unsaid("taken", "when the scan was made")))
        .set("database_taken", unsaid("database_taken", "the age of the vulnerability database"))
        .set("secrets", Listing.list(List.of()))
        .set("ignored", Listing.list(List.of()));
  }

  private Value unsaid(String cause, String what) {
    return reading.unsaid(cause, what + " is not stated in the report", place);
  }

  /** The classes that are known to have been scanned. */
  Listing classes(Collection<String> names) {
    return Listing.set(
        names.stream().distinct().sorted().map(n -> reading.constant("FindingClass", n)).toList());
  }

  /** Classes of a report that does not list all that was scanned. */
  Listing someClasses(Set<String> names) {
    return classes(names)
        .open(
            Reasons.of(
                io.plimsoll.model.Reason.of(
                    io.plimsoll.model.Reason.Kind.UNRESOLVED,
                    "classes",
                    "the report does not list what was scanned",
                    place)));
  }

  /** A platform, as far as the report names it. */
  Optional<Node> platform(Fields from, String os, String arch, String variant) {
    Optional<String> processor = from.text(arch);
    if (processor.isEmpty()) {
      return Optional.empty();
    }
    Span at = from.placeOf(arch);
    Node.Builder node =
        reading
            .node("Platform", at)
            .set("arch", reading.text(processor.get(), at))
            .set("variant", from.value(variant));
    String system = from.textOr(os, "linux");
    if (reading.nodes().schema().enumeration("Os").orElseThrow().constants().contains(system)) {
      node.set("os", reading.constant("Os", system));
    }
    return Optional.of(reading.nodes().build(node));
  }
}
