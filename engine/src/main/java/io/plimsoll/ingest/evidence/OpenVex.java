package io.plimsoll.ingest.evidence;

import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An OpenVEX document, 0.0.1 to 0.2.0 (OpenVEX specification). */
final class OpenVex {
  static final String PREDICATE = "https://openvex.dev/ns";

  private final Reading reading;

  private OpenVex(Reading reading) {
    this.reading = reading;
  }

  static List<Node> read(DocumentNode document, Reading reading) {
    return List.of(new OpenVex(reading).read(document));
  }

  private Node read(DocumentNode root) {
    Fields document = Fields.of(root, reading);
    VexStatements statements = new VexStatements(reading);
    for (Fields statement : document.each("statements")) {
      statement(statement, statements);
    }
    Optional<Value> taken = document.time("last_updated").or(() -> document.time("timestamp"));
    return statements.node(
        reading.start(root),
        PREDICATE,
        document.text("tooling"),
        document.scalar("author"),
        taken,
        Subjects.NONE);
  }

  private void statement(Fields statement, VexStatements statements) {
    // a text up to 0.0.1, a mapping since
    Optional<Scalar> id =
        statement.node("vulnerability").filter(Scalar.class::isInstance).isPresent()
            ? statement.scalar("vulnerability")
            : statement
                .in("vulnerability")
                .scalar("name")
                .or(() -> statement.in("vulnerability").scalar("@id"));
    Optional<String> status = status(statement.textOr("status", ""));
    if (id.isEmpty() || status.isEmpty()) {
      reading.problem(
          statement.placeOf("status"),
          "a statement without a vulnerability and one of the statuses of OpenVEX",
          "this is left out");
      return;
    }
    List<DocumentNode> products = statement.items("products");
    for (DocumentNode product : products) {
      Fields fields = Fields.of(product, reading);
      List<String> parts = new ArrayList<>();
      for (Fields part : fields.each("subcomponents")) {
        parts.add(name(part));
      }
      statements.add(
          new VexStatements.Said(
              id.get().text(),
              parts,
              status.get(),
              statement.value("justification"),
              id.get().span()),
          Subjects.NONE,
          product instanceof Scalar s ? List.of(s.text()) : List.of(name(fields)));
    }
    if (products.isEmpty()) {
      statements.add(
          new VexStatements.Said(
              id.get().text(),
              List.of(),
              status.get(),
              statement.value("justification"),
              id.get().span()),
          reading.signed().map(Frame::subjects).orElse(Subjects.NONE),
          List.of());
    }
  }

  private static String name(Fields product) {
    return product.in("identifiers").text("purl").or(() -> product.text("@id")).orElse("");
  }

  /** The statuses have the same names in the model. */
  private static Optional<String> status(String word) {
    return switch (word) {
      case "not_affected", "affected", "fixed", "under_investigation" -> Optional.of(word);
      default -> Optional.empty();
    };
  }
}
