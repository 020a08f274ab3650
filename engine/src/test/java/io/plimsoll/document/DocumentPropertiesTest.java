package io.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text, reading it gives nodes within it and diagnostics, and never throws. */
class DocumentPropertiesTest {
  private static final DocumentReader READER =
      new DocumentReader(Limits.fixed(10_000, 30, 500), Code.E0709);

  /** Texts of pieces that mean something, so that parsers get beyond the first character. */
  @Provide
  Arbitrary<String> texts() {
    List<String> pieces =
        List.of(
            "a",
            "b: ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ",",
            ": ",
            "&x ",
            "*x",
            "!t ",
            "\"",
            "'",
            "|\n",
            ">-\n",
            "<<: ",
            "? ",
            "---\n",
            "...\n",
            "# c",
            "\u00e9",
            "\uD83D\uDE00",
            "\uFEFF",
            "\r\n",
            "\\u00",
            "1",
            "null",
            "%YAML 1.2\n",
            "\u0000",
            "\uD83D",
            "!<",
            "@",
            "`");
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(l -> String.join("", l));
  }

  @Property(tries = 5000)
  void yamlIsTotal(@ForAll("texts") String text) {
    checkTotal(READER.yaml(Source.of("x.yaml", text)));
  }

  @Property(tries = 2000)
  void jsonIsTotal(@ForAll("texts") String text) {
    checkTotal(READER.json(Source.of("x.json", text)));
  }

  @Property(tries = 500)
  void yamlIsTotalOnAnyText(@ForAll String text) {
    checkTotal(READER.yaml(Source.of("x.yaml", text)));
  }

  private static void checkTotal(Documents documents) {
    documents.roots().forEach(DocumentPropertiesTest::checkSpans);
    assertThat(documents.diagnostics()).allMatch(d -> d.code() == Code.E0709);
    assertThat(documents.diagnostics()).allMatch(d -> d.place().isPresent());
  }

  /** Each own child lies within its parent; an unquoted text of one line is what stands there. */
  private static void checkSpans(DocumentNode node) {
    switch (node) {
      case Scalar s -> {
        if (!s.isQuoted()
            && s.text().indexOf('\n') < 0
            && s.span().text().indexOf('\n') < 0
            && s.span().text().indexOf('\r') < 0) {
          assertThat(s.span().text()).isEqualTo(s.text());
        }
      }
      case Sequence s -> s.items().forEach(i -> checkChild(s.span(), i));
      case Mapping m -> {
        for (Mapping.Entry entry : m.entries()) {
          if (entry.merged().isEmpty()) {
            assertThat(m.span().contains(entry.key().span())).isTrue();
            checkChild(m.span(), entry.value());
          }
        }
      }
      case Broken b -> assertThat(b.span().text()).startsWith("*");
    }
  }

  private static void checkChild(Span parent, DocumentNode child) {
    assertThat(parent.contains(child.place())).isTrue();
    if (child.marks().alias().isEmpty()) {
      checkSpans(child);
    }
  }
}
