package io.plimsoll.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.plimsoll.format.Formatted;
import io.plimsoll.format.Formatter;
import io.plimsoll.parse.Parser;
import io.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;

/** Policy files: parsed, and brought into the one style where they have no mistake. */
class PolicyFuzzTest {
  @FuzzTest
  @DictionaryEntries({
    "package ",
    "rule ",
    "\\\"title\\\" {",
    "severity ",
    "for x in ",
    "where ",
    "let ",
    "require ",
    "deny if ",
    "message ",
    "at ",
    "fix ",
    "any x in y: ",
    "all ",
    "match ",
    "fn ",
    "-> ",
    "test ",
    "given ",
    "expect ",
    "\\\"\\\"\\\"\\x0A",
    "{x}",
    "re\\\"",
    "param ",
    "import ",
    "///",
    "not ",
    " is absent"
  })
  void parsed(byte[] input) {
    Cost.isLinear(
        new String(input, StandardCharsets.UTF_8),
        text -> Parser.parse(Source.of("policy.plim", text)));
  }

  @FuzzTest
  void formatted(byte[] input) {
    Source source = Source.of("policy.plim", new String(input, StandardCharsets.UTF_8));
    if (Formatter.format(source) instanceof Formatted.Printed printed) {
      assertThat(Formatter.format(Source.of("policy.plim", printed.text()))).isEqualTo(printed);
    }
  }
}
