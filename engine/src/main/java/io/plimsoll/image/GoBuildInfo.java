package io.plimsoll.image;

import io.plimsoll.image.PackageRecord.Ecosystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The modules that a Go program was built from, as the linker writes them into it since Go 1.18
 * ({@code debug/buildinfo}).
 */
final class GoBuildInfo {
  private static final byte[] MAGIC = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
  private static final int ALIGNMENT = 16;
  private static final int HEADER = 32;
  private static final int INLINE = 2; // flag: the texts follow the header
  private static final int MOST = 4 << 20;
  private static final int CHUNK = 1 << 16;

  private GoBuildInfo() {}

  /** The modules; nothing for a program that is not made by Go. Reads on from the given head. */
  static Optional<List<PackageRecord>> of(byte[] head, InputStream rest) throws IOException {
    byte[] window = new byte[CHUNK + HEADER];
    System.arraycopy(head, 0, window, 0, head.length);
    int filled = head.length;
    while (true) {
      int read = rest.readNBytes(window, filled, window.length - filled);
      filled += read;
      for (int at = 0; at + HEADER <= filled; at += ALIGNMENT) {
        if (isMagic(window, at)) {
          return inline(window, at, filled, rest);
        }
      }
      if (filled < window.length) {
        return Optional.empty();
      }
      // the window moves on by a multiple of the alignment
      System.arraycopy(window, filled - HEADER, window, 0, HEADER);
      filled = HEADER;
    }
  }

  private static boolean isMagic(byte[] window, int at) {
    if (window[at] != MAGIC[0]) {
      return false;
    }
    for (int i = 1; i < MAGIC.length; i++) {
      if (window[at + i] != MAGIC[i]) {
        return false;
      }
    }
    return (window[at + 15] & INLINE) != 0;
  }

  private static Optional<List<PackageRecord>> inline(
      byte[] window, int at, int filled, InputStream rest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(window, at + HEADER, filled - at - HEADER);
    out.write(rest.readNBytes(MOST));
    byte[] bytes = out.toByteArray();
    Optional<Text> version = text(bytes, 0);
    Optional<Text> modules = version.flatMap(v -> text(bytes, v.end()));
    if (version.isEmpty() || modules.isEmpty() || !version.get().text().startsWith("go")) {
      return Optional.empty();
    }
    return Optional.of(modules(version.get().text(), modules.get().text()));
  }

  private record Text(String text, int end) {}

  private static Optional<Text> text(byte[] bytes, int start) {
    long length = 0;
    int at = start;
    for (int shift = 0; ; shift += 7) {
      if (at >= bytes.length || shift > 28) {
        return Optional.empty();
      }
      int b = bytes[at++] & 0xff;
      length |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        break;
      }
    }
    if (at + length > bytes.length) {
      return Optional.empty();
    }
    String text = new String(bytes, at, (int) length, StandardCharsets.UTF_8);
    return Optional.of(new Text(text, at + (int) length));
  }

  /**
   * Lines {@code mod PATH VERSION SUM}, {@code dep …} and {@code => …} for what replaces the line
   * before, between marks of 16 bytes; the standard library counts as a module of its own.
   */
  private static List<PackageRecord> modules(String goVersion, String text) {
    List<PackageRecord> all = new ArrayList<>();
    String standard = goVersion.substring(2).split(" ", 2)[0];
    all.add(PackageRecord.of(Ecosystem.GOLANG, "stdlib", standard));
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String[] words = line.split("\t", -1);
      boolean module =
          line.startsWith("dep\t") || line.startsWith("mod\t") || line.startsWith("=>\t");
      int mark = line.indexOf("mod\t");
      if (!module && mark > 0 && mark <= 24) {
        words = line.substring(mark).split("\t", -1);
        module = true;
      }
      if (!module || words.length < 3) {
        continue;
      }
      if (words[0].equals("=>") && all.size() > 1) {
        all.removeLast();
      }
      // the version of the main module is "(devel)" unless it was installed by its version
      if (!words[1].isEmpty() && !words[2].isEmpty() && !words[2].equals("(devel)")) {
        all.add(PackageRecord.of(Ecosystem.GOLANG, words[1], words[2]));
      }
    }
    return all;
  }
}
