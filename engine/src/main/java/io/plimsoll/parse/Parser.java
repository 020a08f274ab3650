package io.plimsoll.parse;

import io.plimsoll.source.Source;

/** Reads policy files. */
public final class Parser {
  private Parser() {}

  /**
   * Reads a policy file; there is a tree for every text, and nothing is thrown.
   *
   * <p>The time is linear in the length of the text for each of the bounded number of bracket
   * levels.
   */
  public static Parsed parse(Source source) {
    return new FileParser(Tokens.of(source)).parse();
  }
}
