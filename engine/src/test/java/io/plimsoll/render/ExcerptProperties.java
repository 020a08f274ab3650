package io.plimsoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.Shown;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Excerpts and diagrams can be drawn of any place of any text. */
class ExcerptProperties {
  @Property(tries = 300)
  void anyPlaceOfAnyTextCanBeDrawn(
      @ForAll String text, @ForAll int first, @ForAll int second, @ForAll String label)
      throws IOException {
    Diagnostic diagnostic = Diagnostic.at(span(text, first, second), Code.E0101, "m", label);
    StringBuilder out = new StringBuilder();
    new DiagnosticText(true).write(List.of(diagnostic.label(span(text, second, 0), label)), out);
    assertThat(out.toString()).contains("E0101").endsWith("\n");
  }

  @Property(tries = 300)
  void anyValuesCanHangBelowACondition(
      @ForAll String text, @ForAll int first, @ForAll int second, @ForAll String value) {
    Span whole = Source.of("a", text).all();
    Span part = new Span(whole.source(), span(text, first, second).start(), text.length());
    List<String> lines = Diagram.lines(List.of(new Shown(whole, value), new Shown(part, value)));
    assertThat(lines).allSatisfy(l -> assertThat(l).doesNotContain("\n", "\u001b"));
  }

  private static Span span(String text, int first, int second) {
    int a = Math.floorMod(first, text.length() + 1);
    int b = Math.floorMod(second, text.length() + 1);
    return Source.of("a", text).span(Math.min(a, b), Math.max(a, b));
  }
}
