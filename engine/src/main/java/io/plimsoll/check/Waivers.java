package io.plimsoll.check;

import io.plimsoll.resolve.FileScope;
import io.plimsoll.resolve.References;
import io.plimsoll.resolve.RuleSymbol;
import io.plimsoll.schema.EnumType;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.WaiverItem;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedWaiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Waivers: complete, and with a condition that fits a scope of their rule. */
final class Waivers {
  /** A waiver before its rule is finished. */
  record Draft(
      RuleSymbol rule,
      String owner,
      String reason,
      LocalDate expires,
      List<String> files,
      List<String> targets,
      Optional<Map<Integer, TypedExpr>> where,
      Span span) {}

  private final References references;
  private final Rules rules;
  private final Session session;

  Waivers(References references, Rules rules, Session session) {
    this.references = references;
    this.rules = rules;
    this.session = session;
  }

  Optional<Draft> draft(FileScope file, Declaration.Waiver waiver) {
    Optional<String> owner = Optional.empty();
    Optional<String> reason = Optional.empty();
    Optional<LocalDate> expires = Optional.empty();
    List<String> files = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    Optional<Expr> where = Optional.empty();
    for (WaiverItem item : waiver.items()) {
      switch (item) {
        case WaiverItem.Owner o -> owner = text(o.text());
        case WaiverItem.Reason r -> reason = text(r.text());
        case WaiverItem.Expires e -> expires = Optional.of(e.day());
        case WaiverItem.Files f -> files.addAll(Globbed.of(f.globs(), session));
        case WaiverItem.Targets t -> targets.addAll(Globbed.of(t.globs(), session));
        case WaiverItem.Where w -> where = Optional.of(w.condition());
      }
    }
    Span place = waiver.rule().span();
    String name = waiver.rule().text();
    if (owner.isEmpty()) {
      session.report(WaiverErrors.missing(place, name, "owner", "owner \"team@example.com\""));
    }
    if (reason.isEmpty()) {
      session.report(WaiverErrors.missing(place, name, "reason", "reason \"why, until what\""));
    }
    if (expires.isEmpty()) {
      session.report(WaiverErrors.noExpiry(place, name));
    }
    Optional<RuleSymbol> rule = RuleNames.symbol(waiver.rule(), file, references, session);
    Optional<Rules.Draft> draft = rule.flatMap(rules::draftOf);
    if (draft.isEmpty()) {
      return Optional.empty();
    }
    Optional<Map<Integer, TypedExpr>> typed = where.map(w -> typed(w, draft.get(), file));
    if (owner.isEmpty() || reason.isEmpty() || expires.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(
            draft.get().symbol(),
            owner.get(),
            reason.get(),
            expires.get(),
            files,
            targets,
            typed,
            waiver.span()));
  }

  /** A text that says something. */
  private static Optional<String> text(PlainText text) {
    return Optional.of(text.value()).filter(t -> !t.isBlank());
  }

  private Map<Integer, TypedExpr> typed(Expr where, Rules.Draft rule, FileScope file) {
    Set<String> bound = new LinkedHashSet<>();
    rule.scopes().forEach(s -> bound.addAll(names(s)));
    Set<String> used = Words.names(where);
    List<String> strange =
        used.stream().filter(n -> !bound.contains(n) && !isKnown(n, rule, file)).toList();
    Map<Integer, TypedExpr> typed = new LinkedHashMap<>();
    if (!strange.isEmpty()) {
      session.report(WaiverErrors.fitsNowhere(where.span(), strange, rule));
      return typed;
    }
    used.retainAll(bound);
    for (int i = 0; i < rule.scopes().size(); i++) {
      Scopes.Draft scope = rule.scopes().get(i);
      if (names(scope).containsAll(used)) {
        Env env = scope.env().in(file);
        typed.put(i, session.expressions.condition(where, env, Env.Goal.Kind.OTHER));
      }
    }
    if (typed.isEmpty()) {
      session.report(WaiverErrors.fitsNowhere(where.span(), List.copyOf(used), rule));
    }
    return typed;
  }

  private static List<String> names(Scopes.Draft scope) {
    return scope.bindings().stream().map(TypedBinding::variable).map(v -> v.name()).toList();
  }

  /** Whether a name is a parameter, a view, a member of the waiver's package or a constant. */
  private boolean isKnown(String name, Rules.Draft rule, FileScope file) {
    boolean constant = false;
    for (EnumType type : session.schema.enums()) {
      constant |= type.constants().contains(name);
    }
    return constant
        || rule.parameters().stream().anyMatch(p -> p.name().equals(name))
        || session.schema.view(name).isPresent()
        || file.member(name).isPresent()
        || file.imported(name).isPresent();
  }

  Optional<TypedWaiver> finish(Draft draft) {
    return rules
        .rule(draft.rule())
        .map(
            rule ->
                new TypedWaiver(
                    rule,
                    draft.owner(),
                    draft.reason(),
                    draft.expires(),
                    draft.files(),
                    draft.targets(),
                    draft.where(),
                    draft.span()));
  }
}
