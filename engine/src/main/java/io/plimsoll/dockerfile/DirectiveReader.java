package io.plimsoll.dockerfile;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads parser directives.
 *
 * <p>Two readers of the builder look for them, and they differ: the parser of the file takes {@code
 * escape} and trims each line first; the search for {@code syntax} and {@code check} reads raw
 * lines and skips a first line {@code #!…}.
 */
final class DirectiveReader {
  private static final Set<String> KEYS = Set.of("syntax", "escape", "check");

  private final Source source;
  private final Reports diagnostics;
  private final List<Directive> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private boolean parserDone;
  private boolean searchDone;
  private boolean firstLine = true;
  private char escape = '\\';

  DirectiveReader(Source source, Reports diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  char escape() {
    return escape;
  }

  List<Directive> found() {
    return found;
  }

  boolean isDone() {
    return parserDone && searchDone;
  }

  /** Ends the head of the file. */
  void end() {
    parserDone = true;
    searchDone = true;
  }

  /**
   * Takes a line that starts, behind white space, with {@code #}.
   *
   * @param lineStart first character of the line
   * @param hash its {@code #}
   * @return whether it is a directive
   */
  boolean take(int lineStart, int hash, int content) {
    boolean first = firstLine;
    firstLine = false;
    Optional<Directive> directive = match(hash, hash + 1, content);
    if (directive.isEmpty()) {
      parserDone = true;
      searchDone |= !(first && source.text().startsWith("#!", hash) && hash == lineStart);
      return false;
    }
    boolean isEscape = directive.get().key().equals("escape");
    searchDone |= hash != lineStart;
    boolean counts = isEscape ? !parserDone : !searchDone;
    if (!parserDone && !seen.add(directive.get().key())) {
      diagnostics.add(Refusals.directiveTwice(directive.get()));
      counts = false;
    }
    if (counts) {
      found.add(directive.get());
      if (isEscape) {
        setEscape(directive.get());
      }
    }
    return counts;
  }

  private void setEscape(Directive directive) {
    if (directive.value().equals("`") || directive.value().equals("\\")) {
      escape = directive.value().charAt(0);
    } else {
      diagnostics.add(Refusals.escapeValue(directive));
    }
  }

  /**
   * Looks for {@code // syntax=…} at the head of a file that has no {@code # syntax=…}: the builder
   * does, for languages whose comments look so.
   */
  void takeSlashes(PhysicalLines lines) {
    boolean first = true;
    while (found.stream().noneMatch(d -> d.key().equals("syntax")) && lines.next()) {
      boolean shebang = first && source.text().startsWith("#!", lines.start());
      first = false;
      if (!shebang) {
        Optional<Directive> directive =
            source.text().startsWith("//", lines.start())
                ? match(lines.start(), lines.start() + 2, lines.content())
                : Optional.empty();
        if (directive.isEmpty()) {
          return;
        }
        directive.filter(d -> d.key().equals("syntax")).ifPresent(found::add);
      }
    }
  }

  /** {@code # key = value}; an unknown key makes it an ordinary comment. */
  private Optional<Directive> match(int start, int behindMark, int content) {
    String text = source.text();
    int key = skip(behindMark, content);
    int i = key;
    while (i < content && isKeyCharacter(text.charAt(i), i == key)) {
      i++;
    }
    String name = text.substring(key, i).toLowerCase(Locale.ROOT);
    int equals = skip(i, content);
    if (!KEYS.contains(name) || equals >= content || text.charAt(equals) != '=') {
      return Optional.empty();
    }
    int value = skip(equals + 1, content);
    int end = content;
    while (end > value && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (value == end) {
      return Optional.empty();
    }
    Span at = source.span(value, end);
    return Optional.of(new Directive(source.span(start, end), name, at.text(), at));
  }

  private int skip(int from, int end) {
    int i = from;
    while (i < end && isBlank(source.text().charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isKeyCharacter(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (!first && c >= '0' && c <= '9');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f';
  }
}
