package io.plimsoll.source;

import java.util.Comparator;

/**
 * A piece of a source.
 *
 * @param source the text it lies in
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last character, not before {@code start}
 */
public record Span(Source source, int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing((Span s) -> s.source().name())
          .thenComparingInt(Span::start)
          .thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " outside of " + source.name());
    }
  }

  public String text() {
    return source.text().substring(start, end);
  }

  public Position from() {
    return source.position(start);
  }

  public Position to() {
    return source.position(end);
  }

  /** Its first line, from 1. */
  public int line() {
    return source.lineOf(start);
  }

  /** The smallest span that holds both; the other one lies in the same source. */
  public Span to(Span other) {
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  public boolean contains(Span other) {
    return source == other.source && start <= other.start && other.end <= end;
  }

  /** The empty span before its first character. */
  public Span before() {
    return new Span(source, start, start);
  }

  /** The empty span behind its last character. */
  public Span after() {
    return new Span(source, end, end);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    Position p = from();
    return source.name() + ":" + p.line() + ":" + p.column();
  }
}
