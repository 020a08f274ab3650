package io.plimsoll.document;

import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;

/**
 * What a reader of documents takes in.
 *
 * @param characters UTF-16 units of the text; more are refused before parsing
 * @param depth of nesting, aliases expanded; what walks a tree may recurse this deep
 * @param nodes of a document, aliases expanded: nine lines of YAML can stand for billions
 */
public record Limits(Bound characters, Bound depth, Bound nodes) {
  /** For configuration, which people write and which cannot set its own limits. */
  public static final Limits CONFIGURATION = fixed(1 << 20, 50, 50_000);

  /**
   * For a text of an input that was read within its own limits before, to find a place in it: it is
   * no longer and no deeper now. With aliases it may stand for more than is worth the walk.
   */
  public static final Limits READ_BEFORE =
      fixed(
          Integer.MAX_VALUE,
          (int) Limit.DOCUMENT_DEPTH.most(),
          (int) Limit.DOCUMENT_NODES.standard());

  /** Those of inputs. */
  public static Limits of(InputLimits limits) {
    return new Limits(
        Bound.of(limits, Limit.DOCUMENT_SIZE),
        Bound.of(limits, Limit.DOCUMENT_DEPTH),
        Bound.of(limits, Limit.DOCUMENT_NODES));
  }

  /** Limits that nobody can set. */
  public static Limits fixed(int characters, int depth, int nodes) {
    return new Limits(Bound.fixed(characters), Bound.fixed(depth), Bound.fixed(nodes));
  }
}
