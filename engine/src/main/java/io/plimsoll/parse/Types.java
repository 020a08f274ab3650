package io.plimsoll.parse;

import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.TypeExpr;
import java.util.Optional;

/** Builds types. */
final class Types {
  private final Builder builder;
  private final Expressions expressions;

  Types(Builder builder, Expressions expressions) {
    this.builder = builder;
    this.expressions = expressions;
  }

  TypeExpr type(PlimParser.TypeContext context) {
    PlimParser.TypeAtomContext atom = context.typeAtom();
    return new TypeExpr(
        builder.name(atom.TYPE_ID()),
        atom.type().stream().map(this::type).toList(),
        refinement(atom),
        context.QM() != null,
        builder.span(context));
  }

  private Optional<TypeExpr.Refinement> refinement(PlimParser.TypeAtomContext atom) {
    if (atom.LPAR() == null) {
      return Optional.empty();
    }
    if (atom.TAGGED() != null) {
      Span span = builder.span(atom.TAGGED());
      return Optional.of(new TypeExpr.Matching(expressions.primaries().literals().tagged(span)));
    }
    return Optional.of(
        new TypeExpr.Range(
            expressions.expression(atom.expr(0)),
            expressions.expression(atom.expr(1)),
            builder.span(atom.expr(0), atom.expr(1))));
  }
}
