package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one {@code RUN --mount}, split but not expanded.
 *
 * @param flag the whole flag
 * @param fields in order; a field without {@code =} has no value
 */
public record Mount(Flag flag, List<Field> fields) {
  public Mount {
    fields = List.copyOf(fields);
  }

  /**
   * One field.
   *
   * @param key in lower case
   * @param word where it stands, {@code =value} included
   */
  public record Field(String key, Word word, Optional<Word> value) {}

  public Span span() {
    return flag.span();
  }

  /** Value of the last field with one of these keys. */
  public Optional<Word> value(String... keys) {
    Optional<Word> found = Optional.empty();
    for (Field field : fields) {
      if (List.of(keys).contains(field.key())) {
        found = field.value();
      }
    }
    return found;
  }

  /** Stage, image or named context it takes files from. */
  public Optional<Word> from() {
    return value("from");
  }
}
