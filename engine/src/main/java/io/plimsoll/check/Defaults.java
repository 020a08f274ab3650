package io.plimsoll.check;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.Optional;

/** Reads the defaults of built-ins, which the schema writes as text. */
final class Defaults {
  private Defaults() {}

  static Optional<TypedExpr> read(String text, Type type, Span span, Session session) {
    Optional<Value> value =
        switch (type) {
          case Type.OptionalOf o when text.equals("absent") -> Optional.of(Absent.ABSENT);
          case Basic b when b == Basic.INT -> Optional.of(Value.Int.of(Long.parseLong(text)));
          case Type.EnumOf e ->
              session.schema.enumeration(e.name()).map(d -> Value.Constant.of(d, text));
          default -> Optional.empty();
        };
    return value.map(v -> new TypedExpr.Constant(v, type, span));
  }
}
