package io.plimsoll.ingest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever a file holds, reading it gives nodes and diagnostics, and each fact can be asked for.
 */
final class EvidenceTotalTest {
  private static final EvidenceReader READER = new EvidenceReader(new NodeMaker(Schema.load()));
  private static final List<String> CORPUS =
      Stream.of("json", "jsonl", "xml", "spdx")
          .flatMap(f -> GoldenCorpus.of("evidence/" + f, "." + f).inputs().stream())
          .map((Path p) -> GoldenCorpus.read(p))
          .toList();

  @Property(tries = 300)
  void anyBytes(@ForAll byte[] bytes) {
    check(new String(bytes, StandardCharsets.UTF_8));
  }

  /** A file of the corpus in which a piece is gone or another one stands. */
  @Property(tries = 1_500)
  void anyChangeOfAnyFile(
      @ForAll @IntRange(max = 1_000) int file,
      @ForAll @IntRange(max = 1_000_000) int from,
      @ForAll @IntRange(max = 40) int length,
      @ForAll("pieces") String piece) {
    String text = CORPUS.get(file % CORPUS.size());
    int start = from % text.length();
    int end = Math.min(text.length(), start + length);
    check(text.substring(0, start) + piece + text.substring(end));
  }

  /** Any value of any field replaced: JSON stays well-formed, types do not. */
  @Property(tries = 1_500)
  void anyValueOfAnyField(
      @ForAll @IntRange(max = 1_000) int file,
      @ForAll @IntRange(max = 1_000_000) int at,
      @ForAll("values") String value) {
    String text = CORPUS.get(file % CORPUS.size());
    int colon = text.indexOf("\": ", at % text.length());
    int end = colon < 0 ? -1 : text.indexOf('\n', colon);
    if (end > 0) {
      String rest = text.substring(colon + 3, end);
      boolean isScalar = !rest.endsWith("{") && !rest.endsWith("[");
      String comma = rest.endsWith(",") ? "," : "";
      check(
          isScalar
              ? text.substring(0, colon + 3) + value + comma + text.substring(end)
              : text.substring(0, colon + 3) + value);
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        "", "\"", "{", "}", "[", "]", ",", ":", "null", "<", "&", "\u0000", "\uD800", "%", "//@",
        "0");
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "null",
        "1",
        "-1e999999999",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "[]",
        "[[]]",
        "{}",
        "[{}]",
        "true",
        "\"pkg:\"",
        "\"pkg:oci/@sha256:\"",
        "\"2026-01-01T00:00:00\"",
        "\"sha256:\"",
        "\"@\"",
        "\"#\"",
        "[null, 1, \"a\"]",
        "{\"a\": {\"a\": []}}",
        "\"git+https://x@\"",
        "\"://\"",
        "\":\"");
  }

  private static void check(String text) {
    EvidenceReader.Ingested read = READER.read(Source.of("report", text));
    assertThat(read.evidence().isEmpty() && read.diagnostics().isEmpty()).isFalse();
    Set<Node> seen = new HashSet<>();
    read.evidence().forEach(n -> ask(n, seen));
  }

  /** Asks for each fact of a node and of those below it. */
  private static void ask(Value value, Set<Node> seen) {
    switch (value) {
      case Node node when seen.add(node) -> {
        for (Field field : node.type().fields()) {
          ask(node.get(field.name()), seen);
        }
      }
      case Listing list -> list.members().forEach(m -> ask(m, seen));
      default -> assertThat(value.origin()).isNotNull();
    }
  }
}
