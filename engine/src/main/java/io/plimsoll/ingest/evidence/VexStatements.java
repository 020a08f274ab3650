package io.plimsoll.ingest.evidence;

import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the statements of a VEX document.
 *
 * <p>A product is an image ({@code pkg:oci/…}, a reference with a digest) or a package. A statement
 * node speaks about one image: one for each image that is named, one without digest for those that
 * name packages only.
 */
final class VexStatements {
  private final Reading reading;
  private final List<Value> all = new ArrayList<>();

  VexStatements(Reading reading) {
    this.reading = reading;
  }

  /**
   * What is stated.
   *
   * @param packages package URLs of the parts of the product that it is about; empty for all
   * @param status constant of the schema's enum
   */
  record Said(
      String vulnerability, List<String> packages, String status, Value justification, Span place) {
    Said {
      packages = List.copyOf(packages);
    }
  }

  /** A product as linking compares it. */
  private record Product(Optional<Digest> digest, String name) {}

  /**
   * Adds a statement about products.
   *
   * @param document what the whole document is about, for products that are packages
   */
  void add(Said said, Subjects document, List<String> products) {
    Map<Product, List<String>> byImage = new LinkedHashMap<>();
    List<String> packages = new ArrayList<>(said.packages());
    for (String product : products) {
      Optional<PackageUrl> purl = PackageUrl.parse(product);
      if (purl.isPresent() && !purl.get().isImage()) {
        packages.add(product);
      } else {
        byImage.putIfAbsent(product(product, purl, said.place()), said.packages());
      }
    }
    if (byImage.isEmpty()) {
      all.add(node(said, packages, document, document.name()));
    }
    byImage.forEach(
        (product, parts) ->
            all.add(
                node(
                    said,
                    parts,
                    Subjects.of(product.digest(), Optional.empty()),
                    Optional.of(Text.of(product.name())))));
  }

  private Product product(String text, Optional<PackageUrl> purl, Span place) {
    Optional<Digest> digest =
        Subjects.digest(purl.flatMap(PackageUrl::version).orElse(text), reading, place);
    return new Product(digest, purl.map(ImageNames::of).orElse(text));
  }

  private Node node(Said said, List<String> packages, Subjects subjects, Optional<Text> product) {
    return reading
        .nodes()
        .build(
            reading
                .node("VexStatement", said.place())
                .set("vulnerability", reading.text(said.vulnerability(), said.place()))
                .set("status", reading.constant("VexStatus", said.status()))
                .set("justification", said.justification())
                .set("products", subjects.node(reading, said.place()))
                .set("product", product.isPresent() ? product.get() : Absent.ABSENT)
                .set(
                    "packages",
                    Listing.set(packages.stream().distinct().sorted().map(Text::of).toList()))
                .set(
                    "covers",
                    reading.unsaid("covers", "no image is given to compare with", said.place())));
  }

  Node node(
      Span place,
      String predicate,
      Optional<String> tool,
      Optional<Scalar> author,
      Optional<Value> taken,
      Subjects subjects) {
    Attestations attestations = new Attestations(reading, place);
    Node.Builder vex = attestations.start("Vex", predicate, subjects, tool, taken);
    Value by =
        author
            .<Value>map(a -> reading.text(a.text(), a.span()))
            .orElseGet(() -> attestations.unsaid("author", "the author"));
    return reading.nodes().build(vex.set("author", by).set("statements", Listing.list(all)));
  }
}
