package io.plimsoll.dockerfile;

import java.util.OptionalInt;

/**
 * Where COPY --from or RUN --mount takes files from.
 *
 * @param word as written
 * @param stage index of the stage, for the kinds that mean one
 */
public record StageReference(Kind kind, Word word, OptionalInt stage) {
  /** What the word means. */
  public enum Kind {
    /** An earlier stage by name. */
    STAGE,
    /** An earlier stage by number; COPY only. */
    INDEX,
    /** A number without an earlier stage: the builder refuses it. */
    BAD_INDEX,
    /** An outside image. */
    IMAGE,
    /** A named build context. */
    CONTEXT,
    /** The stage itself: the builder refuses it. */
    OWN_STAGE,
    /** A stage further down: the builder refuses it. */
    LATER_STAGE
  }
}
