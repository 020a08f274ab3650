package io.plimsoll.check;

import io.plimsoll.schema.EnumType;
import io.plimsoll.schema.NodeType;
import io.plimsoll.schema.Schema;
import io.plimsoll.schema.VariantType;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the schema says about types: which fits where, what two have in common. */
final class Types {
  private static final Set<Type> ORDERED =
      Set.of(
          Basic.INT,
          Basic.DECIMAL,
          Basic.BYTES,
          Basic.DURATION,
          Basic.INSTANT,
          Basic.DATE,
          Basic.VERSION);

  private final Schema schema;

  Types(Schema schema) {
    this.schema = schema;
  }

  /** Whether a value of one type may stand where the other is wanted. */
  boolean fits(Type actual, Type wanted) {
    if (actual.equals(wanted) || isPoison(actual) || isPoison(wanted)) {
      return true;
    }
    return switch (wanted) {
      case Type.OptionalOf o -> fits(actual.required(), o.of());
      case Type.Named n -> actual instanceof Type.Named a && isArm(a, n);
      case Type.ListOf l -> actual instanceof Type.ListOf a && fits(a.element(), l.element());
      case Type.SetOf s -> actual instanceof Type.SetOf a && fits(a.element(), s.element());
      case Type.MapOf m ->
          actual instanceof Type.MapOf a && fits(a.key(), m.key()) && fits(a.value(), m.value());
      case Type.EntryOf e ->
          actual instanceof Type.EntryOf a && fits(a.key(), e.key()) && fits(a.value(), e.value());
      case Basic b -> false;
      case Type.EnumOf e -> false;
      case Type.Variable v -> false;
      case Type.FunctionOf f -> false;
      case Type.Poison p -> true;
    };
  }

  private boolean isArm(Type.Named actual, Type.Named wanted) {
    return schema.variant(wanted.name()).isPresent() && arms(wanted).containsAll(arms(actual));
  }

  /** The node types that a named type stands for: the arms of a variant, else itself. */
  Set<String> arms(Type.Named type) {
    return schema
        .variant(type.name())
        .<Set<String>>map(v -> new LinkedHashSet<>(v.arms()))
        .orElse(Set.of(type.name()));
  }

  /** The type of exactly these arms, if there is one. */
  Optional<Type> ofArms(Set<String> arms) {
    if (arms.size() == 1) {
      return Optional.of(new Type.Named(arms.iterator().next()));
    }
    for (VariantType variant : schema.variants()) {
      if (Set.copyOf(variant.arms()).equals(arms)) {
        return Optional.of(new Type.Named(variant.name()));
      }
    }
    return Optional.empty();
  }

  /** The type that both fit, if there is one. */
  Optional<Type> join(Type a, Type b) {
    if (a.isOptional() || b.isOptional()) {
      return join(a.required(), b.required()).map(Type::optional);
    }
    if (fits(a, b)) {
      return Optional.of(isPoison(b) ? a : b);
    }
    if (fits(b, a)) {
      return Optional.of(a);
    }
    if (a instanceof Type.ListOf x && b instanceof Type.ListOf y) {
      return join(x.element(), y.element()).map(Type.ListOf::new);
    }
    if (a instanceof Type.SetOf x && b instanceof Type.SetOf y) {
      return join(x.element(), y.element()).map(Type.SetOf::new);
    }
    return a instanceof Type.Named x && b instanceof Type.Named y
        ? commonVariant(x, y)
        : Optional.empty();
  }

  private Optional<Type> commonVariant(Type.Named a, Type.Named b) {
    Optional<VariantType> least = Optional.empty();
    for (VariantType variant : schema.variants()) {
      boolean holds = variant.arms().containsAll(arms(a)) && variant.arms().containsAll(arms(b));
      if (holds && least.map(l -> l.arms().size() > variant.arms().size()).orElse(true)) {
        least = Optional.of(variant);
      }
    }
    return least.map(v -> new Type.Named(v.name()));
  }

  /** Whether {@code <} compares values of the type. */
  boolean isOrdered(Type type) {
    return ORDERED.contains(type)
        || (type instanceof Type.EnumOf e
            && schema.enumeration(e.name()).map(EnumType::ordered).orElse(false));
  }

  /** Whether parameters may have the type: data, no nodes (reference, "Types"). */
  boolean isData(Type type) {
    return switch (type) {
      case Basic b -> true;
      case Type.EnumOf e -> true;
      case Type.Named n ->
          schema.type(n.name()).map(t -> t.kind() == NodeType.Kind.RECORD).orElse(false);
      case Type.ListOf l -> isData(l.element());
      case Type.SetOf s -> isData(s.element());
      case Type.MapOf m -> isData(m.key()) && isData(m.value());
      case Type.OptionalOf o -> isData(o.of());
      case Type.EntryOf e -> false;
      case Type.Variable v -> false;
      case Type.FunctionOf f -> false;
      case Type.Poison p -> true;
    };
  }

  /** Whether sets may hold the type and maps may have it as key. */
  static boolean isMember(Type type) {
    return !(type instanceof Type.ListOf
        || type instanceof Type.SetOf
        || type instanceof Type.MapOf
        || type instanceof Type.EntryOf
        || type.isOptional());
  }

  static boolean isCollection(Type type) {
    return type instanceof Type.ListOf || type instanceof Type.SetOf || type instanceof Type.MapOf;
  }

  /** What a binding over a value of the type binds; nothing when it is no collection. */
  static Optional<Type> element(Type source) {
    return switch (source) {
      case Type.ListOf l -> Optional.of(l.element());
      case Type.SetOf s -> Optional.of(s.element());
      case Type.MapOf m -> Optional.of(new Type.EntryOf(m.key(), m.value()));
      case Type.OptionalOf o -> isCollection(o.of()) ? element(o.of()) : Optional.of(o.of());
      case Type.Poison p -> Optional.of(p);
      default -> Optional.empty();
    };
  }

  static boolean isPoison(Type type) {
    return type == Type.Poison.ERROR;
  }

  /** Whether an error is anywhere in the type. */
  static boolean holdsPoison(Type type) {
    return switch (type) {
      case Type.Poison p -> true;
      case Type.ListOf l -> holdsPoison(l.element());
      case Type.SetOf s -> holdsPoison(s.element());
      case Type.MapOf m -> holdsPoison(m.key()) || holdsPoison(m.value());
      case Type.EntryOf e -> holdsPoison(e.key()) || holdsPoison(e.value());
      case Type.OptionalOf o -> holdsPoison(o.of());
      case Basic b -> false;
      case Type.Named n -> false;
      case Type.EnumOf e -> false;
      case Type.Variable v -> false;
      case Type.FunctionOf f -> false;
    };
  }

  /** How many collections stand inside of each other. */
  static int depth(Type type) {
    return switch (type) {
      case Type.ListOf l -> 1 + depth(l.element());
      case Type.SetOf s -> 1 + depth(s.element());
      case Type.MapOf m -> 1 + depth(m.value());
      case Type.EntryOf e -> 1 + depth(e.value());
      case Type.OptionalOf o -> depth(o.of());
      case Type.Poison p -> 0;
      case Basic b -> 0;
      case Type.Named n -> 0;
      case Type.EnumOf e -> 0;
      case Type.Variable v -> 0;
      case Type.FunctionOf f -> 0;
    };
  }

  List<String> constants(Type.EnumOf type) {
    return schema.enumeration(type.name()).map(EnumType::constants).orElse(List.of());
  }
}
