package io.plimsoll.ingest.image;

import io.plimsoll.archive.Blob;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.value.Show;
import java.util.List;

/** Reads images in tests and prints their facts. */
final class Reading {
  static final NodeMaker NODES = new NodeMaker(Schema.load());

  private Reading() {}

  static ImageReader.Ingested read(String name, byte[] bytes) {
    return new ImageReader(NODES).read(Blob.of(name, bytes));
  }

  static ImageReader.Ingested read(String json) {
    return read("image.json", ImageBytes.utf8(json));
  }

  static Node image(byte[] archive) {
    return read("web.tar", archive).images().getFirst();
  }

  static Node image(String json) {
    return read(json).images().getFirst();
  }

  static List<Node> list(Node node, String field) {
    return ((Listing) node.get(field)).members().stream().map(v -> (Node) v).toList();
  }

  static boolean isOpen(Node node, String field) {
    return ((Listing) node.get(field)).isOpen();
  }

  /** A fact as messages print it. */
  static String show(Value value) {
    return value instanceof Unknown unknown
        ? "unknown: " + unknown.reasons().kept().getFirst().text()
        : Show.text(value);
  }

  static String show(Node node, String field) {
    return show(node.get(field));
  }

  /** Facts of each member of a list, separated by blanks. */
  static List<String> rows(Node node, String list, String... fields) {
    return list(node, list).stream()
        .map(n -> List.of(fields).stream().map(f -> show(n, f)).reduce((a, b) -> a + " " + b))
        .map(o -> o.orElse(""))
        .toList();
  }

  static List<String> codes(ImageReader.Ingested read) {
    return read.later().get().stream().map(d -> d.code().name()).toList();
  }
}
