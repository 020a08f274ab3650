package io.plimsoll.source;

import java.util.Arrays;

/**
 * A text that was put together from pieces of a source and still knows where each character came
 * from.
 *
 * <p>A Dockerfile joins continued lines, drops comments between them and unquotes words; a shell
 * script read from the joined text must nevertheless be reported at its physical line.
 */
public final class MappedText {
  private final Source source;
  private final String text;
  private final int[] offsets; // one for each character, and one for the end

  private MappedText(Source source, String text, int[] offsets) {
    this.source = source;
    this.text = text;
    this.offsets = offsets;
  }

  /** The characters of a span as they stand. */
  public static MappedText of(Span span) {
    int[] offsets = new int[span.end() - span.start() + 1];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = span.start() + i;
    }
    return new MappedText(span.source(), span.text(), offsets);
  }

  public static Builder builder(Source source) {
    return new Builder(source);
  }

  public Source source() {
    return source;
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /** Source span of the characters from {@code start} to {@code end} of this text. */
  public Span span(int start, int end) {
    int from = offsets[start];
    int to = end > start ? offsets[end - 1] + 1 : from;
    return source.span(from, Math.max(from, to));
  }

  public Span span() {
    return span(0, text.length());
  }

  public MappedText slice(int start, int end) {
    return new MappedText(
        source, text.substring(start, end), Arrays.copyOfRange(offsets, start, end + 1));
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects pieces; the offsets of what is appended need not grow. */
  public static final class Builder {
    private final Source source;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];
    private int end;

    private Builder(Source source) {
      this.source = source;
    }

    /** Appends source characters as they stand. */
    public Builder append(int start, int stop) {
      for (int i = start; i < stop; i++) {
        append(source.text().charAt(i), i);
      }
      return this;
    }

    /** Appends one character that came from the given source offset, whatever stands there. */
    public Builder append(char c, int offset) {
      if (text.length() + 1 >= offsets.length) {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
      }
      offsets[text.length()] = offset;
      text.append(c);
      end = Math.min(offset + 1, source.text().length());
      return this;
    }

    public int length() {
      return text.length();
    }

    public MappedText build() {
      int[] all = Arrays.copyOf(offsets, text.length() + 1);
      all[text.length()] = end;
      return new MappedText(source, text.toString(), all);
    }
  }
}
