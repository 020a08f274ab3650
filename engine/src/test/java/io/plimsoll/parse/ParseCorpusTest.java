package io.plimsoll.parse;

import io.plimsoll.golden.DiagnosticText;
import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.source.Source;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.TreeText;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Golden cases: trees of right policies, and what is said about wrong ones. */
class ParseCorpusTest {

  @TestFactory
  Stream<DynamicTest> trees() {
    return GoldenCorpus.of("parse", ".plim")
        .tests(
            input -> {
              Parsed parsed = parse(input);
              return DiagnosticText.of(parsed.diagnostics()) + TreeText.of(parsed.file());
            });
  }

  @TestFactory
  Stream<DynamicTest> errors() {
    return GoldenCorpus.of("errors", ".plim").tests(input -> errors(parse(input)));
  }

  private static Parsed parse(Path input) {
    String name = input.getFileName().toString();
    return Parser.parse(Source.of(name, GoldenCorpus.read(input)));
  }

  /** The diagnostics, and which declarations there are in spite of them. */
  private static String errors(Parsed parsed) {
    StringBuilder out = new StringBuilder(DiagnosticText.of(parsed.diagnostics()));
    for (Declaration declaration : parsed.file().declarations()) {
      out.append(
          switch (declaration) {
            case Declaration.Param d -> "param " + d.name();
            case Declaration.Let d -> "let " + d.name();
            case Declaration.Fn d -> "fn " + d.name();
            case Declaration.Rule d -> "rule " + d.name();
            case Declaration.Profile d -> "profile " + d.name();
            case Declaration.Waiver d -> "waiver " + d.rule();
            case Declaration.Test d -> "test " + d.rule();
            case Declaration.Broken d ->
                "broken " + d.kind() + d.name().map(n -> " " + n).orElse("");
          });
      out.append('\n');
    }
    return out.toString();
  }
}
