package io.plimsoll.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * Named bytes that can be read from the start, more than once.
 *
 * <p>The edge of the program opens files; the engine reads streams only.
 */
public interface Blob {

  /** The path as reports print it. */
  String name();

  /** A stream from the first byte on, which the caller closes. */
  InputStream open() throws IOException;

  /** Bytes that are in memory already. */
  static Blob of(String name, byte[] bytes) {
    byte[] held = bytes.clone();
    return new Blob() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new java.io.ByteArrayInputStream(held);
      }
    };
  }
}
