package io.plimsoll.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The patterns of a {@code .dockerignore} file. The last that matches a path, or a directory above
 * it, decides; {@code !} brings back (Docker's documentation, ".dockerignore files").
 */
public final class IgnoreList {
  private final List<Line> lines;

  private IgnoreList(List<Line> lines) {
    this.lines = lines;
  }

  private record Line(boolean excludes, Regex pattern) {}

  /**
   * Reads the lines of a file. A pattern that cannot be read fails the build: it excludes nothing.
   */
  public static IgnoreList of(List<String> patterns) {
    List<Line> lines = new ArrayList<>();
    for (String pattern : patterns) {
      String line = pattern.strip();
      boolean excludes = !line.startsWith("!");
      String relative = clean((excludes ? line : line.substring(1)).strip());
      boolean says = isPattern(pattern) && !relative.isEmpty();
      if (says
          && Regexes.compile(regex(relative)) instanceof PatternResult.Compiled<Regex> compiled) {
        lines.add(new Line(excludes, compiled.pattern()));
      }
    }
    return new IgnoreList(lines);
  }

  /** Whether a line of the file holds a pattern: neither blank nor a comment. */
  public static boolean isPattern(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  /** Whether a path, counted from the root of the context, is excluded. */
  public boolean excludes(String path) {
    String relative = clean(path);
    boolean excluded = false;
    for (Line line : lines) {
      if (line.excludes() != excluded && matches(line.pattern(), relative)) {
        excluded = line.excludes();
      }
    }
    return excluded;
  }

  /** Whether a file below an excluded directory may be in the context all the same. */
  public boolean hasExceptions() {
    return lines.stream().anyMatch(l -> !l.excludes());
  }

  private static boolean matches(Regex pattern, String path) {
    for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
      if (pattern.matches(path.substring(0, i))) {
        return true;
      }
    }
    return pattern.matches(path);
  }

  /** As Go's {@code filepath.Clean}, without the root. */
  public static String clean(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    boolean root = parts.isEmpty() && !path.isEmpty();
    return root ? "." : String.join("/", parts);
  }

  /** Go's {@code filepath.Match} with {@code **} for any number of directories. */
  private static String regex(String pattern) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (pattern.startsWith("**", i)) {
        i += pattern.startsWith("**/", i) ? 3 : 2;
        out.append(i >= pattern.length() ? ".*" : "(?:.*/)?");
      } else {
        boolean escape = c == '\\' && i + 1 < pattern.length();
        out.append(escape ? quoted(pattern.charAt(i + 1)) : special(c));
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
