package io.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.source.Source;
import org.junit.jupiter.api.Test;

/** Limits are ours, not those of the parsers, and each ends in a diagnostic. */
class DocumentLimitsTest {
  private static final DocumentReader READER =
      new DocumentReader(Limits.of(InputLimits.DEFAULT), Code.E0709);

  /** The YAML parser's own limit is 3 MiB, and its copying made one long line quadratic. */
  @Test
  void longLineBeyondTheParsersLimit() {
    String line = "x".repeat(4 << 20);
    Documents read = READER.yaml(Source.of("x.yaml", "a: |\n  " + line + "\n"));
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.first().orElseThrow()).isInstanceOf(Mapping.class);
    Mapping root = (Mapping) read.first().orElseThrow();
    assertThat(root.get("a").map(DocumentNode::span).map(s -> s.end() - s.start()))
        .contains(line.length() + "|\n  ".length());
  }

  @Test
  void textThatIsTooLong() {
    DocumentReader small = new DocumentReader(Limits.fixed(10, 5, 5), Code.E0709);
    assertThat(small.yaml(Source.of("x.yaml", "a: 12345678")).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("the text is longer than 10 characters");
    assertThat(small.json(Source.of("x.json", "[1,2,3,4,5]")).diagnostics()).hasSize(1);
  }

  @Test
  void nestingWithoutEnd() {
    for (String open : new String[] {"[", "- ", "{a: ", "? "}) {
      Documents read = READER.yaml(Source.of("x.yaml", open.repeat(100_000)));
      assertThat(read.roots()).isEmpty();
      assertThat(read.diagnostics()).hasSize(1);
    }
    Documents json = READER.json(Source.of("x.json", "[".repeat(1_000_000)));
    assertThat(json.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("nested deeper than 200 levels");
  }

  @Test
  void moreNodesThanAllowed() {
    DocumentReader small = new DocumentReader(Limits.fixed(1000, 5, 10), Code.E0709);
    Documents read = small.json(Source.of("x.json", "[" + "1,".repeat(20) + "1]"));
    assertThat(read.roots()).isEmpty();
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("more than 10 nodes, with aliases written out");
  }

  /** It was, a thousand times, and the message was about a tab that had long been a blank. */
  @Test
  void aMendedTabIsNotMendedAgain() {
    Documents read = READER.yaml(Source.of("x.yaml", "a: \t[b: \t["));
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("this is not valid YAML");
  }

  /** A file with a tab on each line must not cost a parse for each. */
  @Test
  void tabsOnEveryLine() {
    Documents read = READER.yaml(Source.of("x.yaml", "a:\n" + "- x\n\t\n".repeat(20_000)));
    assertThat(read.diagnostics()).hasSize(1);
    assertThat(read.diagnostics().getFirst().help()).contains("write spaces");
  }
}
