package io.plimsoll.syntax;

/** An operator with one operand. */
public enum UnaryOperator {
  NOT("not"),
  NEGATE("-");

  private final String text;

  UnaryOperator(String text) {
    this.text = text;
  }

  /** As it is written. */
  public String text() {
    return text;
  }
}
