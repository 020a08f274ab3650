package io.plimsoll.document;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * How much goes when an entry or an item is removed: all that is below it, and nothing beside it.
 * Comments above it stay, since they may be about more; but a waiver directly above goes, or it
 * would waive what stands below then.
 */
final class Removals {
  private static final String WAIVER = "plimsoll:waive";

  private final Source source;
  private final String text;

  Removals(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /** The piece of text to remove; empty where it is written in a way that is not understood. */
  Optional<Span> of(Held held) {
    return held.isFlow() ? flow(held) : block(held);
  }

  /** From the bracket or comma before it to what comes next, or to its own comma's line end. */
  private Optional<Span> flow(Held held) {
    int from =
        held.previous()
            .map(p -> text.indexOf(',', p.span().end()) + 1)
            .orElse(held.collection().span().start() + 1);
    int start = skip(from);
    int end = skip(held.span().end());
    if (start > held.span().start()) {
      return Optional.empty();
    }
    if (text.charAt(end) == ',') {
      return Optional.of(withLines(start, end + 1));
    }
    if (held.next().isPresent() || held.previous().isEmpty()) {
      return Optional.empty(); // a comment stands before the comma
    }
    return Optional.of(source.span(from - 1, held.span().end()));
  }

  private int skip(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** With its lines where nothing else is in them, else with the blanks behind it. */
  private Span withLines(int start, int end) {
    int first = source.lineOf(start);
    int last = source.lineOf(end - 1);
    boolean begins = text.substring(source.lineStart(first), start).isBlank();
    if (begins && isRest(text.substring(end, source.lineEnd(last)))) {
      return source.span(source.lineStart(first), lineAfter(last));
    }
    int blanks = end;
    while (blanks < text.length() && text.charAt(blanks) == ' ') {
      blanks++;
    }
    return source.span(start, blanks);
  }

  private Optional<Span> block(Held held) {
    Optional<Integer> start = start(held);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    int first = source.lineOf(start.get());
    int end =
        start.get() + source.span(start.get(), held.span().end()).text().stripTrailing().length();
    int last = source.lineOf(Math.max(start.get(), end - 1));
    int column = start.get() - source.lineStart(first);
    if (!isRest(text.substring(end, source.lineEnd(last)))) {
      return Optional.empty();
    }
    String before = text.substring(source.lineStart(first), start.get());
    if (before.isBlank()) {
      int top = source.lineStart(waivers(first));
      return Optional.of(source.span(top, lineAfter(comments(last, column))));
    }
    return before.chars().allMatch(c -> c == ' ' || c == '-')
        ? Optional.of(behindDash(held, start.get(), last))
        : Optional.empty();
  }

  /** The key, or the dash of an item; empty where an anchor or a tag stands before them. */
  private Optional<Integer> start(Held held) {
    if (held.collection() instanceof Mapping) {
      return Optional.of(held.span().start());
    }
    Span list = held.collection().span();
    int column = list.start() - source.lineStart(list.line());
    int least = held.previous().map(p -> p.span().end()).orElse(list.start());
    for (int line = held.span().line(); line >= list.line(); line--) {
      int dash = source.lineStart(line) + column;
      if (dash >= least && dash < source.lineEnd(line) && text.charAt(dash) == '-') {
        return Optional.of(dash);
      }
    }
    return Optional.empty();
  }

  /** The first of several in an item: the next one takes its place behind the dash. */
  private Span behindDash(Held held, int start, int last) {
    Optional<Held> next = held.next();
    boolean follows = next.map(n -> n.span().line() == last + 1).orElse(false);
    if (follows && held.collection() instanceof Mapping) {
      return source.span(start, next.get().span().start());
    }
    int blanks = start;
    while (text.charAt(blanks - 1) == ' ') {
      blanks--;
    }
    return source.span(blanks, source.lineEnd(last));
  }

  /** The first line of the waivers that stand directly above a line. */
  private int waivers(int line) {
    int first = line;
    while (first > 1) {
      String above = source.line(first - 1).strip();
      if (!above.startsWith("#") || !above.substring(1).stripLeading().startsWith(WAIVER)) {
        break;
      }
      first--;
    }
    return first;
  }

  /** The last line of the comments that stand below it and deeper: they are about what it held. */
  private int comments(int last, int column) {
    int line = last;
    while (line < source.lineCount()) {
      String below = source.line(line + 1);
      String words = below.stripLeading();
      if (!words.startsWith("#") || below.length() - words.length() <= column) {
        break;
      }
      line++;
    }
    return line;
  }

  private static boolean isRest(String behind) {
    return behind.isBlank() || behind.stripLeading().startsWith("#");
  }

  private int lineAfter(int line) {
    return line < source.lineCount() ? source.lineStart(line + 1) : text.length();
  }
}
