package io.plimsoll.check;

import io.plimsoll.type.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what the type variables of a built-in stand for in one call. */
final class Unifier {
  private final Types types;
  private final Map<String, Type> bound = new HashMap<>();

  Unifier(Types types) {
    this.types = types;
  }

  Unifier copy() {
    Unifier copy = new Unifier(types);
    copy.bound.putAll(bound);
    return copy;
  }

  /** Whether a value of the actual type can be given where the formal type stands. */
  boolean unify(Type formal, Type actual) {
    if (Types.isPoison(actual)) {
      return true;
    }
    return switch (formal) {
      case Type.Variable v -> !actual.isOptional() && bind(v.name(), actual);
      case Type.OptionalOf o -> unify(o.of(), actual.required());
      case Type.ListOf l -> actual instanceof Type.ListOf a && unify(l.element(), a.element());
      case Type.SetOf s -> actual instanceof Type.SetOf a && unify(s.element(), a.element());
      case Type.MapOf m ->
          actual instanceof Type.MapOf a && unify(m.key(), a.key()) && unify(m.value(), a.value());
      case Type.EntryOf e ->
          actual instanceof Type.EntryOf a
              && unify(e.key(), a.key())
              && unify(e.value(), a.value());
      case Type.Basic b -> actual.equals(formal);
      case Type.Named n -> types.fits(actual, n);
      case Type.EnumOf e -> actual.equals(formal);
      case Type.FunctionOf f -> false;
      case Type.Poison p -> true;
    };
  }

  private boolean bind(String variable, Type actual) {
    Type before = bound.get(variable);
    Optional<Type> joined = before == null ? Optional.of(actual) : types.join(before, actual);
    joined.ifPresent(t -> bound.put(variable, t));
    return joined.isPresent();
  }

  /** The formal type with all that is known put in; nothing while a variable is open. */
  Optional<Type> resolve(Type formal) {
    return switch (formal) {
      case Type.Variable v -> Optional.ofNullable(bound.get(v.name()));
      case Type.OptionalOf o -> resolve(o.of()).map(Type::optional);
      case Type.ListOf l -> resolve(l.element()).map(Type.ListOf::new);
      case Type.SetOf s -> resolve(s.element()).map(Type.SetOf::new);
      case Type.MapOf m ->
          resolve(m.key()).flatMap(k -> resolve(m.value()).map(v -> new Type.MapOf(k, v)));
      case Type.EntryOf e ->
          resolve(e.key()).flatMap(k -> resolve(e.value()).map(v -> new Type.EntryOf(k, v)));
      case Type.Basic b -> Optional.of(b);
      case Type.Named n -> Optional.of(n);
      case Type.EnumOf e -> Optional.of(e);
      case Type.FunctionOf f -> Optional.of(f);
      case Type.Poison p -> Optional.of(p);
    };
  }
}
