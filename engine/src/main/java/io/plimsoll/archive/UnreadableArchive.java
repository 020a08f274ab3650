package io.plimsoll.archive;

import java.io.IOException;
import java.io.Serial;

/** Bytes that are no archive, a damaged one, or one beyond the limits. */
public final class UnreadableArchive extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Kind {
    /** It contradicts its format. */
    DAMAGED,
    /** It ends before it should. */
    TRUNCATED,
    /** A limit of the reader was reached. */
    LIMIT,
    /** A format that the reader does not know, or not without another library. */
    UNSUPPORTED
  }

  private final Kind kind;

  /**
   * A problem.
   *
   * @param text a sentence part that follows the name of the archive and a colon
   */
  public UnreadableArchive(Kind kind, String text) {
    super(text);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** What is wrong, as a part of a sentence. */
  public String text() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
