package io.plimsoll.typed;

import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.NodeType;
import io.plimsoll.schema.Signature;
import io.plimsoll.schema.View;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.syntax.Quantifier;
import io.plimsoll.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An expression with its type.
 *
 * <p>Sugar is gone: {@code x?.f} is {@link IfPresent}, method calls and arguments left out are
 * written out, literals are values of the type they are wanted as. A constant is a {@link
 * Constant}, also {@code absent}.
 */
public sealed interface TypedExpr {
  Type type();

  Span span();

  record Constant(Value value, Type type, Span span) implements TypedExpr {}

  record Local(Variable variable, Type type, Span span) implements TypedExpr {}

  /** A parameter; its value is fixed by configuration. */
  record OfParameter(Parameter parameter, Type type, Span span) implements TypedExpr {}

  /** A let of a package. */
  record OfLet(PackageLet let, Type type, Span span) implements TypedExpr {}

  record OfView(View view, Type type, Span span) implements TypedExpr {}

  /** A field of a value that is present. */
  record FieldOf(TypedExpr receiver, Field field, Type type, Span span) implements TypedExpr {}

  /** Absent when {@code value} is, else {@code then} with the value in {@code bound}. */
  record IfPresent(TypedExpr value, Variable bound, TypedExpr then, Type type, Span span)
      implements TypedExpr {}

  record Index(TypedExpr receiver, TypedExpr index, Type type, Span span) implements TypedExpr {}

  /**
   * A built-in.
   *
   * @param arguments one for each parameter, the receiver of a method first; those of a repeated
   *     parameter are one list
   */
  record Builtin(Signature signature, List<TypedExpr> arguments, Type type, Span span)
      implements TypedExpr {
    public Builtin {
      arguments = List.copyOf(arguments);
    }
  }

  /** A function of a policy; one argument for each formal. */
  record Call(Function function, List<TypedExpr> arguments, Type type, Span span)
      implements TypedExpr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record Not(TypedExpr operand, Type type, Span span) implements TypedExpr {}

  record Negative(TypedExpr operand, Type type, Span span) implements TypedExpr {}

  /** {@code and}, {@code or}, {@code implies}. */
  record Logic(BinaryOperator operator, TypedExpr left, TypedExpr right, Type type, Span span)
      implements TypedExpr {}

  /** The operators of level {@code COMPARISON}. */
  record Comparison(BinaryOperator operator, TypedExpr left, TypedExpr right, Type type, Span span)
      implements TypedExpr {}

  /** The operators of level {@code SUM} and {@code PRODUCT}. */
  record Arithmetic(BinaryOperator operator, TypedExpr left, TypedExpr right, Type type, Span span)
      implements TypedExpr {}

  record IfAbsent(TypedExpr left, TypedExpr right, Type type, Span span) implements TypedExpr {}

  record Otherwise(TypedExpr left, TypedExpr right, Type type, Span span) implements TypedExpr {}

  record StateTest(TypedExpr operand, IsTest.State state, boolean negated, Type type, Span span)
      implements TypedExpr {}

  /**
   * {@code x is [not] T}.
   *
   * @param arms names of the node types that T stands for
   */
  record TypeTest(TypedExpr operand, Set<String> arms, boolean negated, Type type, Span span)
      implements TypedExpr {
    public TypeTest {
      arms = Set.copyOf(arms);
    }
  }

  record Conditional(
      TypedExpr condition, TypedExpr consequence, TypedExpr alternative, Type type, Span span)
      implements TypedExpr {}

  /** Exhaustive: some arm without a guard fits each value. */
  record Match(TypedExpr subject, List<Arm> arms, Type type, Span span) implements TypedExpr {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  record Arm(Pattern pattern, Optional<TypedExpr> guard, TypedExpr value) {}

  /** What an arm takes; binders hold the subject. */
  sealed interface Pattern {
    record OfTypes(Set<String> arms, Optional<Variable> binder) implements Pattern {
      public OfTypes {
        arms = Set.copyOf(arms);
      }
    }

    record Present(Variable binder) implements Pattern {}

    record Missing() implements Pattern {}

    record Equal(Value value) implements Pattern {}

    record Rest() implements Pattern {}
  }

  record Quantified(
      Quantifier quantifier, TypedBinding binding, TypedExpr body, Type type, Span span)
      implements TypedExpr {}

  record CountOf(TypedExpr collection, Type type, Span span) implements TypedExpr {}

  record CountWhere(List<TypedBinding> bindings, Type type, Span span) implements TypedExpr {
    public CountWhere {
      bindings = List.copyOf(bindings);
    }
  }

  /**
   * A list or set literal; the type tells which.
   *
   * @param open whether it ends with {@code ..unknown} (tests only)
   */
  record Collection(List<TypedExpr> elements, boolean open, Type type, Span span)
      implements TypedExpr {
    public Collection {
      elements = List.copyOf(elements);
    }
  }

  record MapOf(List<Pair> entries, Type type, Span span) implements TypedExpr {
    public MapOf {
      entries = List.copyOf(entries);
    }
  }

  record Pair(TypedExpr key, TypedExpr value) {}

  /**
   * A list, set or map comprehension; the type tells which.
   *
   * @param key of a map comprehension only
   */
  record Comprehension(
      Optional<TypedExpr> key, TypedExpr value, List<TypedBinding> bindings, Type type, Span span)
      implements TypedExpr {
    public Comprehension {
      bindings = List.copyOf(bindings);
    }
  }

  /**
   * A text with interpolations. As a message or note its parts may be optional, absent and unknown
   * parts are printed; as a value they may not be optional.
   */
  record TextOf(List<Part> parts, Type type, Span span) implements TypedExpr {
    public TextOf {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of a text. */
  sealed interface Part {
    record Chars(String text) implements Part {}

    record Inserted(TypedExpr value) implements Part {}
  }

  /** A record, or in a test an instance of any type of the schema. */
  record RecordOf(NodeType node, List<FieldValue> fields, Type type, Span span)
      implements TypedExpr {
    public RecordOf {
      fields = List.copyOf(fields);
    }
  }

  record FieldValue(Field field, TypedExpr value) {}
}
