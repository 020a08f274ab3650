package io.plimsoll.archive;

import io.plimsoll.archive.UnreadableArchive.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The records of an extended header: {@code LENGTH KEY=VALUE\n} (POSIX, pax). Values are bytes,
 * since extended attributes are no text.
 */
final class PaxRecords {
  static final PaxRecords NONE = new PaxRecords(Map.of());

  private static final int LONGEST_LENGTH = 10; // digits

  private final Map<String, byte[]> records;

  private PaxRecords(Map<String, byte[]> records) {
    this.records = records;
  }

  static PaxRecords of(byte[] header) throws UnreadableArchive {
    Map<String, byte[]> records = new HashMap<>();
    int at = 0;
    while (at < header.length && header[at] != 0) {
      int blank = at;
      long length = 0;
      while (blank < header.length && header[blank] >= '0' && header[blank] <= '9') {
        length = length * 10 + header[blank] - '0';
        if (++blank - at > LONGEST_LENGTH) {
          throw malformed();
        }
      }
      int equals = blank + 1;
      while (equals < header.length && header[equals] != '=') {
        equals++;
      }
      long end = at + length;
      if (blank == at
          || blank >= header.length
          || header[blank] != ' '
          || end > header.length
          || equals >= end
          || header[(int) end - 1] != '\n') {
        throw malformed();
      }
      String key = new String(header, blank + 1, equals - blank - 1, StandardCharsets.UTF_8);
      byte[] value = new byte[(int) end - 1 - (equals + 1)];
      System.arraycopy(header, equals + 1, value, 0, value.length);
      records.put(key, value);
      at = (int) end;
    }
    return new PaxRecords(records);
  }

  private static UnreadableArchive malformed() {
    return new UnreadableArchive(Kind.DAMAGED, "an extended tar header is malformed");
  }

  Optional<byte[]> bytes(String key) {
    return Optional.ofNullable(records.get(key));
  }

  /** An empty value takes the record back (POSIX, pax). */
  Optional<String> text(String key) {
    return bytes(key).filter(b -> b.length > 0).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  /** A decimal number, of which fractions are cut; nothing where it is none. */
  Optional<Long> number(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int dot = text.get().indexOf('.');
    String whole = dot < 0 ? text.get() : text.get().substring(0, dot);
    try {
      return Optional.of(Long.parseLong(whole));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean isSparse() {
    return records.keySet().stream().anyMatch(k -> k.startsWith("GNU.sparse."));
  }
}
