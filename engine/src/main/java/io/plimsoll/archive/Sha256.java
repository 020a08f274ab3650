package io.plimsoll.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/**
 * Computes the digest of what is read through it; of much, beside the reading, since unpacking a
 * layer and its two digests take as long as one another.
 */
public final class Sha256 extends FilterInputStream {
  /** Bytes from which on another processor is worth it. */
  private static final long MUCH = 1 << 20;

  private static final int BLOCK = 1 << 16;

  /** Blocks that wait to be digested. */
  private static final int MOST_WAITING = 8;

  private final MessageDigest digest = sha256();
  private final boolean alone = Runtime.getRuntime().availableProcessors() < 2;
  private final Deque<Block> waiting = new ArrayDeque<>();
  private CompletableFuture<Void> last = CompletableFuture.allOf(); // done
  private byte[] filling = new byte[0];
  private int filled;
  private long count;

  /** Bytes that are digested when those before them are. */
  private static final class Block {
    private final byte[] bytes;
    private final CompletableFuture<Void> done;

    Block(byte[] bytes, CompletableFuture<Void> done) {
      this.bytes = bytes;
      this.done = done;
    }
  }

  public Sha256(InputStream in) {
    super(in);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of bytes, {@code sha256:…}. */
  public static String of(byte[] bytes) {
    return "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** The digest of what was read so far, {@code sha256:…}; to be asked once, at the end. */
  public String digest() {
    if (filled > 0) {
      hand();
    }
    last.join();
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /** Number of bytes that were read so far. */
  public long count() {
    return count;
  }

  /** Reads to the end, so that the digest is that of all bytes. */
  public void drain() throws IOException {
    byte[] sink = new byte[1 << 15];
    int read = 0;
    while (read >= 0) {
      read = read(sink, 0, sink.length);
    }
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      update(new byte[] {(byte) next}, 0, 1);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      update(into, from, read);
    }
    return read;
  }

  private void update(byte[] bytes, int from, int length) {
    count += length;
    if (alone || count <= MUCH) {
      digest.update(bytes, from, length);
      return;
    }
    int taken = 0;
    while (taken < length) {
      if (filled == filling.length) {
        hand();
      }
      int more = Math.min(length - taken, filling.length - filled);
      System.arraycopy(bytes, from + taken, filling, filled, more);
      filled += more;
      taken += more;
    }
  }

  /** Hands what was filled to another thread, and waits where it has enough to do. */
  private void hand() {
    if (filled > 0) {
      byte[] block = filling;
      int size = filled;
      last = last.thenRunAsync(() -> digest.update(block, 0, size), ForkJoinPool.commonPool());
      waiting.add(new Block(block, last));
    }
    filled = 0;
    if (waiting.size() < MOST_WAITING) {
      filling = new byte[BLOCK];
    } else {
      Block oldest = waiting.remove();
      oldest.done.join();
      filling = oldest.bytes;
    }
  }

  @Override
  public long skip(long n) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(n, 1 << 15)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
