package io.plimsoll.render;

import io.plimsoll.source.Position;
import io.plimsoll.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Places as SARIF has them. */
record SarifLocation(Json json) {

  /** The properties of a {@code location}. */
  void physical(Span span) {
    physical(span, Optional.empty());
  }

  void physical(Span span, Optional<String> pointer) {
    json.object(
        "physicalLocation",
        () -> {
          artifact(span.source().name());
          json.object("region", () -> region(span));
        });
    pointer.ifPresent(
        p ->
            json.array(
                "logicalLocations",
                java.util.List.of(p),
                x -> json.object(() -> json.text("fullyQualifiedName", x))));
  }

  void artifact(String path) {
    json.object("artifactLocation", () -> json.text("uri", uri(path)));
  }

  void region(Span span) {
    Position from = span.from();
    Position to = span.to();
    json.number("startLine", from.line());
    json.number("startColumn", from.column());
    json.number("endLine", to.line());
    json.number("endColumn", to.column());
  }

  /**
   * A path as a relative reference (RFC 3986, section 4.2): a colon in it would begin a scheme, so
   * it is escaped like everything that is not unreserved.
   */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/@+=,".indexOf(c) >= 0;
      uri.append(plain ? Character.toString(c) : escaped(b));
    }
    return uri.toString();
  }

  private static String escaped(byte b) {
    String digits = "0123456789ABCDEF";
    return "%" + digits.charAt((b >> 4) & 0xF) + digits.charAt(b & 0xF);
  }
}
