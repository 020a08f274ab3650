package io.plimsoll.compose;

import io.plimsoll.source.Source;

/** What the reader of Compose files takes in; each limit gives a diagnostic when it is met. */
public final class Limits {
  /**
   * Values of a file beyond one for each character, aliases written out. Compose itself refuses
   * files whose aliases stand for far more than is written; a service has some 30 values.
   */
  static final int ALIASED = 200_000;

  private static final int CHARACTERS = 16 << 20;
  private static final int NESTING = 100;

  /** Files of one project, with included and extended ones; projects have a handful. */
  static final int FILES = 200;

  /** Files that include each other, and services that extend each other. */
  static final int DEPTH = 32;

  /** Nested defaults of one value: <code>${A:-${B:-…}}</code>. */
  static final int NESTED_DEFAULTS = 32;

  /** Characters that variables add to one value. */
  static final int EXPANSION = 64 << 10;

  /**
   * Values that merging may copy: ten thousand services that extend one with a thousand variables
   * would stand for ten million.
   */
  static final int MERGED = 4_000_000;

  /** Diagnostics kept; more of them help nobody. */
  static final int DIAGNOSTICS = 1_000;

  /** Places kept of those that a value replaced. */
  static final int REPLACED = 16;

  private Limits() {}

  static io.plimsoll.document.Limits of(Source file) {
    int values = ALIASED + Math.min(file.text().length(), CHARACTERS);
    return new io.plimsoll.document.Limits(CHARACTERS, NESTING, values);
  }
}
