package io.plimsoll.ingest.image;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The distribution, from {@code os-release} (os-release(5)). */
final class OsReleaseNodes {
  private OsReleaseNodes() {}

  static Value of(NodeMaker nodes, Contents contents, Span place) {
    for (String path : List.of("etc/os-release", "usr/lib/os-release")) {
      switch (contents.text(path, place)) {
        case Contents.TextAt.Known known -> {
          return node(nodes, fields(known.text()), place);
        }
        case Contents.TextAt.Unread unread -> {
          return Unknown.of(unread.reason());
        }
        case Contents.TextAt.None none -> {
          // the second path is where the first one usually leads
        }
      }
    }
    return contents.gaps().<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }

  /** The id and version, for package URLs. */
  static Optional<Map<String, String>> fields(Contents contents, Span place) {
    for (String path : List.of("etc/os-release", "usr/lib/os-release")) {
      if (contents.text(path, place) instanceof Contents.TextAt.Known known) {
        return Optional.of(fields(known.text()));
      }
    }
    return Optional.empty();
  }

  private static Node node(NodeMaker nodes, Map<String, String> fields, Span place) {
    String codename = fields.getOrDefault("VERSION_CODENAME", "");
    return nodes.build(
        nodes
            .node("OsRelease", place)
            // the defaults are those of os-release(5)
            .set("id", Text.of(fields.getOrDefault("ID", "linux")))
            .set("version", Text.of(fields.getOrDefault("VERSION_ID", "")))
            .set(
                "name",
                Text.of(fields.getOrDefault("PRETTY_NAME", fields.getOrDefault("NAME", "Linux"))))
            .set("codename", codename.isEmpty() ? Absent.ABSENT : Text.of(codename))
            .set(
                "like",
                Listing.set(
                    new TreeSet<>(List.of(fields.getOrDefault("ID_LIKE", "").split(" ", -1)))
                        .stream().filter(l -> !l.isEmpty()).map(Text::of).toList())));
  }

  /** Assignments as a shell reads them, without expansion. */
  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    text.lines()
        .map(String::strip)
        .filter(l -> l.indexOf('=') > 0 && !l.startsWith("#"))
        .forEach(
            l ->
                fields.put(
                    l.substring(0, l.indexOf('=')), unquoted(l.substring(l.indexOf('=') + 1))));
    return fields;
  }

  private static String unquoted(String value) {
    boolean single = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String inner = single || quoted ? value.substring(1, value.length() - 1) : value;
    return single ? inner : inner.replaceAll("\\\\(.)", "$1");
  }
}
