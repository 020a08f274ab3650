package io.plimsoll.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.parse.PolicyWriter;
import io.plimsoll.source.Source;
import io.plimsoll.syntax.Comment;
import io.plimsoll.syntax.TreeText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Formatting keeps the meaning and the comments, and formatting twice changes nothing. */
class FormatProperties {

  @Property(tries = 300)
  void generatedPoliciesKeepTheirMeaningAndAreStable(@ForAll long seed) {
    check(PolicyWriter.write(seed));
  }

  static String formatted(String text) {
    return switch (Formatter.format(Source.of("policy.plim", text))) {
      case Formatted.Printed printed -> printed.text();
      case Formatted.Rejected rejected ->
          throw new AssertionError(rejected.diagnostics() + " in\n" + text);
    };
  }

  static void check(String text) {
    String once = formatted(text);
    String twice = formatted(once);
    assertThat(twice).as("formatted twice:\n" + text).isEqualTo(once);
    Parsed before = parse(text);
    Parsed after = parse(once);
    assertThat(TreeText.meaning(after.file()))
        .as("the tree of\n" + text + "\nformatted\n" + once)
        .isEqualTo(TreeText.meaning(before.file()));
    assertThat(comments(after)).isEqualTo(comments(before));
    assertThat(once.lines().filter(l -> l.endsWith(" ") && !text.contains(l))).isEmpty();
  }

  /** The comments, sorted since metadata and clauses change their order. */
  private static List<String> comments(Parsed parsed) {
    return parsed.file().comments().stream()
        .map(Comment::text)
        .map(c -> c.startsWith("///") ? c.substring(1) : c)
        .sorted()
        .toList();
  }

  private static Parsed parse(String text) {
    return Parser.parse(Source.of("policy.plim", text));
  }
}
