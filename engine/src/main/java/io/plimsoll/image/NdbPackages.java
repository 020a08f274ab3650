package io.plimsoll.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The database of rpm on SUSE, {@code Packages.db}: pages of slots that point at blobs (rpm,
 * lib/backend/ndb/rpmpkg.c; little-endian).
 */
final class NdbPackages {
  private static final int PAGE = 4096;
  private static final int BLOCK = 16;
  private static final int SLOT = 16;
  private static final int FILE = 'R' | 'p' << 8 | 'm' << 16 | 'P' << 24;
  private static final int SLOT_START = 'S' | 'l' << 8 | 'o' << 16 | 't' << 24;
  private static final int BLOB_START = 'B' | 'l' << 8 | 'b' << 16 | 'S' << 24;
  private static final int MOST_PAGES = 2048;

  private NdbPackages() {}

  /** What the headers of all packages stand for; nothing where the file is no sound database. */
  static <T> Optional<List<T>> blobs(byte[] bytes, Function<byte[], Optional<T>> each) {
    if (bytes.length < PAGE) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int pages = in.getInt(12);
    if (in.getInt(0) != FILE || pages < 1 || pages > MOST_PAGES || pages * PAGE > bytes.length) {
      return Optional.empty();
    }
    List<T> all = new ArrayList<>();
    long copied = 0;
    // the header of the file takes the place of the first two slots
    for (int at = 2 * SLOT; at < pages * PAGE; at += SLOT) {
      if (in.getInt(at) != SLOT_START) {
        return Optional.empty();
      }
      int index = in.getInt(at + 4);
      long offset = (in.getInt(at + 8) & 0xffffffffL) * BLOCK;
      if (index == 0) {
        continue;
      }
      if (offset + BLOCK > bytes.length
          || in.getInt((int) offset) != BLOB_START
          || in.getInt((int) offset + 4) != index) {
        return Optional.empty();
      }
      long length = in.getInt((int) offset + 12) & 0xffffffffL;
      copied += length;
      if (offset + BLOCK + length > bytes.length || copied > bytes.length) {
        return Optional.empty();
      }
      byte[] blob = new byte[(int) length];
      in.get((int) offset + BLOCK, blob);
      each.apply(blob).ifPresent(all::add);
    }
    return Optional.of(all);
  }
}
