package io.plimsoll.check;

import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.List;

/** Checks one text. */
final class Policy {
  static final Schema SCHEMA = Schema.load();

  private Policy() {}

  static Checked check(String text) {
    Parsed parsed = Parser.parse(Source.of("policy.plim", text));
    return Checker.check(SCHEMA, List.of(new PolicyUnit(parsed.file(), "", "", false, true)));
  }

  /** A rule of one requirement on the final stage {@code s}. */
  static String rule(String condition) {
    return """
    rule generated-rule "Generated" {
      severity high
      for s in dockerfile.final_stages
      require %s
    }
    """
        .formatted(condition);
  }
}
