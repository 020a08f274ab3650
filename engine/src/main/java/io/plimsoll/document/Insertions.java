package io.plimsoll.document;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.source.Source;
import java.util.Optional;

/** New entries beside one that is there, written as block mappings are: a line each. */
final class Insertions {
  private final Source source;
  private final String text;

  Insertions(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * Writes entries behind another.
   *
   * @param lines the first at the indentation of the entry, the others as far behind it as they say
   * @return empty where the entry is not one of a block mapping, where its line goes on, or where
   *     the mapping has an entry of such a name already, merged ones too
   */
  Optional<Edit> behind(Held entry, String lines) {
    if (!(entry.collection() instanceof Mapping mapping)
        || entry.isFlow()
        || lines.lines().anyMatch(l -> has(mapping, l))) {
      return Optional.empty();
    }
    int key = entry.span().start();
    int first = source.lineStart(source.lineOf(key));
    boolean begins = text.substring(first, key).chars().allMatch(c -> c == ' ' || c == '-');
    int end = key + entry.span().text().stripTrailing().length();
    int line = source.lineEnd(source.lineOf(Math.max(key, end - 1)));
    String rest = text.substring(end, line).strip();
    if (!begins || !(rest.isEmpty() || rest.startsWith("#"))) {
      return Optional.empty();
    }
    String indent = "\n" + " ".repeat(key - first);
    return Optional.of(new Edit(source.span(line, line), indent + lines.replace("\n", indent)));
  }

  /** Lines that are indented belong to an entry above them. */
  private static boolean has(Mapping mapping, String line) {
    int colon = line.indexOf(':');
    return colon > 0
        && mapping.entries().stream().anyMatch(e -> e.name().equals(line.substring(0, colon)));
  }
}
