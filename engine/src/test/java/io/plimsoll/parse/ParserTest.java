package io.plimsoll.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.TestItem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits, and what golden files show badly. */
class ParserTest {

  @Test
  void bracketsNestUpToTheLimit() {
    assertThat(codes("let a = " + "(".repeat(199) + "1" + ")".repeat(199))).isEmpty();
    assertThat(codes("let a = " + "(".repeat(201) + "1" + ")".repeat(201)))
        .containsExactly(Code.E0018);
  }

  @Test
  void hostileNestingOfEveryKindIsAnError() {
    int many = 20_000;
    for (String text :
        List.of(
            "(".repeat(many),
            "[".repeat(many),
            "not ".repeat(many) + "a",
            "- ".repeat(many) + "a",
            "a + ".repeat(many) + "a",
            "a and ".repeat(many) + "a",
            "a implies ".repeat(many) + "a",
            "if a then ".repeat(many) + "a",
            "any x in xs: ".repeat(many) + "a",
            "a" + ".b".repeat(many),
            "a" + ".set".repeat(many),
            "a" + "(1)".repeat(many),
            "a" + "[1]".repeat(many),
            "- set ".repeat(many),
            "\"" + "{\"".repeat(many))) {
      List<Code> codes = codes("let a = " + text);
      assertThat(codes).as(text.substring(0, 20)).hasSize(1);
      assertThat(codes.getFirst()).isIn(Code.E0018, Code.E0005, Code.E0003);
    }
  }

  @Test
  void aLongProfileIsNotDeeplyNested() {
    String text = "profile a {\n" + "  use std.base.* on \"a/**\"\n".repeat(5000) + "}\n";
    assertThat(codes(text)).isEmpty();
    String list = "let a = {" + "b.c + 1, ".repeat(5000) + "2}";
    assertThat(codes(list)).isEmpty();
  }

  @Test
  void anUnclosedBracketDoesNotCountInTheNextDeclaration() {
    assertThat(codes("let a = (((((((1\n".repeat(300))).doesNotContain(Code.E0018);
  }

  @Test
  void everyDeclarationHasItsOwnError() {
    List<Declaration> declarations =
        Parser.parse(Source.of("a.plim", "let a = &&\nfn f( -> Int = 1\nlet c = 3\n"))
            .file()
            .declarations();
    assertThat(declarations.get(0)).isInstanceOf(Declaration.Broken.class);
    assertThat(declarations.get(1)).isInstanceOf(Declaration.Broken.class);
    assertThat(declarations.get(2)).isInstanceOf(Declaration.Let.class);
    assertThat(((Declaration.Broken) declarations.get(1)).name().orElseThrow().text())
        .isEqualTo("f");
  }

  @Test
  void rawTextHasNeitherIndentationNorForeignLineEnds() {
    assertThat(raw("\"\"\"\r\n    FROM a\r\n      RUN b\r\n\r\n    USER c\r\n    \"\"\""))
        .isEqualTo("FROM a\n  RUN b\n\nUSER c\n");
    assertThat(raw("\"\"\"  one line  \"\"\"")).isEqualTo("  one line  ");
    assertThat(raw("\"\"\"\n\"\"\"")).isEmpty();
    assertThat(raw("\"\"\"\n  a\n  b\"\"\"")).isEqualTo("a\nb");
    assertThat(raw("\"\"\"\\n {x}\"\"\"")).isEqualTo("\\n {x}");
  }

  @Test
  void placesCountUtf16UnitsBehindAnEmoji() {
    Diagnostic error =
        Parser.parse(Source.of("a.plim", "let a = \"\uD83D\uDEA2\" && b")).diagnostics().getFirst();
    assertThat(error.place().orElseThrow().text()).isEqualTo("&&");
    assertThat(error.place().orElseThrow().from().column()).isEqualTo(13);
  }

  private static String raw(String written) {
    String text = "test a-b {\n  given dockerfile " + written + "\n  expect pass\n}\n";
    Parsed parsed = Parser.parse(Source.of("a.plim", text));
    assertThat(parsed.diagnostics()).isEmpty();
    Declaration.Test test = (Declaration.Test) parsed.file().declarations().getFirst();
    TestItem.Given given = (TestItem.Given) test.items().getFirst();
    PlainText source = ((TestItem.SourceText) given.content()).text();
    assertThat(source.isRaw()).isTrue();
    return source.value();
  }

  private static List<Code> codes(String text) {
    return Parser.parse(Source.of("a.plim", text)).diagnostics().stream()
        .map(Diagnostic::code)
        .toList();
  }
}
