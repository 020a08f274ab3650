package io.plimsoll.check;

import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.resolve.FileScope;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.TypeExpr;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.Parameter.Refinement;
import io.plimsoll.typed.TypedExpr;
import java.util.Optional;

/** Parameters: data types, what narrows them, constant defaults. */
final class Parameters {
  private Parameters() {}

  static Parameter typed(
      FileScope file, Optional<String> rule, Declaration.Param param, Session session) {
    Type written = session.members.typeExprs().type(param.type());
    Type type = written;
    if (!session.types.isData(written)) {
      session.report(DeclarationErrors.notData(param.type(), written));
      type = Type.Poison.ERROR;
    }
    Optional<Refinement> refinement = refinement(param.type(), type.required(), file, session);
    Optional<TypedExpr> value = Optional.empty();
    if (param.defaultValue().isPresent()) {
      Expr e = param.defaultValue().get();
      TypedExpr typed = session.expressions.wanted(e, Env.of(file, Env.Mode.CONSTANT), type);
      refinement.ifPresent(r -> check(r, typed, session));
      value = Optional.of(typed);
    }
    return new Parameter(
        file.packageName(),
        rule,
        param.name().text(),
        param.isPublic(),
        type,
        refinement,
        value,
        Members.docs(param.docs()),
        param.name().span());
  }

  private static Optional<Refinement> refinement(
      TypeExpr e, Type type, FileScope file, Session session) {
    if (e.refinement().isEmpty() || Types.isPoison(type)) {
      return Optional.empty();
    }
    return switch (e.refinement().get()) {
      case TypeExpr.Range r -> range(r, type, file, session);
      case TypeExpr.Matching m -> matching(m, type, session);
    };
  }

  private static Optional<Refinement> range(
      TypeExpr.Range range, Type type, FileScope file, Session session) {
    if (!Ranges.isRanged(type)) {
      session.report(DeclarationErrors.noRange(range.span(), type));
      return Optional.empty();
    }
    Env env = Env.of(file, Env.Mode.CONSTANT);
    TypedExpr least = session.expressions.wanted(range.from(), env, type);
    TypedExpr most = session.expressions.wanted(range.to(), env, type);
    if (!(least instanceof TypedExpr.Constant a)
        || !(most instanceof TypedExpr.Constant b)
        || Expressions.isPoison(least)
        || Expressions.isPoison(most)) {
      return Optional.empty();
    }
    if (Ranges.compare(a.value(), b.value()) > 0) {
      session.report(DeclarationErrors.emptyRange(range.span()));
      return Optional.empty();
    }
    return Optional.of(new Refinement.Between(a.value(), b.value()));
  }

  private static Optional<Refinement> matching(
      TypeExpr.Matching matching, Type type, Session session) {
    if (type != Basic.STRING) {
      session.report(DeclarationErrors.noPattern(matching.span(), type));
      return Optional.empty();
    }
    TypedExpr pattern = new Literals(session).tagged(matching.pattern());
    return pattern instanceof TypedExpr.Constant c && c.value() instanceof Value.Pattern p
        ? Optional.of(new Refinement.Matching(p.pattern()))
        : Optional.empty();
  }

  /** Reports a constant that the refinement does not allow. */
  static void check(Refinement refinement, TypedExpr value, Session session) {
    if (!(value instanceof TypedExpr.Constant c) || Expressions.isPoison(value)) {
      return;
    }
    boolean fits =
        switch (refinement) {
          case Refinement.Between b ->
              Ranges.compare(c.value(), b.least()) >= 0 && Ranges.compare(c.value(), b.most()) <= 0;
          case Refinement.Matching m ->
              !(c.value() instanceof Text t)
                  || t.known().map(s -> m.pattern().matches(s)).orElse(true);
        };
    if (!fits) {
      session.report(DeclarationErrors.outOfRange(value.span(), refinement));
    }
  }
}
