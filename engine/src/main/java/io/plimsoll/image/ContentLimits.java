package io.plimsoll.image;

/** How much of the content of files is looked at. */
final class ContentLimits {
  /** Users, os-release, entrypoint scripts: people write them. */
  static final int SMALL = 1 << 20;

  /** A package database of text: the largest of real distributions have about 10 MB. */
  static final int DATABASE = 32 << 20;

  /** A package database of rpm, which holds whole headers. */
  static final int RPM = 64 << 20;

  /** A text that is searched for secrets. */
  static final int SEARCHED = 1 << 20;

  /** Metadata of one package of a language. */
  static final int METADATA = 4 << 20;

  /** Archives within archives that are opened: fat jars have one level, some two. */
  static final int NESTING = 3;

  /** Uncompressed bytes that are read of one jar with all jars within. */
  static final long JAR = 1L << 30;

  private ContentLimits() {}
}
