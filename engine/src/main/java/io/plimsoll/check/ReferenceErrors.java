package io.plimsoll.check;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.resolve.Member;
import io.plimsoll.resolve.RuleSymbol;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.QualifiedName;
import io.plimsoll.syntax.RuleRef;
import io.plimsoll.typed.TypedRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rules, parameters, packages and profiles that a declaration names. */
final class ReferenceErrors {
  private ReferenceErrors() {}

  static Diagnostic unknownRule(RuleRef reference, List<String> fullNames) {
    Diagnostic d =
        Diagnostic.at(reference.span(), Code.E0106, "there is no rule `" + reference.text() + "`");
    Optional<String> full = Nearest.of(reference.text(), fullNames);
    List<String> shortNames =
        fullNames.stream().map(n -> n.substring(n.indexOf('/') + 1)).distinct().toList();
    Optional<String> near = Nearest.of(reference.rule().text(), shortNames);
    if (near.isPresent() && near.get().equals(reference.rule().text())) {
      String elsewhere =
          fullNames.stream()
              .filter(n -> n.endsWith("/" + near.get()))
              .collect(Collectors.joining("`, `"));
      return d.help("a rule of that name is `" + elsewhere + "`");
    }
    Optional<String> meant = reference.packageName().isPresent() ? full : near;
    return meant
        .map(n -> d.help("did you mean `" + n + "`?").edit(reference.span(), n))
        .orElseGet(() -> d.help("`plimsoll rules` lists all rules"));
  }

  static Diagnostic ambiguousRule(RuleRef reference, List<RuleSymbol> candidates) {
    return Diagnostic.at(
            reference.span(), Code.E0105, "`" + reference.text() + "` may be several rules")
        .help(
            "write which: "
                + candidates.stream()
                    .map(c -> "`" + c.fullName() + "`")
                    .collect(Collectors.joining(", ")));
  }

  static Diagnostic renamed(RuleRef reference, RuleSymbol rule) {
    return Diagnostic.at(
            reference.span(), Code.W0212, "rule `" + reference.text() + "` has a new name")
        .help("it is `" + rule.fullName() + "` now")
        .edit(reference.span(), rule.name().text());
  }

  static Diagnostic ambiguousParameter(QualifiedName name, List<Member> candidates) {
    return Diagnostic.at(name.span(), Code.E0105, "`" + name.text() + "` may be several parameters")
        .help(
            "write which: "
                + candidates.stream()
                    .map(m -> "`" + m.packageName() + "." + m.name().text() + "`")
                    .collect(Collectors.joining(", ")));
  }

  static Diagnostic unknownParameter(
      Span span, String name, List<String> candidates, String where) {
    Diagnostic d =
        Diagnostic.at(span, Code.E0111, "there is no parameter `" + name + "` in " + where);
    return Nearest.of(name, candidates)
        .map(n -> d.help("did you mean `" + n + "`?").edit(span, n))
        .orElseGet(
            () ->
                d.help(
                    candidates.isEmpty()
                        ? "there are no parameters"
                        : "there are " + NameErrors.shortened(candidates, "")));
  }

  static Diagnostic privateParameter(QualifiedName name, Member.OfParam param) {
    return Diagnostic.at(
            name.span(),
            Code.E0111,
            "parameter `" + name.text() + "` cannot be set from outside of its package")
        .label(param.name().span(), "declared here without `pub`")
        .help("write `pub param`, or make it a parameter of the rule");
  }

  static Diagnostic unknownPackage(QualifiedName name, List<String> packages) {
    Diagnostic d =
        Diagnostic.at(name.span(), Code.E0505, "there is no package `" + name.text() + "`");
    return Nearest.of(name.text(), packages)
        .map(n -> d.help("did you mean `" + n + "`?").edit(name.span(), n))
        .orElseGet(() -> d.help("packages with rules: " + String.join(", ", packages)));
  }

  static Diagnostic noRules(QualifiedName name) {
    return Diagnostic.at(
            name.span(), Code.E0106, "package `" + name.text() + "` has no rules of its own")
        .help("`.*` means the rules of exactly that package, not of those below it");
  }

  static Diagnostic unknownProfile(QualifiedName name, List<String> profiles) {
    Diagnostic d =
        Diagnostic.at(name.span(), Code.E0707, "there is no profile `" + name.text() + "`");
    return Nearest.of(name.text(), profiles)
        .map(n -> d.help("did you mean `" + n + "`?").edit(name.span(), n))
        .orElseGet(
            () ->
                d.help(
                    profiles.isEmpty()
                        ? "no profile is declared"
                        : "there are " + String.join(", ", profiles)));
  }

  static Diagnostic ambiguousProfile(QualifiedName name, List<String> candidates) {
    return Diagnostic.at(name.span(), Code.E0105, "`" + name.text() + "` may be several profiles")
        .help(
            "write which: "
                + candidates.stream().map(c -> "`" + c + "`").collect(Collectors.joining(", ")));
  }

  static Diagnostic cyclicProfiles(QualifiedName name, List<String> cycle) {
    return Diagnostic.at(
            name.span(), Code.E0708, "profiles extend each other: " + String.join(" → ", cycle))
        .help("a profile has one parent, and no profile is its own ancestor");
  }

  static Diagnostic failOn(Span span, String word) {
    Diagnostic d = Diagnostic.at(span, Code.E0304, "`fail_on` cannot be `" + word + "`");
    List<String> words = List.of("info", "low", "medium", "high", "critical", "never");
    return Nearest.of(word, words)
        .map(n -> d.help("did you mean `" + n + "`?").edit(span, n))
        .orElseGet(() -> d.help("it is info, low, medium, high, critical or never"));
  }

  static Diagnostic deprecated(Span span, TypedRule rule, String reason) {
    return Diagnostic.at(span, Code.W0211, "rule `" + rule.name() + "` is deprecated: " + reason)
        .help("choose what replaces it");
  }

  static Diagnostic badGlob(PlainText glob, String message, String help) {
    Diagnostic d = Diagnostic.at(glob.span(), Code.E0017, "invalid glob: " + message);
    return help.isEmpty() ? d : d.help(help);
  }

  static Diagnostic unknownView(Name view, List<String> views) {
    Diagnostic d = Diagnostic.at(view.span(), Code.E0103, "there is no view `" + view.text() + "`");
    return Nearest.of(view.text(), views)
        .map(n -> d.help("did you mean `" + n + "`?").edit(view.span(), n))
        .orElseGet(() -> d.help("a test gives " + String.join(", ", views)));
  }
}
