package io.plimsoll.archive;

import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
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

  /**
   * That a limit was reached, with the way out.
   *
   * @param what the beginning of the sentence, {@code it has}
   * @param of its end, {@code entries}; empty for bytes alone
   */
  public static UnreadableArchive beyond(InputLimits limits, Limit limit, String what, String of) {
    return new UnreadableArchive(Kind.LIMIT, beyondText(limits, limit, what, of));
  }

  /** The text of {@link #beyond}, for where nothing is thrown. */
  public static String beyondText(InputLimits limits, Limit limit, String what, String of) {
    String rest = of.isEmpty() ? " " : " " + of + " ";
    return what + " more than " + limits.shown(limit) + rest + limit.hint();
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
