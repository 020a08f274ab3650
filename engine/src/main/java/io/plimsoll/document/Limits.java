package io.plimsoll.document;

/**
 * What a reader of documents takes in.
 *
 * @param characters UTF-16 units of the text; more are refused before parsing
 * @param depth of nesting, aliases expanded; what walks a tree may recurse this deep
 * @param nodes of a document, aliases expanded: nine lines of YAML can stand for billions
 */
public record Limits(int characters, int depth, int nodes) {
  /** For inputs: far beyond what tools write, and read within a few hundred megabytes of heap. */
  public static final Limits INPUT = new Limits(64 << 20, 200, 2_000_000);

  /** For configuration, which people write. */
  public static final Limits CONFIGURATION = new Limits(1 << 20, 50, 50_000);
}
