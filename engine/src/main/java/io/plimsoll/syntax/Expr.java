package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An expression. */
public sealed interface Expr extends Node
    permits Text,
        Expr.Bool,
        Expr.Int,
        Expr.Decimal,
        Expr.Mode,
        Expr.Bytes,
        Expr.DurationLiteral,
        Expr.Date,
        Expr.InstantLiteral,
        Expr.Tagged,
        Expr.Absent,
        Expr.Unknown,
        Expr.Ref,
        Expr.EnumConstant,
        Expr.FieldAccess,
        Expr.Call,
        Expr.Index,
        Expr.Unary,
        Expr.Binary,
        Expr.Is,
        Expr.Conditional,
        Expr.Match,
        Expr.Quantified,
        Expr.CountOf,
        Expr.CountWhere,
        Expr.ListLiteral,
        Expr.SetLiteral,
        Expr.MapLiteral,
        Expr.ListComprehension,
        Expr.SetComprehension,
        Expr.MapComprehension,
        Expr.RecordLiteral,
        Expr.Invalid {

  /** {@code true} or {@code false}. */
  record Bool(boolean value, Span span) implements Expr {}

  /** A whole number; never negative, since a sign is an operator. */
  record Int(long value, Span span) implements Expr {}

  /** A decimal number; never negative. */
  record Decimal(BigDecimal value, Span span) implements Expr {}

  /** File mode bits, {@code 0o0} to {@code 0o7777}. */
  record Mode(int bits, Span span) implements Expr {}

  /** An amount of bytes. */
  record Bytes(long count, Span span) implements Expr {}

  /** A duration, a whole number of milliseconds. */
  record DurationLiteral(Duration value, Span span) implements Expr {}

  /** A day. */
  record Date(LocalDate value, Span span) implements Expr {}

  /** A point in time, UTC. */
  record InstantLiteral(Instant value, Span span) implements Expr {}

  /**
   * {@code tag"text"}: not yet looked into.
   *
   * @param text with {@code \"} resolved and nothing else
   * @param textSpan the characters between the quotes
   */
  record Tagged(Tag tag, String text, Span textSpan, Span span) implements Expr {}

  /** {@code absent}. */
  record Absent(Span span) implements Expr {}

  /** {@code unknown} or {@code unknown("why")}. */
  record Unknown(Optional<PlainText> reason, Span span) implements Expr {}

  /** A name: a binding, declaration, view or constant. */
  record Ref(Name name) implements Expr {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** {@code Severity.high}. */
  record EnumConstant(Name type, Name constant, Span span) implements Expr {}

  /**
   * {@code receiver.field} or {@code receiver?.field}.
   *
   * @param isOptional whether it was written with {@code ?.}
   */
  record FieldAccess(Expr receiver, Name field, boolean isOptional, Span span) implements Expr {}

  /**
   * A call. The callee of a function is a {@link Ref}, that of {@code x.f(…)} or {@code x?.f(…)} a
   * {@link FieldAccess}; anything else is an error for the checker.
   */
  record Call(Expr callee, List<Argument> arguments, Span span) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** An argument of a call; named ones follow positional ones, which the checker tests. */
  record Argument(Optional<Name> name, Expr value, Span span) implements Node {}

  /** {@code receiver[index]}. */
  record Index(Expr receiver, Expr index, Span span) implements Expr {}

  /** {@code not x} or {@code -x}. */
  record Unary(UnaryOperator operator, Expr operand, Span span) implements Expr {}

  /** Two operands; the operator has a span of its own. */
  record Binary(BinaryOperator operator, Expr left, Expr right, Span operatorSpan, Span span)
      implements Expr {}

  /** {@code x is [not] test}. */
  record Is(Expr value, boolean isNegated, IsTest test, Span span) implements Expr {}

  /** {@code if condition then consequence else alternative}. */
  record Conditional(Expr condition, Expr consequence, Expr alternative, Span span)
      implements Expr {}

  /** {@code match subject { … }}, one arm at least. */
  record Match(Expr subject, List<Arm> arms, Span span) implements Expr {
    public Match {
      arms = List.copyOf(arms);
    }
  }

  /** {@code pattern if guard -> value}. */
  record Arm(Pattern pattern, Optional<Expr> guard, Expr value, Span span) implements Node {}

  /** {@code any x in xs where p: body}. */
  record Quantified(Quantifier quantifier, Binding binding, Expr body, Span span) implements Expr {}

  /** {@code count(xs)}. */
  record CountOf(Expr collection, Span span) implements Expr {}

  /** {@code count(x in xs where p)}; one binding has a condition, or there are several. */
  record CountWhere(List<Binding> bindings, Span span) implements Expr {
    public CountWhere {
      bindings = List.copyOf(bindings);
    }
  }

  /**
   * {@code [a, b]}.
   *
   * @param isOpen whether {@code ..unknown} stands last
   */
  record ListLiteral(List<Expr> elements, boolean isOpen, Span span) implements Expr {
    public ListLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code {a, b}}; empty it may also stand for a map. */
  record SetLiteral(List<Expr> elements, Span span) implements Expr {
    public SetLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code {k: v}}, one entry at least. */
  record MapLiteral(List<Entry> entries, Span span) implements Expr {
    public MapLiteral {
      entries = List.copyOf(entries);
    }
  }

  /** {@code k: v} of a map. */
  record Entry(Expr key, Expr value, Span span) implements Node {}

  /** {@code [e for x in xs]}. */
  record ListComprehension(Expr element, List<Binding> bindings, Span span) implements Expr {
    public ListComprehension {
      bindings = List.copyOf(bindings);
    }
  }

  /** {@code {e for x in xs}}. */
  record SetComprehension(Expr element, List<Binding> bindings, Span span) implements Expr {
    public SetComprehension {
      bindings = List.copyOf(bindings);
    }
  }

  /** {@code {k: v for x in xs}}. */
  record MapComprehension(Expr key, Expr value, List<Binding> bindings, Span span) implements Expr {
    public MapComprehension {
      bindings = List.copyOf(bindings);
    }
  }

  /** {@code Type { field = value }}. */
  record RecordLiteral(Name type, List<FieldValue> fields, Span span) implements Expr {
    public RecordLiteral {
      fields = List.copyOf(fields);
    }
  }

  /** {@code field = value} of a record. */
  record FieldValue(Name field, Expr value, Span span) implements Node {}

  /** A piece that was reported already; it has any type and no value. */
  record Invalid(Span span) implements Expr {}
}
