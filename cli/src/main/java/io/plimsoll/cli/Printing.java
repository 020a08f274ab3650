package io.plimsoll.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Lets renderers, which write to an {@link Appendable}, print to a stream. */
final class Printing {
  private Printing() {}

  /** What a renderer does. */
  interface Writer {
    void write(Appendable out) throws IOException;
  }

  static void to(PrintStream stream, Writer writer) {
    StringBuilder text = new StringBuilder();
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    stream.print(text);
    stream.flush();
  }
}
