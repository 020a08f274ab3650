package io.plimsoll.schema;

import io.plimsoll.type.Type;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a node, value type or record.
 *
 * @param type {@code T?} where the source may say nothing
 * @param defaultText what holds when the source says nothing, as the schema writes it
 * @param marks open, derived, lazy and key marks
 * @param symbol size symbol for the cost analysis
 * @param unknownWhen when its value is unknown, for readers of the documentation
 */
public record Field(
    String name,
    Type type,
    Optional<String> defaultText,
    Set<Mark> marks,
    Optional<String> symbol,
    Optional<String> unknownWhen,
    String doc) {

  /** What the schema says about a field beside its type. */
  public enum Mark {
    /** The list may have an unread rest. */
    OPEN,
    /** Computed by the engine from other facts. */
    DERIVED,
    /** Read only when asked for; needs layer bytes. */
    LAZY,
    /** As {@link #LAZY}, and the content of files is scanned. */
    SCANNED,
    /** Part of the key that fingerprints and waivers see the node by. */
    KEY
  }

  public Field {
    marks = Set.copyOf(marks);
  }

  public boolean is(Mark mark) {
    return marks.contains(mark);
  }
}
