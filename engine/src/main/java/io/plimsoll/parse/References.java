package io.plimsoll.parse;

import io.plimsoll.grammar.PlimParser;
import io.plimsoll.syntax.ParamRef;
import io.plimsoll.syntax.RuleRef;
import io.plimsoll.syntax.RuleSet;
import java.util.Optional;

/** Builds references to rules and parameters. */
final class References {
  private final Builder builder;

  References(Builder builder) {
    this.builder = builder;
  }

  RuleRef rule(PlimParser.RuleRefContext context) {
    return new RuleRef(
        Optional.ofNullable(context.qname()).map(builder::qualifiedName),
        builder.name(context.RULE_NAME()),
        builder.span(context));
  }

  RuleSet rules(PlimParser.RuleSetContext context) {
    return context.qname() == null
        ? new RuleSet.Named(
            context.ruleRef().stream().map(this::rule).toList(), builder.span(context))
        : new RuleSet.OfPackage(builder.qualifiedName(context.qname()), builder.span(context));
  }

  ParamRef param(PlimParser.ParamRefContext context) {
    return context.ruleRef() == null
        ? new ParamRef.Plain(builder.qualifiedName(context.qname()), builder.span(context))
        : new ParamRef.OfRule(
            rule(context.ruleRef()), builder.name(context.name()), builder.span(context));
  }
}
