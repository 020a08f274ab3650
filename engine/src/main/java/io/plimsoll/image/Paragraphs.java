package io.plimsoll.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Paragraphs of {@code Field: value} lines, as dpkg and Python write them (RFC 822). */
final class Paragraphs {
  private Paragraphs() {}

  /** One paragraph; names of fields are lower case. */
  record Paragraph(Map<String, String> fields) {
    Optional<String> get(String name) {
      return Optional.ofNullable(fields.get(name)).filter(v -> !v.isEmpty());
    }
  }

  static List<Paragraph> of(String text) {
    List<Paragraph> all = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      int colon = line.indexOf(':');
      if (line.isBlank()) {
        if (!fields.isEmpty()) {
          all.add(new Paragraph(fields));
          fields = new HashMap<>();
        }
      } else if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        fields.putIfAbsent(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    if (!fields.isEmpty()) {
      all.add(new Paragraph(fields));
    }
    return all;
  }
}
