package io.plimsoll.archive;

import io.plimsoll.archive.UnreadableArchive.Kind;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Uncompressed bytes within the budget; what decompressors throw is said in our words. */
final class Bounded extends FilterInputStream {
  private final Counted stored;
  private final Budget budget;
  private long count;

  Bounded(InputStream in, Counted stored, Budget budget) {
    super(in);
    this.stored = stored;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read;
    try {
      read = super.read(into, from, length);
    } catch (EOFException e) {
      throw new UnreadableArchive(Kind.TRUNCATED, "its compressed data ends too early");
    } catch (ZipException e) {
      throw new UnreadableArchive(Kind.DAMAGED, "its compressed data is damaged");
    } catch (UnreadableArchive e) {
      throw e;
    } catch (IOException e) {
      throw Zstd.isFromZstd(e)
          ? new UnreadableArchive(Kind.DAMAGED, "its compressed data is damaged or ends too early")
          : e;
    }
    if (read > 0) {
      count += read;
      budget.read(read);
      InputLimits limits = budget.limits();
      if (count > limits.of(Limit.IMAGE_EXPANSION_FROM)
          && count / Math.max(1, stored.count()) > limits.of(Limit.IMAGE_EXPANSION)) {
        throw UnreadableArchive.beyond(limits, Limit.IMAGE_EXPANSION, "it expands", "times");
      }
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] sink = new byte[(int) Math.min(Math.max(n, 0), 1 << 16)];
    long left = n;
    while (left > 0) {
      int read = read(sink, 0, (int) Math.min(sink.length, left));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return n - left;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
