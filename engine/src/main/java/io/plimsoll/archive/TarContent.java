package io.plimsoll.archive;

import java.io.IOException;
import java.io.InputStream;

/** The content of one entry; closing it leaves the archive open. */
final class TarContent extends InputStream {
  private static final int SINK = 1 << 15;

  private final InputStream in;
  private long left;
  private long padding;

  TarContent(InputStream in, long size, long padding) {
    this.in = in;
    this.left = size;
    this.padding = padding;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left <= 0) {
      return -1;
    }
    int read = in.read(into, from, (int) Math.min(length, left));
    if (read < 0) {
      throw TarReader.truncated();
    }
    left -= read;
    return read;
  }

  /** Reads over what is left of the entry. */
  void drain() throws IOException {
    long skip = left + padding;
    left = 0;
    padding = 0;
    byte[] sink = skip == 0 ? new byte[0] : new byte[(int) Math.min(SINK, skip)];
    while (skip > 0) {
      int read = in.read(sink, 0, (int) Math.min(sink.length, skip));
      if (read < 0) {
        throw TarReader.truncated();
      }
      skip -= read;
    }
  }
}
