package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** A declaration of a file; parameters and lets also stand inside rules and functions. */
public sealed interface Declaration extends Node {

  /**
   * A parameter of a package or a rule.
   *
   * @param defaultValue nothing means that it must be configured
   */
  record Param(
      Optional<Docs> docs,
      boolean isPublic,
      Name name,
      TypeExpr type,
      Optional<Expr> defaultValue,
      Span span)
      implements Declaration {}

  /** A named value of a package, a scope or a function. */
  record Let(
      Optional<Docs> docs,
      boolean isPublic,
      Name name,
      Optional<TypeExpr> type,
      Expr value,
      Span span)
      implements Declaration {}

  /**
   * A function.
   *
   * @param lets empty for the short form {@code = expr}
   */
  record Fn(
      Optional<Docs> docs,
      boolean isPublic,
      Name name,
      List<Formal> formals,
      TypeExpr result,
      List<Let> lets,
      Expr body,
      Span span)
      implements Declaration {
    public Fn {
      formals = List.copyOf(formals);
      lets = List.copyOf(lets);
    }
  }

  /** A formal parameter of a function. */
  record Formal(Name name, TypeExpr type, Span span) implements Node {}

  /**
   * A rule.
   *
   * @param name kebab-case, two words at least
   * @param scopes at least one; a {@link Scope.Target} only comes first
   */
  record Rule(
      Optional<Docs> docs,
      Name name,
      PlainText title,
      List<Meta> metadata,
      List<Param> params,
      List<Scope> scopes,
      Span span)
      implements Declaration {
    public Rule {
      metadata = List.copyOf(metadata);
      params = List.copyOf(params);
      scopes = List.copyOf(scopes);
    }

    /** The severity; it is missing only where that was reported. */
    public Optional<Name> severity() {
      return Meta.first(metadata, Meta.Severity.class).map(Meta.Severity::level);
    }

    /** What {@code unknown} says, if the rule says it. */
    public Optional<Name> unknown() {
      return Meta.first(metadata, Meta.Unknown.class).map(Meta.Unknown::mode);
    }

    public List<PlainText> aliases() {
      return Meta.first(metadata, Meta.Aliases.class).map(Meta.Aliases::ids).orElse(List.of());
    }

    public List<PlainText> refs() {
      return Meta.first(metadata, Meta.Refs.class).map(Meta.Refs::urls).orElse(List.of());
    }

    public List<PlainText> tags() {
      return Meta.first(metadata, Meta.Tags.class).map(Meta.Tags::words).orElse(List.of());
    }

    public Optional<PlainText> deprecated() {
      return Meta.first(metadata, Meta.Deprecation.class).map(Meta.Deprecation::reason);
    }
  }

  /** A profile: which rules are active and how. */
  record Profile(
      Optional<Docs> docs,
      Name name,
      Optional<QualifiedName> parent,
      List<ProfileItem> items,
      Span span)
      implements Declaration {
    public Profile {
      items = List.copyOf(items);
    }
  }

  /** A waiver; none of its items is there twice, but mandatory ones may be missing. */
  record Waiver(RuleRef rule, List<WaiverItem> items, Span span) implements Declaration {
    public Waiver {
      items = List.copyOf(items);
    }
  }

  /** A test of a rule. */
  record Test(RuleRef rule, Optional<PlainText> title, List<TestItem> items, Span span)
      implements Declaration {
    public Test {
      items = List.copyOf(items);
    }
  }

  /**
   * A declaration that could not be read and was reported.
   *
   * @param name what it declares, where that much was readable, so that its uses are not reported
   *     too
   */
  record Broken(Kind kind, boolean isPublic, Optional<Name> name, Span span)
      implements Declaration {}

  /** What a broken declaration was meant to be. */
  enum Kind {
    PARAM,
    LET,
    FN,
    RULE,
    PROFILE,
    WAIVER,
    TEST,
    /** Text that begins with no declaration word. */
    NOTHING
  }
}
