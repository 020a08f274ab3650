package io.plimsoll.check;

import io.plimsoll.resolve.FileScope;
import io.plimsoll.resolve.Member;
import io.plimsoll.resolve.References;
import io.plimsoll.resolve.RuleSymbol;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.ParamRef;
import io.plimsoll.syntax.QualifiedName;
import io.plimsoll.syntax.RuleRef;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedRule;
import java.util.List;
import java.util.Optional;

/** Rules and parameters that profiles, waivers and tests name; what names none is reported. */
final class RuleNames {
  private final References references;
  private final Rules rules;
  private final Session session;

  RuleNames(References references, Rules rules, Session session) {
    this.references = references;
    this.rules = rules;
    this.session = session;
  }

  /** The declared rule; nothing when the name is wrong, which is reported. */
  static Optional<RuleSymbol> symbol(
      RuleRef reference, FileScope from, References references, Session session) {
    References.Found<RuleSymbol> found = references.rule(reference, from);
    if (found.isAmbiguous()) {
      session.report(ReferenceErrors.ambiguousRule(reference, found.candidates()));
      return Optional.empty();
    }
    if (found.one().isPresent()) {
      return found.one();
    }
    References.Found<RuleSymbol> renamed = references.renamed(reference);
    if (renamed.one().isPresent()) {
      session.report(ReferenceErrors.renamed(reference, renamed.one().get()));
      return renamed.one();
    }
    session.report(
        renamed.isAmbiguous()
            ? ReferenceErrors.ambiguousRule(reference, renamed.candidates())
            : ReferenceErrors.unknownRule(reference, references.ruleNames()));
    return Optional.empty();
  }

  Optional<TypedRule> rule(RuleRef reference, FileScope from) {
    return symbol(reference, from, references, session).flatMap(rules::rule);
  }

  Optional<TypedRule> rule(RuleSymbol symbol) {
    return rules.rule(symbol);
  }

  /** A parameter of a rule by its name. */
  Optional<Parameter> parameter(TypedRule rule, Name name) {
    Optional<Parameter> found = ofRule(rule, name.text());
    if (found.isEmpty()) {
      session.report(
          ReferenceErrors.unknownParameter(
              name.span(),
              name.text(),
              rule.parameters().stream().map(Parameter::name).toList(),
              "rule `" + rule.name() + "`"));
    }
    return found;
  }

  static Optional<Parameter> ofRule(TypedRule rule, String name) {
    return rule.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  Optional<Parameter> parameter(ParamRef.OfRule reference, FileScope from) {
    return rule(reference.rule(), from).flatMap(r -> parameter(r, reference.param()));
  }

  /** A parameter of a package by its full name or a shorter one. */
  Optional<Parameter> parameter(QualifiedName name, FileScope from) {
    References.Found<Member> found =
        references.parameter(name.qualifier(), name.last().text(), from);
    if (found.isAmbiguous()) {
      session.report(ReferenceErrors.ambiguousParameter(name, found.candidates()));
      return Optional.empty();
    }
    if (found.one().isEmpty()) {
      session.report(
          ReferenceErrors.unknownParameter(
              name.span(), name.text(), references.parameterNames(), "the packages"));
      return Optional.empty();
    }
    return found.one().flatMap(m -> settable(m, name, from));
  }

  private Optional<Parameter> settable(Member member, QualifiedName name, FileScope from) {
    if (!(member instanceof Member.OfParam p)) {
      return Optional.empty();
    }
    if (!p.isPublic() && p.file().home() != from.home()) {
      session.report(ReferenceErrors.privateParameter(name, p));
      return Optional.empty();
    }
    return Optional.of(session.members.parameter(p));
  }

  /** A parameter of the package of a rule, without a report. */
  Optional<Parameter> packageParameter(TypedRule rule, String name) {
    return references
        .member(rule.packageName(), name)
        .filter(Member.OfParam.class::isInstance)
        .map(m -> session.members.parameter((Member.OfParam) m));
  }

  /** A parameter that a test sets and that neither the rule nor its package has. */
  Optional<Parameter> parameterOf(TypedRule rule, QualifiedName name, FileScope from) {
    References.Found<Member> found = references.parameter("", name.text(), from);
    if (found.one().isPresent() || found.isAmbiguous()) {
      return parameter(name, from);
    }
    return parameter(rule, name.last());
  }

  List<TypedRule> all(List<RuleRef> names, FileScope from) {
    return names.stream().flatMap(n -> rule(n, from).stream()).toList();
  }
}
