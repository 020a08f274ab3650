package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A CSAF 2.0 document with a product tree and statuses (OASIS CSAF 2.0, profile "VEX"). */
final class Csaf {
  static final String PREDICATE = "https://docs.oasis-open.org/csaf/csaf/v2.0";

  /** Statuses of products and what they mean ("vulnerabilities", "product status"). */
  private static final Map<String, String> STATUSES =
      Map.of(
          "known_not_affected", "not_affected",
          "known_affected", "affected",
          "first_affected", "affected",
          "last_affected", "affected",
          "fixed", "fixed",
          "first_fixed", "fixed",
          "under_investigation", "under_investigation");

  private final Reading reading;
  private final Map<String, String> purls = new HashMap<>();

  /** A product that is a component within another: what a relationship joins. */
  private record Part(String component, String product) {}

  private final Map<String, Part> parts = new HashMap<>();

  private Csaf(Reading reading) {
    this.reading = reading;
  }

  static List<Node> read(DocumentNode document, Reading reading) {
    return List.of(new Csaf(reading).read(document));
  }

  private Node read(DocumentNode root) {
    Fields file = Fields.of(root, reading);
    products(file.in("product_tree"));
    VexStatements statements = new VexStatements(reading);
    for (Fields vulnerability : file.each("vulnerabilities")) {
      vulnerability(vulnerability, statements);
    }
    Fields document = file.in("document");
    Fields tracking = document.in("tracking");
    return statements.node(
        reading.start(root),
        PREDICATE,
        tracking.in("generator").in("engine").text("name"),
        document.in("publisher").scalar("name"),
        tracking.time("current_release_date"),
        Subjects.NONE);
  }

  /** Branches nest; every level may hold a product. */
  private void products(Fields tree) {
    Deque<Fields> open = new ArrayDeque<>();
    open.add(tree);
    while (!open.isEmpty()) {
      Fields next = open.remove();
      product(next.in("product"));
      next.each("branches").forEach(open::add);
    }
    tree.each("full_product_names").forEach(this::product);
    for (Fields relation : tree.each("relationships")) {
      Fields joined = relation.in("full_product_name");
      product(joined);
      parts.put(
          joined.textOr("product_id", ""),
          new Part(
              relation.textOr("product_reference", ""),
              relation.textOr("relates_to_product_reference", "")));
    }
  }

  private void product(Fields product) {
    Optional<String> id = product.text("product_id");
    Fields helper = product.in("product_identification_helper");
    Optional<String> name = helper.text("purl").or(() -> product.text("name"));
    if (id.isPresent() && name.isPresent()) {
      purls.putIfAbsent(id.get(), name.get());
    }
  }

  private void vulnerability(Fields v, VexStatements statements) {
    Optional<Scalar> id =
        v.scalar("cve")
            .or(() -> v.each("ids").stream().flatMap(i -> i.scalar("text").stream()).findFirst());
    if (id.isEmpty()) {
      reading.problem(v.span(), "a vulnerability without `cve` or `ids`", "this is left out");
      return;
    }
    Fields status = v.in("product_status");
    Set<String> said = new HashSet<>();
    for (String group : status.names()) {
      String word = STATUSES.getOrDefault(group, "");
      if (word.isEmpty()) {
        continue; // "recommended" says nothing about the vulnerability
      }
      for (Scalar product : status.scalars(group)) {
        if (said.add(word + " " + product.text())) {
          add(id.get(), word, product.text(), justification(v, product.text()), statements);
        }
      }
    }
  }

  /** A component within an image is a part of that product. */
  private void add(
      Scalar id, String status, String product, Value justification, VexStatements statements) {
    List<String> components = new ArrayList<>();
    String whole = product;
    Set<String> seen = new HashSet<>();
    for (Part part = parts.get(whole); part != null && seen.add(whole); part = parts.get(whole)) {
      components.add(purls.getOrDefault(part.component(), part.component()));
      whole = part.product();
    }
    String name = purls.getOrDefault(whole, whole);
    boolean isImage = PackageUrl.parse(name).filter(PackageUrl::isImage).isPresent();
    boolean isPackage = PackageUrl.parse(name).isPresent() && !isImage;
    // the component is what the statement is about, also where the whole is itself a package
    boolean hasComponents = !components.isEmpty() && isPackage;
    statements.add(
        new VexStatements.Said(id.text(), components, status, justification, id.span()),
        Subjects.NONE,
        hasComponents ? List.of() : List.of(name));
  }

  private static Value justification(Fields v, String product) {
    for (Fields flag : v.each("flags")) {
      List<Scalar> ids = flag.scalars("product_ids");
      if (ids.isEmpty() || ids.stream().anyMatch(s -> s.text().equals(product))) {
        return flag.value("label");
      }
    }
    return Absent.ABSENT;
  }
}
