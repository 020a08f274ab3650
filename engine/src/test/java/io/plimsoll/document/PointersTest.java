package io.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointersTest {
  private static Optional<String> at(String text, String needle) {
    Source source = Source.of("compose.yaml", text);
    int start = text.indexOf(needle);
    Span place = source.span(start, start + needle.length());
    return Pointers.of(
        new DocumentReader(Limits.of(InputLimits.DEFAULT), Code.E0701).yaml(source).roots(), place);
  }

  @Test
  void pointsToTheInnermostEntryOrItem() {
    String text = "services:\n  web:\n    ports:\n      - 80:80\n      - 443:443\n    user: root\n";
    assertThat(at(text, "443:443")).contains("/services/web/ports/1");
    assertThat(at(text, "root")).contains("/services/web/user");
    assertThat(at(text, "user:")).contains("/services/web/user");
    assertThat(at(text, "web:")).contains("/services/web");
  }

  @Test
  void escapesAsThePointersStandardSays() {
    assertThat(at("a/b:\n  c~d: 1\n", "1")).contains("/a~1b/c~0d");
  }

  @Test
  void looksIntoTheDocumentThatHoldsThePlace() {
    assertThat(at("a: 1\n---\nb:\n  - x\n", "x")).contains("/b/0");
  }
}
