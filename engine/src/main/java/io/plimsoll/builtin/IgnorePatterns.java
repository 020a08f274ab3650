package io.plimsoll.builtin;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.PatternResult;
import io.plimsoll.pattern.Regex;
import io.plimsoll.pattern.Regexes;
import io.plimsoll.value.Gaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code excludes}: a {@code .dockerignore} file. The last pattern that matches a path, or a
 * directory above it, decides; {@code !} brings back (Docker's documentation, ".dockerignore
 * files").
 *
 * <p>Each call in a policy has its own instance, which keeps the patterns it met last.
 */
final class IgnorePatterns implements Builtin {
  private record Line(boolean excludes, Regex pattern) {}

  private record Ready(Listing patterns, List<Line> lines) {}

  private volatile Ready last = new Ready(Listing.list(List.of()), List.of());

  @Override
  @SuppressWarnings("ReferenceEquality") // the list of a file is made once
  public Value call(Value[] a, Ambient ambient) {
    Value patterns = ((Node) a[0]).get("patterns");
    Optional<String> path = ((FilePath) a[1]).known();
    if (!(patterns instanceof Listing list) || list.isOpen() || path.isEmpty()) {
      return Gaps.unknown(patterns, a[1]);
    }
    Ready held = last;
    if (held.patterns() != list) {
      if (Gaps.in(list).isPresent()) {
        return Gaps.unknown(list);
      }
      held = new Ready(list, lines(list));
      last = held;
    }
    return Value.Bool.of(excludes(held.lines(), path.get()));
  }

  private static boolean excludes(List<Line> lines, String path) {
    String relative = path.startsWith("/") ? path.substring(1) : path;
    boolean excluded = false;
    for (Line line : lines) {
      if (line.excludes() != excluded && matches(line.pattern(), relative)) {
        excluded = line.excludes();
      }
    }
    return excluded;
  }

  private static boolean matches(Regex pattern, String path) {
    for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
      if (pattern.matches(path.substring(0, i))) {
        return true;
      }
    }
    return pattern.matches(path);
  }

  /** A pattern that cannot be read fails the build, so it excludes nothing here. */
  private static List<Line> lines(Listing patterns) {
    List<Line> lines = new ArrayList<>();
    for (Value value : patterns.members()) {
      String line = ((Text) value).written().strip();
      boolean excludes = !line.startsWith("!");
      String pattern = FilePath.normalise((excludes ? line : line.substring(1)).strip());
      String relative = pattern.startsWith("/") ? pattern.substring(1) : pattern;
      if (!line.startsWith("#")
          && !relative.isEmpty()
          && Regexes.compile(regex(relative)) instanceof PatternResult.Compiled<Regex> compiled) {
        lines.add(new Line(excludes, compiled.pattern()));
      }
    }
    return lines;
  }

  /** Go's {@code filepath.Match} with {@code **} for any number of directories. */
  private static String regex(String pattern) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (pattern.startsWith("**/", i)) {
        out.append("(?:.*/)?");
        i += 3;
      } else if (pattern.startsWith("**", i)) {
        out.append(".*");
        i += 2;
      } else {
        boolean escape = c == '\\' && i + 1 < pattern.length();
        char literal = escape ? pattern.charAt(i + 1) : c;
        out.append(escape ? quoted(literal) : special(c));
        i += escape ? 2 : 1;
      }
    }
    return out.toString();
  }

  private static String special(char c) {
    return switch (c) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      case '[', ']', '^', '-' -> String.valueOf(c);
      default -> quoted(c);
    };
  }

  private static String quoted(char c) {
    return ".+*?()|[]{}^$\\-".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
  }
}
