package io.plimsoll.stdlib;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lists beside the tests: one entry a line, comments behind a number sign. */
final class Resource {
  private Resource() {}

  static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A list of names, each with a tab and its reason behind it. */
  static Map<String, String> table(String name) {
    Map<String, String> table = new TreeMap<>();
    for (String line : lines(name)) {
      int tab = line.indexOf('\t');
      if (tab < 0 || line.substring(tab).isBlank()) {
        throw new IllegalArgumentException(name + ": " + line + " has no reason");
      }
      table.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return table;
  }
}
