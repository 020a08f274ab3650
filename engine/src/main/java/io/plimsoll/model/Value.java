package io.plimsoll.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a fact or an expression is at run time: a value, nothing, or something we cannot know.
 *
 * <p>Known values are {@link Known}; {@link Absent} says that the source was read and says nothing;
 * {@link Unknown} carries the reasons. A {@link Text} may be known in part. Equality in the sense
 * of the language is the evaluator's; {@code equals} compares content.
 */
public sealed interface Value permits Absent, Unknown, Value.Known {

  /** Where it came from. */
  Origin origin();

  /** The same value with another origin. */
  Value from(Origin origin);

  /** A value that can be looked at; a text or a collection of it may still have gaps. */
  sealed interface Known extends Value
      permits Scalar, Text, Parsed, Listing, Mapping, Node, Entry {}

  /** A plain value without parts. */
  sealed interface Scalar extends Known {}

  record Bool(boolean value, Origin origin) implements Scalar {
    public static final Bool TRUE = new Bool(true, Origin.NONE);
    public static final Bool FALSE = new Bool(false, Origin.NONE);

    public static Bool of(boolean value) {
      return value ? TRUE : FALSE;
    }

    @Override
    public Bool from(Origin other) {
      return new Bool(value, other);
    }
  }

  record Int(long value, Origin origin) implements Scalar {
    public static Int of(long value) {
      return new Int(value, Origin.NONE);
    }

    @Override
    public Int from(Origin other) {
      return new Int(value, other);
    }
  }

  /** An exact decimal number. */
  record Decimal(BigDecimal value, Origin origin) implements Scalar {
    public static Decimal of(BigDecimal value) {
      return new Decimal(value, Origin.NONE);
    }

    @Override
    public Decimal from(Origin other) {
      return new Decimal(value, other);
    }
  }

  /** A size in bytes. */
  record Bytes(long value, Origin origin) implements Scalar {
    public static Bytes of(long value) {
      return new Bytes(value, Origin.NONE);
    }

    @Override
    public Bytes from(Origin other) {
      return new Bytes(value, other);
    }
  }

  record Span(Duration value, Origin origin) implements Scalar {
    public static Span of(Duration value) {
      return new Span(value, Origin.NONE);
    }

    @Override
    public Span from(Origin other) {
      return new Span(value, other);
    }
  }

  /** A point in time, UTC. */
  record Time(Instant value, Origin origin) implements Scalar {
    public static Time of(Instant value) {
      return new Time(value, Origin.NONE);
    }

    @Override
    public Time from(Origin other) {
      return new Time(value, other);
    }
  }

  record Day(LocalDate value, Origin origin) implements Scalar {
    public static Day of(LocalDate value) {
      return new Day(value, Origin.NONE);
    }

    @Override
    public Day from(Origin other) {
      return new Day(value, other);
    }
  }

  /**
   * A constant of an enum of the schema.
   *
   * @param type name of the enum
   * @param ordinal place in its declaration
   */
  record Constant(String type, String name, int ordinal, Origin origin) implements Scalar {
    public static Constant of(io.plimsoll.schema.EnumType type, String name) {
      int ordinal = type.constants().indexOf(name);
      if (ordinal < 0) {
        throw new IllegalArgumentException(type.name() + " has no constant " + name);
      }
      return new Constant(type.name(), name, ordinal, Origin.NONE);
    }

    @Override
    public Constant from(Origin other) {
      return new Constant(type, name, ordinal, other);
    }
  }

  /** A compiled regular expression or glob. */
  record Pattern(io.plimsoll.pattern.Pattern pattern, Origin origin) implements Scalar {
    @Override
    public Pattern from(Origin other) {
      return new Pattern(pattern, other);
    }
  }
}
