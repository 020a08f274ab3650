package io.plimsoll.check;

import io.plimsoll.model.Parsed;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import java.util.Optional;

/**
 * Names what can be narrowed: names, and chains of fields and of {@code [literal or name]} from
 * them. Two expressions of one key have the same value.
 */
final class PlaceKeys {
  private PlaceKeys() {}

  /** The key of an expression; nothing for a call or a computed value. */
  static Optional<String> of(TypedExpr expr) {
    return switch (expr) {
      case TypedExpr.Local l -> Optional.of(key(l.variable()));
      case TypedExpr.OfParameter p -> Optional.of("param " + p.parameter().fullName());
      case TypedExpr.OfLet l -> Optional.of("let " + l.let().packageName() + "." + l.let().name());
      case TypedExpr.OfView v -> Optional.of("view " + v.view().name());
      case TypedExpr.FieldOf f -> of(f.receiver()).map(r -> r + "." + f.field().name());
      case TypedExpr.IfPresent i -> ifPresent(i);
      case TypedExpr.Index i -> of(i.receiver()).flatMap(r -> index(i.index()).map(x -> r + x));
      default -> Optional.empty();
    };
  }

  private static String key(Variable variable) {
    return "$" + variable.name() + "#" + variable.slot();
  }

  private static Optional<String> ifPresent(TypedExpr.IfPresent expr) {
    Optional<String> value = of(expr.value());
    String bound = key(expr.bound());
    return value.flatMap(
        v ->
            of(expr.then())
                .filter(t -> t.startsWith(bound))
                .map(t -> v + t.substring(bound.length())));
  }

  private static Optional<String> index(TypedExpr index) {
    return switch (index) {
      case TypedExpr.Constant c -> constant(c.value()).map(t -> "[" + t + "]");
      case TypedExpr.Local l -> of(l).map(t -> "[" + t + "]");
      case TypedExpr.FieldOf f -> of(f).map(t -> "[" + t + "]");
      case TypedExpr.OfParameter p -> of(p).map(t -> "[" + t + "]");
      default -> Optional.empty();
    };
  }

  /** A constant as a key: by type and text. */
  static Optional<String> constant(Value value) {
    return switch (value) {
      case Text t -> t.known().map(s -> "\"" + s + "\"");
      case Value.Int i -> Optional.of(Long.toString(i.value()));
      case Value.Constant c -> Optional.of(c.type() + "." + c.name());
      case Parsed p -> Optional.of(p.typeName() + " " + p.written());
      default -> Optional.empty();
    };
  }
}
