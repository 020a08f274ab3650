package io.plimsoll.syntax;

/** An operator with two operands, weakest binding first. */
public enum BinaryOperator {
  IMPLIES("implies", Level.IMPLIES),
  OR("or", Level.OR),
  AND("and", Level.AND),
  EQUAL("==", Level.COMPARISON),
  NOT_EQUAL("!=", Level.COMPARISON),
  LESS("<", Level.COMPARISON),
  LESS_OR_EQUAL("<=", Level.COMPARISON),
  GREATER(">", Level.COMPARISON),
  GREATER_OR_EQUAL(">=", Level.COMPARISON),
  IN("in", Level.COMPARISON),
  NOT_IN("not in", Level.COMPARISON),
  MATCHES("matches", Level.COMPARISON),
  /** The right side where the left one is absent. */
  IF_ABSENT("??", Level.DEFAULT),
  /** The right side where the left one is unknown. */
  OTHERWISE("otherwise", Level.DEFAULT),
  ADD("+", Level.SUM),
  SUBTRACT("-", Level.SUM),
  MULTIPLY("*", Level.PRODUCT),
  DIVIDE("/", Level.PRODUCT),
  REMAINDER("%", Level.PRODUCT);

  private final String text;
  private final Level level;

  BinaryOperator(String text, Level level) {
    this.text = text;
    this.level = level;
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  public Level level() {
    return level;
  }

  /** How tight an operator binds, weakest first. */
  public enum Level {
    IMPLIES,
    OR,
    AND,
    COMPARISON,
    DEFAULT,
    SUM,
    PRODUCT
  }
}
