package io.plimsoll.archive;

import io.plimsoll.archive.UnreadableArchive.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** How a stream is compressed, told by its first bytes, which are trusted over any media type. */
public enum Compression {
  NONE(""),
  GZIP("\u001f\u008b"),
  ZSTD("(\u00b5/\u00fd"),
  XZ("\u00fd7zXZ\0"),
  BZIP2("BZh");

  /** Bytes that are enough to tell. */
  public static final int MAGIC = 6;

  private static final int BUFFER = 1 << 16;

  private final String magic; // a character for each byte

  Compression(String magic) {
    this.magic = magic;
  }

  /** What the first bytes of a stream say. */
  public static Compression of(byte[] first) {
    for (Compression each : values()) {
      if (each != NONE && each.begins(first)) {
        return each;
      }
    }
    // a stream of zstd may begin with a frame to skip (RFC 8878, 3.1.2)
    boolean skippable =
        first.length >= 4
            && (first[0] & 0xf0) == 0x50
            && (first[1] & 0xff) == 0x2a
            && (first[2] & 0xff) == 0x4d
            && (first[3] & 0xff) == 0x18;
    return skippable ? ZSTD : NONE;
  }

  private boolean begins(byte[] first) {
    if (first.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((first[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The uncompressed bytes of a stream, counted against the budget. */
  public static InputStream decompressed(InputStream stored, Budget budget) throws IOException {
    Counted in = new Counted(stored);
    BufferedInputStream buffered = new Peeked(in);
    buffered.mark(MAGIC);
    byte[] first = buffered.readNBytes(MAGIC);
    buffered.reset();
    return new Bounded(opened(of(first), buffered), in, budget);
  }

  private static InputStream opened(Compression kind, InputStream in) throws IOException {
    return switch (kind) {
      case NONE -> in;
      case GZIP -> gzip(in);
      case ZSTD -> Zstd.open(in);
      case XZ -> throw new UnreadableArchive(Kind.UNSUPPORTED, "it is compressed with xz");
      case BZIP2 -> throw new UnreadableArchive(Kind.UNSUPPORTED, "it is compressed with bzip2");
    };
  }

  private static InputStream gzip(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (ZipException e) {
      throw new UnreadableArchive(Kind.DAMAGED, "its gzip header is malformed");
    }
  }

  /**
   * The JDK reads a further gzip member only where bytes are said to be available, which a file may
   * deny between two reads; here the next byte is looked at.
   */
  private static final class Peeked extends BufferedInputStream {
    Peeked(InputStream in) {
      super(in, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      if (count > pos) {
        return count - pos;
      }
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : 1;
    }
  }
}
