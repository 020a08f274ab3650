package io.plimsoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Diagnostics with their excerpts. */
final class ExcerptTest {

  private static String drawn(Diagnostic... diagnostics) {
    StringBuilder out = new StringBuilder();
    try {
      new DiagnosticText(false).write(List.of(diagnostics), out);
    } catch (IOException e) {
      throw new AssertionError("a string builder takes everything", e);
    }
    return out.toString();
  }

  private static Diagnostic at(Span span, String label) {
    return Diagnostic.at(span, Code.E0101, "`Stage` has no field `usr`", label);
  }

  @Test
  void theCaretStandsBelowThePlace() {
    Source source = Source.of("acme/base.plim", "a\n  require s.usr == 1\n");
    assertThat(drawn(at(place(source, "usr"), "did you mean `user`?").help("see\n  more")))
        .isEqualTo(
            """
            error[E0101]: `Stage` has no field `usr`
              ┌ acme/base.plim:2:13
            2 │   require s.usr == 1
              │             ^^^ did you mean `user`?
              = help: see
                  more
            """);
  }

  private static Span place(Source source, String piece) {
    int start = source.text().indexOf(piece);
    return source.span(start, start + piece.length());
  }

  @Test
  void labelsOfOneLineShareItAndOtherFilesAreNamed() {
    Source source = Source.of("a.plim", "x == y\n" + "\n".repeat(9) + "last\n");
    Source other = Source.of("b.plim", "declared");
    String text =
        drawn(
            at(place(source, "x"), "Int")
                .label(place(source, "y"), "User")
                .label(place(source, "last"), "")
                .label(other.all(), "here"));
    assertThat(text)
        .isEqualTo(
            """
            error[E0101]: `Stage` has no field `usr`
               ┌ a.plim:1:1
             1 │ x == y
               │ ^ Int
               │      - User
            11 │ last
               │ ----
               ┌ b.plim:1:1
             1 │ declared
               │ -------- here
            """);
  }

  @Test
  void aPlaceOverSeveralLinesIsMarkedInItsFirst() {
    Source source = Source.of("Dockerfile", "RUN a \\\r\n  && b\r\n");
    assertThat(drawn(at(source.span(0, 16), ""))).endsWith("1 │ RUN a \\\n  │ ^^^^^^^\n");
  }

  @Test
  void theEndOfTheTextIsAPlaceToo() {
    Source source = Source.of("a.plim", "rule a-b\n");
    assertThat(drawn(at(source.span(9, 9), "nothing follows"))).contains("nothing follows");
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    Source source = Source.of("a.plim", "x".repeat(5000) + "BAD" + "y".repeat(5000));
    List<String> lines = drawn(at(place(source, "BAD"), "here")).lines().toList();
    assertThat(lines.get(2)).startsWith("1 │ …x").endsWith("y…").hasSizeLessThan(200);
    assertThat(lines.get(3).indexOf('^')).isEqualTo(lines.get(2).indexOf("BAD"));
  }

  @Test
  void marksThatReorderTextAreNotPrinted() {
    Source source = Source.of("a\u001b.plim", "a\u202e b\u2066 c");
    assertThat(drawn(at(source.all(), "x\u0007"))).doesNotContain("\u202e", "\u2066", "\u001b");
  }
}
