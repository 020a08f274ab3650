package io.plimsoll.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes tar archives byte by byte, so that tests can make those that no library would write. */
public final class TarBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** One entry with its content. */
  public TarBytes entry(String name, char type, int mode, long size, String link, byte[] content) {
    out.writeBytes(header(name, type, mode, size, link));
    out.writeBytes(content);
    out.writeBytes(new byte[(512 - content.length % 512) % 512]);
    return this;
  }

  public TarBytes file(String name, int mode, String content) {
    return file(name, mode, content.getBytes(StandardCharsets.UTF_8));
  }

  public TarBytes file(String name, int mode, byte[] content) {
    return entry(name, '0', mode, content.length, "", content);
  }

  public TarBytes directory(String name) {
    return entry(name + "/", '5', 0755, 0, "", new byte[0]);
  }

  public TarBytes symlink(String name, String target) {
    return entry(name, '2', 0777, 0, target, new byte[0]);
  }

  public TarBytes hardlink(String name, String target) {
    return entry(name, '1', 0644, 0, target, new byte[0]);
  }

  /** An extended header of one record in front of the next entry. */
  public TarBytes pax(String key, byte[] value) {
    int length = key.length() + value.length + 3;
    int digits = Integer.toString(length).length();
    if (Integer.toString(length + digits).length() > digits) {
      digits++;
    }
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(((length + digits) + " " + key + "=").getBytes(StandardCharsets.UTF_8));
    record.writeBytes(value);
    record.write('\n');
    return entry("pax", 'x', 0644, record.size(), "", record.toByteArray());
  }

  public TarBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** The archive with its two blocks of zeros at the end. */
  public byte[] end() {
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  /** What was written so far. */
  public byte[] cut() {
    return out.toByteArray();
  }

  public static byte[] header(String name, char type, int mode, long size, String link) {
    byte[] block = new byte[512];
    put(block, 0, name);
    put(block, 100, octal(mode, 7));
    put(block, 108, octal(0, 7));
    put(block, 116, octal(0, 7));
    put(block, 124, octal(size, 11));
    put(block, 136, octal(1_600_000_000L, 11));
    Arrays.fill(block, 148, 156, (byte) ' ');
    block[156] = (byte) type;
    put(block, 157, link);
    put(block, 257, "ustar");
    put(block, 263, "00");
    return summed(block);
  }

  /** The header with the right sum. */
  public static byte[] summed(byte[] block) {
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    put(block, 148, octal(sum, 6));
    block[154] = 0;
    return block;
  }

  private static String octal(long value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", value);
  }

  private static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
