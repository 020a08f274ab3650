package io.plimsoll.dockerfile;

/** Limits on a Dockerfile that are facts of the builder or of its language, so nobody sets them. */
final class Limits {
  /** Most bytes of one physical line: the scanner of the builder refuses longer ones. */
  static final int PHYSICAL_LINE = 65_535;

  /** Deepest nesting of {@code ${a:-${b:-…}}}; people write two. */
  static final int EXPANSION_DEPTH = 32;

  /** Most characters of one expanded word; {@code ENV A=$A$A} doubles with each line. */
  static final int EXPANSION_LENGTH = 65_536;

  /** Most reports on one file: nobody reads more. */
  static final int DIAGNOSTICS = 1_000;

  private Limits() {}
}
