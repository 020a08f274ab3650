package io.plimsoll.syntax;

/** How many members a quantifier asks for. */
public enum Quantifier {
  ANY("any"),
  ALL("all"),
  NO("no"),
  ONE("one");

  private final String text;

  Quantifier(String text) {
    this.text = text;
  }

  /** As it is written. */
  public String text() {
    return text;
  }
}
