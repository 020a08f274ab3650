package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedExpr;
import java.util.List;
import java.util.Optional;

/** Metadata of rules and clauses of checks. */
final class RuleErrors {
  private static final List<String> SEVERITIES =
      List.of("info", "low", "medium", "high", "critical");
  private static final List<String> MODES = List.of("fail", "report", "ignore");

  private RuleErrors() {}

  static Diagnostic severity(Name word) {
    Diagnostic d =
        Diagnostic.at(word.span(), Code.E0304, "there is no severity `" + word.text() + "`")
            .note("what blocks is `fail_on` of profile or configuration");
    Optional<String> near = Nearest.of(word.text(), SEVERITIES);
    String all = "severities are info low medium high critical";
    return near.isPresent()
        ? d.help("did you mean `" + near.get() + "`? " + all).edit(word.span(), near.get())
        : d.help(all);
  }

  static Diagnostic unknownMode(Name word) {
    Diagnostic d =
        Diagnostic.at(
            word.span(), Code.E0304, "`unknown " + word.text() + "` is none of the three");
    String all = "a verdict that cannot be given is fail, report or ignore";
    return Nearest.of(word.text(), MODES)
        .map(n -> d.help("did you mean `" + n + "`? " + all).edit(word.span(), n))
        .orElse(d.help(all));
  }

  static Diagnostic alias(PlainText alias) {
    return Diagnostic.at(alias.span(), Code.E0019, "this is no alias")
        .help("an alias is tool and id: `\"hadolint:DL3002\"`");
  }

  static Diagnostic parameterTwice(Name name, Name first) {
    return Diagnostic.at(
            name.span(), Code.E0110, "parameter `" + name.text() + "` is declared twice", "again")
        .label(first.span(), "first here")
        .help("choose another name for one of them");
  }

  static Diagnostic notLower(Name word, Severity rule) {
    return Diagnostic.at(
            word.span(),
            Code.E0308,
            "a check may only be lower than its rule, which is `" + rule.word() + "`")
        .help("give the rule the worst severity, and lower ones to its weaker checks");
  }

  static Diagnostic cost(Name rule, Cost cost) {
    return Diagnostic.at(
            rule.span(),
            Code.E0314,
            "the time this rule takes grows with " + cost.text(),
            "one large collection inside of another")
        .help(
            "compare by `==` or with `matches_any`, which are looked up; "
                + "or accept it with `tags \"cost:quadratic\"`");
  }

  static Diagnostic noPlace(TypedExpr typed) {
    return Diagnostic.at(
            typed.span(), Code.E0315, "there is nothing to point at", "computed, not read")
        .help("name something that was read: a node, or one of its fields");
  }
}
