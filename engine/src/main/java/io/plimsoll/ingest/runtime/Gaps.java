package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Optional;

/** The reasons for which a runtime file alone does not tell a fact. */
public final class Gaps {
  private Gaps() {}

  /**
   * A text that is not what stands in its place should be.
   *
   * @param what what it is not, with its article: {@code "a size"}
   */
  public static Unknown unreadable(Text text, String what) {
    return Unknown.of(
        reason(
            Reason.Kind.UNREADABLE,
            text.written(),
            "`" + text.written() + "` is not " + what,
            text.origin()));
  }

  /** What is wrong with a value that a reader of this package could not read: for a diagnostic. */
  public static Optional<String> problem(Value value) {
    return value instanceof Unknown u
        ? u.reasons().kept().stream()
            .filter(r -> r.kind() == Reason.Kind.UNREADABLE)
            .findFirst()
            .map(Reason::text)
        : Optional.empty();
  }

  /** The image a container names was not given. */
  public static Reason noImage(Value reference, Origin place) {
    String text =
        reference instanceof io.plimsoll.model.ImageRef ref
            ? "the image " + ref.written() + " is not at hand"
            : "the image is not at hand";
    return reason(Reason.Kind.MISSING_VIEW, "images", text, place);
  }

  static Unknown unresolved(String cause, String text, Origin place) {
    return Unknown.of(reason(Reason.Kind.UNRESOLVED, cause, text, place));
  }

  static Reason reason(Reason.Kind kind, String cause, String text, Origin place) {
    return new Reason(kind, cause, text, place.span());
  }
}
