package io.plimsoll.image;

import io.plimsoll.image.PackageRecord.Ecosystem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A header of rpm as its databases store it: the number of tags, the length of their data, the
 * tags, the data (rpm, "RPM file format", header; all numbers big-endian).
 */
final class RpmHeader {
  private static final int NAME = 1000;
  private static final int VERSION = 1001;
  private static final int RELEASE = 1002;
  private static final int EPOCH = 1003;
  private static final int VENDOR = 1011;
  private static final int LICENSE = 1014;
  private static final int ARCH = 1022;
  private static final int SOURCE = 1044;
  private static final int DIRECTORY_INDEXES = 1116;
  private static final int BASE_NAMES = 1117;
  private static final int DIRECTORY_NAMES = 1118;

  private static final int ENTRY = 16; // bytes of a tag: number, type, offset, count
  private static final int MOST_TAGS = 65_536;
  private static final int MOST_FILES = 1_000_000;

  private record Tag(int offset, int count) {}

  private final ByteBuffer data;
  private final Map<Integer, Tag> tags = new HashMap<>();

  private RpmHeader(ByteBuffer data) {
    this.data = data;
  }

  /** The package a header describes; nothing where it is malformed or only a key for signatures. */
  static Optional<PackageRecord> of(byte[] blob) {
    if (blob.length < 8) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(blob);
    int count = in.getInt(0);
    int length = in.getInt(4);
    if (count <= 0 || count > MOST_TAGS || length < 0) {
      return Optional.empty();
    }
    int start = 8 + count * ENTRY;
    if (start + (long) length > blob.length) {
      return Optional.empty();
    }
    RpmHeader header = new RpmHeader(in.slice(start, length));
    for (int i = 0; i < count; i++) {
      int at = 8 + i * ENTRY;
      header.tags.put(in.getInt(at), new Tag(in.getInt(at + 8), in.getInt(at + 12)));
    }
    return header.record();
  }

  private Optional<PackageRecord> record() {
    Optional<String> name = text(NAME);
    Optional<String> version = text(VERSION);
    if (name.isEmpty() || version.isEmpty() || name.get().equals("gpg-pubkey")) {
      return Optional.empty();
    }
    String epoch = number(EPOCH, 0).filter(e -> e != 0).map(e -> e + ":").orElse("");
    String release = text(RELEASE).map(r -> "-" + r).orElse("");
    return Optional.of(
        new PackageRecord(
            Ecosystem.RPM,
            name.get(),
            epoch + version.get() + release,
            text(ARCH).orElse(""),
            text(SOURCE).map(RpmHeader::sourceName),
            text(LICENSE),
            text(VENDOR),
            files()));
  }

  /** The name in {@code bash-5.1.8-6.el9.src.rpm}. */
  private static String sourceName(String file) {
    int release = file.lastIndexOf('-');
    int version = release < 0 ? -1 : file.lastIndexOf('-', release - 1);
    return version > 0 ? file.substring(0, version) : file;
  }

  private List<String> files() {
    List<String> directories = texts(DIRECTORY_NAMES);
    List<String> names = texts(BASE_NAMES);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int index = number(DIRECTORY_INDEXES, i).orElse(-1);
      if (index >= 0 && index < directories.size()) {
        String path = directories.get(index) + names.get(i);
        all.add(path.startsWith("/") ? path.substring(1) : path);
      }
    }
    return all;
  }

  private Optional<String> text(int tag) {
    return Optional.ofNullable(tags.get(tag))
        .filter(t -> t.offset() >= 0 && t.offset() < data.limit())
        .map(t -> text(t.offset(), end(t.offset())))
        .filter(t -> !t.isEmpty() && !t.equals("(none)"));
  }

  private List<String> texts(int tag) {
    List<String> all = new ArrayList<>();
    Tag found = tags.get(tag);
    if (found == null || found.offset() < 0) {
      return all;
    }
    int at = found.offset();
    for (int i = 0; i < Math.min(found.count(), MOST_FILES) && at < data.limit(); i++) {
      int end = end(at);
      all.add(text(at, end));
      at = end + 1;
    }
    return all;
  }

  private int end(int start) {
    int end = start;
    while (end < data.limit() && data.get(end) != 0) {
      end++;
    }
    return end;
  }

  private String text(int start, int end) {
    byte[] bytes = new byte[end - start];
    data.get(start, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Optional<Integer> number(int tag, int index) {
    Tag found = tags.get(tag);
    if (found == null
        || index >= found.count()
        || found.offset() < 0
        || found.offset() + 4L * (index + 1) > data.limit()) {
      return Optional.empty();
    }
    return Optional.of(data.getInt(found.offset() + 4 * index));
  }
}
