package io.plimsoll.check;

import io.plimsoll.resolve.FileScope;
import io.plimsoll.resolve.RuleSymbol;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedScope;
import io.plimsoll.typed.UnknownMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules, checked in two steps: waivers are typed in between, since their conditions live in the
 * frames of the scopes.
 */
final class Rules {
  /** A rule whose scopes are typed and may still get slots. */
  record Draft(
      RuleSymbol symbol,
      Declaration.Rule declaration,
      Severity severity,
      UnknownMode unknown,
      List<Parameter> parameters,
      List<Scopes.Draft> scopes) {}

  /** The tag of a rule that may go through one large collection inside of another. */
  private static final String QUADRATIC = "cost:quadratic";

  private final Session session;
  private final Scopes scopes;
  private final Reads reads = new Reads();
  private final Costs costs = new Costs();
  private final IdentityHashMap<Declaration.Rule, Draft> drafts = new IdentityHashMap<>();
  private final List<Draft> ordered = new ArrayList<>();
  private final IdentityHashMap<Declaration.Rule, TypedRule> finished = new IdentityHashMap<>();

  Rules(Session session) {
    this.session = session;
    this.scopes = new Scopes(session);
  }

  void draft(RuleSymbol symbol) {
    symbol.declaration().ifPresent(d -> draft(symbol, d));
  }

  private void draft(RuleSymbol symbol, Declaration.Rule rule) {
    Optional<Severity> severity = rule.severity().flatMap(s -> severity(s, session));
    UnknownMode unknown = rule.unknown().flatMap(this::unknown).orElse(UnknownMode.REPORT);
    rule.aliases().forEach(this::alias);
    List<Parameter> parameters = parameters(symbol.file(), rule);
    Map<String, Parameter> byName = new LinkedHashMap<>();
    parameters.forEach(p -> byName.putIfAbsent(p.name(), p));
    List<Scopes.Draft> typed = new ArrayList<>();
    int number = 1;
    for (var scope : rule.scopes()) {
      Env env = Env.of(symbol.file(), Env.Mode.RULE).parameters(byName);
      Scopes.Draft draft = scopes.draft(scope, env, severity, number);
      number += draft.checks().size();
      typed.add(draft);
    }
    // a rule without one was reported and is never evaluated
    Severity known = severity.orElse(Severity.MEDIUM);
    Draft draft = new Draft(symbol, rule, known, unknown, parameters, typed);
    drafts.put(rule, draft);
    ordered.add(draft);
  }

  /** A severity by its word; another word is reported. */
  static Optional<Severity> severity(Name word, Session session) {
    Optional<Severity> level = Severity.of(word.text());
    if (level.isEmpty()) {
      session.report(RuleErrors.severity(word));
    }
    return level;
  }

  private Optional<UnknownMode> unknown(Name word) {
    Optional<UnknownMode> mode = UnknownMode.of(word.text());
    if (mode.isEmpty()) {
      session.report(RuleErrors.unknownMode(word));
    }
    return mode;
  }

  private void alias(PlainText alias) {
    int colon = alias.value().indexOf(':');
    if (colon <= 0 || colon == alias.value().length() - 1) {
      session.report(RuleErrors.alias(alias));
    }
  }

  private List<Parameter> parameters(FileScope file, Declaration.Rule rule) {
    List<Parameter> all = new ArrayList<>();
    Map<String, Name> seen = new LinkedHashMap<>();
    Env around = Env.of(file, Env.Mode.RULE);
    for (Declaration.Param p : rule.params()) {
      Name first = seen.putIfAbsent(p.name().text(), p.name());
      if (first != null) {
        session.report(RuleErrors.parameterTwice(p.name(), first));
      }
      session.expressions.bindings.hides(p.name(), around);
      all.add(Parameters.typed(file, Optional.of(rule.name().text()), p, session));
    }
    return all;
  }

  Optional<Draft> draftOf(RuleSymbol symbol) {
    return symbol.declaration().flatMap(d -> Optional.ofNullable(drafts.get(d)));
  }

  /** Ends the first step: frames have their size. */
  List<TypedRule> finish() {
    List<TypedRule> all = new ArrayList<>();
    for (Draft draft : ordered) {
      TypedRule rule = finish(draft);
      finished.put(draft.declaration(), rule);
      all.add(rule);
    }
    return all;
  }

  private TypedRule finish(Draft draft) {
    Declaration.Rule rule = draft.declaration();
    List<TypedScope> typed = new ArrayList<>();
    boolean judges = false;
    for (Scopes.Draft scope : draft.scopes()) {
      typed.add(scopes.finish(scope, reads));
      judges |= scopes.judgesKnowledge(scope, reads);
    }
    cost(draft);
    TypedRule made =
        new TypedRule(
            draft.symbol().packageName(),
            rule.name().text(),
            rule.title().value(),
            Members.docs(rule.docs()),
            draft.severity(),
            draft.unknown(),
            rule.aliases().stream().map(PlainText::value).toList(),
            rule.refs().stream().map(PlainText::value).toList(),
            rule.tags().stream().map(PlainText::value).toList(),
            rule.deprecated().map(PlainText::value),
            draft.parameters(),
            typed,
            judges,
            rule.name().span());
    return made;
  }

  /** Reports a rule whose work grows too fast, unless it says that it knows. */
  private void cost(Draft draft) {
    boolean accepted =
        draft.declaration().tags().stream().anyMatch(t -> t.value().equals(QUADRATIC));
    if (accepted) {
      return;
    }
    Cost all = Cost.NONE;
    for (Scopes.Draft scope : draft.scopes()) {
      all = all.and(costs.of(scope));
    }
    if (all.degree() >= 2) {
      session.report(RuleErrors.cost(draft.declaration().name(), all));
    }
  }

  /** A finished rule; nothing for one that could not be read. */
  Optional<TypedRule> rule(RuleSymbol symbol) {
    return symbol.declaration().flatMap(d -> Optional.ofNullable(finished.get(d)));
  }
}
