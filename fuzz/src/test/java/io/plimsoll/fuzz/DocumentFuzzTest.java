package io.plimsoll.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** YAML and JSON, in which inputs and configuration come. */
class DocumentFuzzTest {
  private static final DocumentReader READER = new DocumentReader(Limits.CONFIGURATION, Code.E1001);

  @FuzzTest
  @DictionaryEntries({
    ": ",
    "- ",
    "---\\x0A",
    "...\\x0A",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "|\\x0A",
    ">-\\x0A",
    "\\\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "? ",
    "%YAML 1.2\\x0A",
    "#",
    "\\x09",
    "~",
    "0x",
    "\\\\u"
  })
  void yaml(byte[] input) {
    String all = new String(input, StandardCharsets.UTF_8);
    Consumer<String> read = text -> check(READER.yaml(Source.of("a.yaml", text)));
    if (all.indexOf('\t') < 0) {
      Cost.isLinear(all, read);
    } else {
      // A tab between tokens costs one more pass, up to a bound: more tabs grow faster than the
      // text.
      Cost.isBounded(all, read);
    }
  }

  @FuzzTest
  @DictionaryEntries({
    "{\\\"a\\\":",
    "[",
    "]",
    "}",
    ",",
    "null",
    "true",
    "1e9",
    "\\\"\\\\u0000\\\"",
    "\\x0A"
  })
  void json(byte[] input) {
    Cost.isLinear(
        new String(input, StandardCharsets.UTF_8),
        text -> check(READER.json(Source.of("a.json", text))));
  }

  private static void check(Documents documents) {
    assertThat(documents.roots().isEmpty() && documents.diagnostics().size() > 1_000).isFalse();
  }
}
