package io.plimsoll.check;

import io.plimsoll.syntax.TypeExpr;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import java.util.List;
import java.util.Optional;

/** Types as they are written. */
final class TypeExprs {
  private final Session session;

  TypeExprs(Session session) {
    this.session = session;
  }

  /** The type; poison when it is none, which is reported. */
  Type type(TypeExpr e) {
    Type type = withoutMark(e);
    return e.isOptional() ? type.optional() : type;
  }

  private Type withoutMark(TypeExpr e) {
    String name = e.name().text();
    List<TypeExpr> arguments = e.arguments();
    return switch (name) {
      case "List" -> count(e, 1) ? new Type.ListOf(element(arguments.get(0))) : poison();
      case "Set" -> count(e, 1) ? new Type.SetOf(member(arguments.get(0))) : poison();
      case "Map" ->
          count(e, 2)
              ? new Type.MapOf(member(arguments.get(0)), element(arguments.get(1)))
              : poison();
      case "Entry" ->
          count(e, 2)
              ? new Type.EntryOf(member(arguments.get(0)), element(arguments.get(1)))
              : poison();
      default -> count(e, 0) ? simple(e) : poison();
    };
  }

  private static Type poison() {
    return Type.Poison.ERROR;
  }

  private boolean count(TypeExpr e, int wanted) {
    if (e.arguments().size() == wanted) {
      return true;
    }
    session.report(DeclarationErrors.typeArguments(e, wanted));
    return false;
  }

  private Type element(TypeExpr e) {
    Type type = type(e);
    if (type.isOptional()) {
      session.report(DeclarationErrors.optionalElement(e));
      return poison();
    }
    return type;
  }

  private Type member(TypeExpr e) {
    Type type = element(e);
    if (!Types.isMember(type)) {
      session.report(CollectionErrors.notMember(e.span(), type, "sets and keys of maps hold"));
      return poison();
    }
    return type;
  }

  private Type simple(TypeExpr e) {
    String name = e.name().text();
    Optional<Type> basic =
        List.of(Basic.values()).stream()
            .filter(b -> b.toString().equals(name))
            .<Type>map(b -> b)
            .findFirst();
    if (basic.isPresent()) {
      return basic.get();
    }
    if (session.schema.enumeration(name).isPresent()) {
      return new Type.EnumOf(name);
    }
    if (session.schema.type(name).isPresent() || session.schema.variant(name).isPresent()) {
      return new Type.Named(name);
    }
    session.report(NameErrors.unknownType(e.name(), session));
    return poison();
  }
}
