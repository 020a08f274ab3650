package io.plimsoll.check;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.golden.DiagnosticText;
import io.plimsoll.golden.GoldenCorpus;
import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden cases: what the checker says, and what it makes of policies that are right. A case may
 * hold several files, each behind a line {@code //// file: PATH}.
 */
class CheckCorpusTest {
  private static final String FILE = "//// file: ";
  private static final Schema SCHEMA = Schema.load();

  @TestFactory
  Stream<DynamicTest> cases() {
    return GoldenCorpus.of("check", ".plim").tests(CheckCorpusTest::checked);
  }

  private static String checked(Path input) {
    List<PolicyUnit> units = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    for (Source source : sources(input.getFileName().toString(), GoldenCorpus.read(input))) {
      Parsed parsed = Parser.parse(source);
      out.append(DiagnosticText.of(parsed.diagnostics()));
      int slash = source.name().lastIndexOf('/');
      String folder = slash < 0 ? "" : source.name().substring(0, slash);
      boolean standard = folder.startsWith("std");
      units.add(new PolicyUnit(parsed.file(), folder, "policies", standard, !standard));
    }
    Checked checked = Checker.check(SCHEMA, units);
    String file = "";
    for (Diagnostic diagnostic : checked.diagnostics()) {
      String name = diagnostic.place().map(p -> p.source().name()).orElse("");
      if (units.size() > 1 && !name.equals(file)) {
        out.append("== ").append(name).append('\n');
        file = name;
      }
      out.append(DiagnosticText.of(List.of(diagnostic)));
    }
    return out.append(PoliciesText.of(checked.policies())).toString();
  }

  private static List<Source> sources(String name, String text) {
    if (!text.contains(FILE)) {
      return List.of(Source.of(name, text));
    }
    List<Source> sources = new ArrayList<>();
    for (String part : text.split(FILE, -1)) {
      int end = part.indexOf('\n');
      if (!part.isBlank()) {
        sources.add(Source.of(part.substring(0, end).strip(), part.substring(end + 1)));
      }
    }
    return sources;
  }
}
