package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedProfile;
import io.plimsoll.typed.TypedRule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be wrong with a configuration. */
final class ConfigProblems {
  private static final int LISTED = 12; // names in a help; more fill the screen

  private ConfigProblems() {}

  /** A name that is none of those there are. */
  static Diagnostic noneOf(
      Written<String> name, Collection<String> known, Code code, String message) {
    Diagnostic d = Diagnostic.at(name.span(), code, message);
    Optional<String> near = Nearest.of(name.value(), known);
    if (near.isPresent()) {
      return d.help("did you mean `" + near.get() + "`?").edit(name.span(), near.get());
    }
    return known.isEmpty() || known.size() > LISTED
        ? d
        : d.help("there are " + String.join(", ", known));
  }

  static Diagnostic ambiguous(Written<String> name, String what, List<String> candidates) {
    return Diagnostic.at(name.span(), Code.E0105, "`" + name.value() + "` may be several " + what)
        .help("write which: " + quoted(candidates));
  }

  private static String quoted(List<String> names) {
    return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
  }

  static Diagnostic unknownRule(
      Written<String> name, Collection<String> rules, List<String> aliases) {
    String message = "there is no rule `" + name.value() + "`";
    if (!aliases.isEmpty()) {
      return Diagnostic.at(name.span(), Code.E0106, message)
          .help("ids of other tools begin with the tool: " + quoted(aliases));
    }
    Diagnostic d = noneOf(name, rules, Code.E0106, message);
    return d.help().isPresent() ? d : d.help("`plimsoll rules` lists all rules");
  }

  static Diagnostic renamed(Written<String> name, TypedRule rule) {
    return Diagnostic.at(name.span(), Code.W0212, "rule `" + name.value() + "` has a new name")
        .help("it is `" + rule.fullName() + "` now")
        .edit(name.span(), rule.name());
  }

  static Diagnostic privateParameter(Written<String> name, Parameter parameter) {
    return Diagnostic.at(
            name.span(),
            Code.E0111,
            "parameter `" + parameter.fullName() + "` cannot be set from outside of its package")
        .label(parameter.span(), "declared here without `pub`")
        .help("write `pub param`, or make it a parameter of the rule");
  }

  static Diagnostic stale(Span place, TypedRule rule, String effect) {
    return Diagnostic.at(
            place, Code.W0704, "rule `" + rule.name() + "` is not active here, so " + effect)
        .label(rule.span(), "the rule")
        .help("remove it, or `use` the rule first");
  }

  static Diagnostic staleWildcard(Span place) {
    return Diagnostic.at(place, Code.W0704, "none of these rules is active here")
        .help("remove this, or `use` the rules first");
  }

  static Diagnostic twice(Span again, Span first, String what) {
    return Diagnostic.at(again, Code.E0703, what + " twice in one profile", "again here")
        .label(first, "first here")
        .help("keep one of them; to say something else for some paths write `on \"…\"`");
  }

  static Diagnostic usedAndDropped(Span again, Span first, TypedRule rule) {
    return Diagnostic.at(
            again,
            Code.E0703,
            "rule `" + rule.name() + "` is both used and dropped in one profile",
            "here")
        .label(first, "and here")
        .help("keep one of them; a name may be dropped after a wildcard that uses it");
  }

  static Diagnostic twoOfOneName(TypedRule rule, TypedRule other) {
    return Diagnostic.at(
            rule.span(),
            Code.E0504,
            "two active rules are called `" + rule.name() + "`",
            "`" + rule.fullName() + "`")
        .label(other.span(), "`" + other.fullName() + "`")
        .note("reports, waivers in comments and baselines go by short names")
        .help("drop one of them in the profile, or rename your own");
  }

  static Diagnostic withoutValue(Parameter parameter, TypedRule rule, Optional<Use> use) {
    Diagnostic d =
        Diagnostic.at(
            parameter.span(),
            Code.E0702,
            "parameter `" + parameter.fullName() + "` has no value",
            "declared here, used by rule `" + rule.name() + "`");
    Diagnostic named =
        use.map(
                u ->
                    d.label(u.item().span(), "profile `" + u.profile().name() + "` names the rule"))
            .orElseGet(() -> d.note("the rule is the project's own, so it is active"));
    return named.help(
        "set it in the profile, `set "
            + parameter.fullName()
            + " = …`, in `plimsoll.yaml` below `params:`, or with `-P "
            + parameter.fullName()
            + "=…`");
  }

  /** The item by which a profile names a rule. */
  record Use(TypedProfile profile, TypedProfile.Item item) {}

  static Diagnostic malformedOverride(Span place) {
    return Diagnostic.at(place, Code.E0705, "`-P` takes a name and a value")
        .help("write `-P NAME=VALUE`, as in `-P std.base.max_age=14d`");
  }

  static Diagnostic onceOnly(Span again, Span first, Parameter parameter) {
    return Diagnostic.at(
            again,
            Code.E0705,
            "parameter `" + parameter.fullName() + "` is given twice",
            "again here")
        .label(first, "first here")
        .help("`" + parameter.type() + "` is one value; only sets and lists may be given in parts");
  }

  static Diagnostic namedTwice(Span again, Span first, String name) {
    return Diagnostic.at(again, Code.E0703, "`" + name + "` is set twice", "again here")
        .label(first, "first here")
        .help("both names mean the same; keep one of them");
  }

  static Diagnostic outOfRange(Span place, Parameter parameter, String bounds) {
    return Diagnostic.at(
            place, Code.E0313, "parameter `" + parameter.fullName() + "` does not allow this value")
        .label(parameter.span(), "declared here")
        .help(bounds);
  }
}
