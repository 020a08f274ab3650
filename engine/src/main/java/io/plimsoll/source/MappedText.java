package io.plimsoll.source;

import java.util.Arrays;

/**
 * A text that was put together from pieces of a source and still knows where each character came
 * from.
 *
 * <p>A Dockerfile joins continued lines, drops comments between them and unquotes words; a shell
 * script read from the joined text must nevertheless be reported at its physical line.
 *
 * <p>Characters that follow each other in the source form one run, so the map of a text is about as
 * large as its number of lines, and slices share it.
 */
public final class MappedText {
  private final Source source;
  private final String text;
  private final int[] runs; // for each run its index in the whole text and its source offset
  private final int count; // of runs
  private final int base; // index of the first character in the whole text
  private final int end; // source offset of what follows the last character

  private MappedText(Source source, String text, int[] runs, int count, int base, int end) {
    this.source = source;
    this.text = text;
    this.runs = runs;
    this.count = count;
    this.base = base;
    this.end = end;
  }

  /** The characters of a span as they stand. */
  public static MappedText of(Span span) {
    int[] runs = {0, span.start()};
    return new MappedText(span.source(), span.text(), runs, 1, 0, span.end());
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

  /** Source offset of a character; behind the last one, of what follows it. */
  public int offset(int index) {
    if (index == text.length()) {
      return end;
    }
    int wanted = base + index;
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs[2 * middle] <= wanted) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return runs[2 * low + 1] + wanted - runs[2 * low];
  }

  /** Source span of the characters from {@code start} to {@code end} of this text. */
  public Span span(int start, int end) {
    int from = offset(start);
    // A character that was put in at the end of the source stands for none of it.
    int to = end > start ? Math.min(offset(end - 1) + 1, source.text().length()) : from;
    return source.span(from, Math.max(from, to));
  }

  public Span span() {
    return span(0, text.length());
  }

  public MappedText slice(int start, int end) {
    if (start == 0 && end == text.length()) {
      return this;
    }
    return new MappedText(
        source, text.substring(start, end), runs, count, base + start, offset(end));
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects pieces; the offsets of what is appended need not grow. */
  public static final class Builder {
    private final Source source;
    private final StringBuilder text = new StringBuilder();
    private int[] runs = new int[8];
    private int count;
    private int end;

    private Builder(Source source) {
      this.source = source;
    }

    /** Appends source characters as they stand. */
    public Builder append(int start, int stop) {
      if (stop > start) {
        run(start);
        text.append(source.text(), start, stop);
        end = stop;
      }
      return this;
    }

    /** Appends one character that came from the given source offset, whatever stands there. */
    public Builder append(char c, int offset) {
      run(offset);
      text.append(c);
      end = Math.min(offset + 1, source.text().length());
      return this;
    }

    private void run(int offset) {
      if (count > 0) {
        int index = runs[2 * count - 2];
        if (runs[2 * count - 1] + text.length() - index == offset) {
          return;
        }
      }
      if (2 * count == runs.length) {
        runs = Arrays.copyOf(runs, runs.length * 2);
      }
      runs[2 * count] = text.length();
      runs[2 * count + 1] = offset;
      count++;
    }

    public int length() {
      return text.length();
    }

    public MappedText build() {
      int[] all = Arrays.copyOf(runs, 2 * count);
      return new MappedText(source, text.toString(), all, count, 0, end);
    }
  }
}
