package io.plimsoll.archive;

import io.plimsoll.archive.UnreadableArchive.Kind;
import java.nio.charset.StandardCharsets;

/** One block of a tar header: ustar, its GNU dialect, and what came before both. */
final class TarHeader {
  static final int SIZE = 512;

  private static final int NAME = 0;
  private static final int MODE = 100;
  private static final int UID = 108;
  private static final int GID = 116;
  private static final int LENGTH = 124;
  private static final int MODIFIED = 136;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int LINK = 157;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int GNU_SPARSE_MORE = 482;
  private static final int GNU_REAL_SIZE = 483;

  private final byte[] block;

  TarHeader(byte[] block) {
    this.block = block;
  }

  boolean isZero() {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether its sum is right, over unsigned bytes or, as old writers have it, signed ones. */
  boolean hasChecksum() {
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < SIZE; i++) {
      byte b = i >= CHECKSUM && i < CHECKSUM + 8 ? (byte) ' ' : block[i];
      unsigned += b & 0xff;
      signed += b;
    }
    try {
      long written = number(CHECKSUM, 8);
      return written == unsigned || written == signed;
    } catch (UnreadableArchive e) {
      return false;
    }
  }

  char type() {
    return (char) (block[TYPE] & 0xff);
  }

  String name() {
    String name = text(NAME, 100);
    // the prefix of ustar only: GNU keeps other things there
    boolean ustar = text(MAGIC, 6).equals("ustar") && block[MAGIC + 5] == 0;
    String prefix = ustar ? text(PREFIX, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  String link() {
    return text(LINK, 100);
  }

  long size() throws UnreadableArchive {
    long size = number(LENGTH, 12);
    if (size < 0) {
      throw new UnreadableArchive(Kind.DAMAGED, "a tar entry has a negative size");
    }
    return size;
  }

  int mode() throws UnreadableArchive {
    return (int) (number(MODE, 8) & 07777);
  }

  long uid() throws UnreadableArchive {
    return number(UID, 8);
  }

  long gid() throws UnreadableArchive {
    return number(GID, 8);
  }

  long modified() throws UnreadableArchive {
    return number(MODIFIED, 12);
  }

  long sparseSize() throws UnreadableArchive {
    return number(GNU_REAL_SIZE, 12);
  }

  boolean hasMoreSparse() {
    return block[GNU_SPARSE_MORE] != 0;
  }

  private String text(int start, int length) {
    int end = start;
    while (end < start + length && block[end] != 0) {
      end++;
    }
    return new String(block, start, end - start, StandardCharsets.UTF_8);
  }

  /** Octal digits among blanks, or a big-endian number of base 256 as GNU writes large ones. */
  private long number(int start, int length) throws UnreadableArchive {
    if ((block[start] & 0x80) != 0) {
      return binary(start, length);
    }
    long value = 0;
    int at = start;
    int end = start + length;
    while (at < end && (block[at] == ' ' || block[at] == 0)) {
      at++;
    }
    for (; at < end && block[at] != ' ' && block[at] != 0; at++) {
      if (block[at] < '0' || block[at] > '7') {
        throw new UnreadableArchive(Kind.DAMAGED, "a number in a tar header is malformed");
      }
      value = value * 8 + block[at] - '0';
    }
    return value;
  }

  private long binary(int start, int length) throws UnreadableArchive {
    boolean negative = (block[start] & 0x40) != 0;
    long value = negative ? -1 : 0;
    for (int i = 0; i < length; i++) {
      int b = block[start + i] & 0xff;
      int digit = i == 0 ? (negative ? b | 0x80 : b & 0x7f) : b;
      if (value > (Long.MAX_VALUE >> 8) || value < (Long.MIN_VALUE >> 8)) {
        throw new UnreadableArchive(Kind.DAMAGED, "a number in a tar header is too large");
      }
      value = value << 8 | digit;
    }
    return value;
  }
}
