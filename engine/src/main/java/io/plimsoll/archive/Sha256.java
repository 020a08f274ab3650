package io.plimsoll.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the digest of what is read through it. */
public final class Sha256 extends FilterInputStream {
  private final MessageDigest digest = sha256();
  private long count;

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
      digest.update((byte) next);
      count++;
    }
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      digest.update(into, from, read);
      count += read;
    }
    return read;
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
