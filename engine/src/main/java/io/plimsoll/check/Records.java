package io.plimsoll.check;

import io.plimsoll.model.Absent;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.NodeType;
import io.plimsoll.syntax.Expr;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Literals of records, and in tests of any type of the schema. */
final class Records {
  /** Types that hold files, which a test may write as a {@code tree}. */
  private static final Set<String> WITH_TREE = Set.of("Image", "Layer");

  /** What a test writes for the files of an image; no field of the schema. */
  private static final Field TREE =
      new Field(
          "tree",
          Basic.STRING,
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          "the files, one a line");

  private final Session session;

  Records(Session session) {
    this.session = session;
  }

  TypedExpr literal(Expr.RecordLiteral e, Env env) {
    Optional<NodeType> type = session.schema.type(e.type().text());
    if (type.isEmpty()) {
      session.report(NameErrors.unknownType(e.type(), session));
      for (Expr.FieldValue f : e.fields()) {
        if (!session.expressions.isFlexible(f.value(), env)) {
          session.expressions.infer(f.value(), env.noGoal().used(Env.Use.VALUE));
        }
      }
      return Expressions.poison(e.span());
    }
    boolean record = type.get().kind() == NodeType.Kind.RECORD;
    if (!allowed(type.get(), env)) {
      session.report(TypeErrors.noLiteral(e.type()));
      return Expressions.poison(e.span());
    }
    Map<String, TypedExpr.FieldValue> given = new LinkedHashMap<>();
    boolean fine = true;
    for (Expr.FieldValue f : e.fields()) {
      fine &= field(f, type.get(), env, given);
    }
    if (record && fine) {
      fine = complete(e, type.get(), given);
    }
    return fine
        ? new TypedExpr.RecordOf(
            type.get(), List.copyOf(given.values()), new Type.Named(type.get().name()), e.span())
        : Expressions.poison(e.span());
  }

  private static boolean allowed(NodeType type, Env env) {
    return switch (type.kind()) {
      case RECORD -> true;
      case NODE, VALUE -> env.mode() == Env.Mode.GIVEN;
      case BUILTIN -> false;
    };
  }

  private boolean field(
      Expr.FieldValue f, NodeType type, Env env, Map<String, TypedExpr.FieldValue> given) {
    String name = f.field().text();
    boolean tree = name.equals(TREE.name()) && WITH_TREE.contains(type.name());
    Optional<Field> field = tree ? Optional.of(TREE) : type.field(name);
    if (field.isEmpty()) {
      session.report(FieldErrors.unknownIn(type, f.field(), session));
      return false;
    }
    TypedExpr value =
        session.expressions.wanted(f.value(), env.noGoal().used(Env.Use.VALUE), field.get().type());
    if (given.putIfAbsent(name, new TypedExpr.FieldValue(field.get(), value)) != null) {
      session.report(FieldErrors.twice(f.field()));
      return false;
    }
    return !Expressions.isPoison(value);
  }

  /** Adds what may be left out, reports what may not. */
  private boolean complete(
      Expr.RecordLiteral e, NodeType type, Map<String, TypedExpr.FieldValue> given) {
    List<String> missing = new ArrayList<>();
    for (Field field : type.fields()) {
      if (given.containsKey(field.name())) {
        continue;
      }
      if (field.type().isOptional()) {
        given.put(
            field.name(),
            new TypedExpr.FieldValue(
                field, new TypedExpr.Constant(Absent.ABSENT, field.type(), e.span().after())));
      } else {
        missing.add(field.name());
      }
    }
    if (!missing.isEmpty()) {
      session.report(FieldErrors.missing(e, missing));
    }
    return missing.isEmpty();
  }
}
