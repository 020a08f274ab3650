package io.plimsoll.settle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An ignore comment of another tool.
 *
 * @param tool as aliases name it
 * @param ids the tool's own; empty: all it has
 * @param reason what the comment says, else the comment itself
 * @param until last day on which it holds
 */
record ForeignPragma(
    String tool, List<String> ids, Extent extent, String reason, Optional<LocalDate> until) {
  ForeignPragma {
    ids = List.copyOf(ids);
  }

  /** What such a comment covers in its tool. */
  enum Extent {
    FILE,
    /** The instruction or entry that begins next. */
    NEXT,
    /** The line below, whatever is there. */
    NEXT_LINE
  }
}
