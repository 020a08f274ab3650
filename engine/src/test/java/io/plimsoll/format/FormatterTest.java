package io.plimsoll.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.parse.Policies;
import io.plimsoll.source.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Golden cases of the formatter, and what holds for all policies at hand. */
class FormatterTest {

  @TestFactory
  Stream<DynamicTest> layouts() {
    return GoldenCorpus.of("format", ".plim")
        .tests(input -> FormatProperties.formatted(GoldenCorpus.read(input)));
  }

  @Test
  void everyPolicyAtHandKeepsItsMeaningAndIsStable() {
    List<String> texts = Policies.right();
    assertThat(texts).isNotEmpty();
    texts.forEach(FormatProperties::check);
  }

  @Test
  void aBrokenPolicyIsLeftAlone() {
    Formatted formatted = Formatter.format(Source.of("a.plim", "let a = && b"));
    assertThat(formatted).isInstanceOf(Formatted.Rejected.class);
  }

  @Test
  void anEmptyFileStaysEmpty() {
    assertThat(FormatProperties.formatted("")).isEmpty();
    assertThat(FormatProperties.formatted(" \n\n")).isEmpty();
    assertThat(FormatProperties.formatted("// only this")).isEqualTo("// only this\n");
  }

  @Test
  void lineEndsAndMarkOfTheFileStay() {
    assertThat(FormatProperties.formatted("\uFEFFlet a=1\r\nlet b=[\r\n1]\r\n"))
        .isEqualTo("\uFEFFlet a = 1\r\nlet b = [1]\r\n");
  }

  @Test
  void aMisplacedDocumentationCommentDocumentsNothingAfterwards() {
    String text =
        "let a = [ /// not documentation\n]\nlet b = (1 +\n/// neither\n\n2)\nlet c = 3\n";
    FormatProperties.check(text);
  }
}
