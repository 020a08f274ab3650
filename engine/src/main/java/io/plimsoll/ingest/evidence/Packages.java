package io.plimsoll.ingest.evidence;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes Package nodes of what reports and bills of materials say of packages. */
final class Packages {
  private final Reading reading;

  Packages(Reading reading) {
    this.reading = reading;
  }

  /**
   * What a document says of a package.
   *
   * @param type word for its ecosystem, used where the package URL does not tell
   */
  record Said(
      Value name,
      Optional<String> version,
      String type,
      Optional<String> purl,
      Value licence,
      Value supplier,
      List<Digest> hashes) {
    Said(Value name, Optional<String> version, String type, Optional<String> purl) {
      this(name, version, type, purl, Absent.ABSENT, Absent.ABSENT, List.of());
    }
  }

  static Ecosystem ecosystem(String type, Optional<String> purl) {
    return Ecosystem.of(purl.flatMap(PackageUrl::parse).map(PackageUrl::type).orElse(type));
  }

  Node node(Said said, Span place, Span purlPlace) {
    Ecosystem ecosystem = ecosystem(said.type(), said.purl());
    Value version =
        said.version()
            .<Value>map(v -> new Version(v, ecosystem.scheme(), reading.origin(place)))
            .orElseGet(
                () -> reading.unsaid("version", "the version of the package is not stated", place));
    Node.Builder node =
        reading
            .node("Package", place)
            .set("name", said.name())
            .set("version", version)
            .set("type", reading.constant("PackageManager", ecosystem.manager()))
            .set("licence", said.licence())
            .set("purl", purl(said.purl(), purlPlace))
            .set("supplier", said.supplier())
            .set("layer", reading.unsaid("layer", "the document does not state the layer", place))
            .set("repository", reading.unsaid("repository", "its repository is not stated", place))
            .set("hashes", Listing.set(said.hashes().stream().distinct().toList()));
    return reading.nodes().build(node);
  }

  /** A package URL that is none says nothing; it is reported. */
  Value purl(Optional<String> purl, Span place) {
    if (purl.isEmpty()) {
      return Absent.ABSENT;
    }
    if (PackageUrl.parse(purl.get()).isEmpty()) {
      reading.problem(place, "`" + shortened(purl.get()) + "` is no package URL", "");
      return reading.unreadable("purl", "the package URL is malformed", place);
    }
    return reading.text(purl.get(), place);
  }

  /** A checksum of a document: {@code SHA-256}, {@code SHA256} and {@code sha256} are one. */
  static Optional<Digest> hash(String algorithm, String content, Reading reading, Span place) {
    String name = algorithm.toLowerCase(Locale.ROOT).replace("-", "");
    return content.isBlank() || name.isBlank()
        ? Optional.empty()
        : Optional.of(new Digest(name + ":" + content.strip(), reading.origin(place)));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
