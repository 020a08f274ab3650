package io.plimsoll.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the blobs of one table of an SQLite database: the pages of its b-tree and nothing else
 * (sqlite.org, "Database File Format"). Pages are visited once, so that cycles end.
 */
final class SqliteTable {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int INTERIOR = 5;
  private static final int LEAF = 13;
  private static final int MOST_DEPTH = 40;

  /** A database that contradicts its format. */
  private static final class Malformed extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1L;

    Malformed(String text) {
      super(text);
    }
  }

  /** A value of a row: its type (sqlite.org, "Record Format") and where it lies. */
  private record Column(long type, int start, int length) {}

  private final ByteBuffer file;
  private final int pageSize;
  private final int usable;
  private final boolean[] seen;
  private long copied;

  private SqliteTable(ByteBuffer file, int pageSize, int usable) {
    this.file = file;
    this.pageSize = pageSize;
    this.usable = usable;
    this.seen = new boolean[file.limit() / pageSize + 1];
  }

  /**
   * What the values of type blob of a table stand for; nothing where the file is no sound database.
   */
  static <T> Optional<List<T>> blobs(
      byte[] bytes, String table, Function<byte[], Optional<T>> each) {
    if (bytes.length < HEADER || !Arrays.equals(bytes, 0, 16, MAGIC, 0, 16)) {
      return Optional.empty();
    }
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int raw = file.getShort(16) & 0xffff;
    int size = raw == 1 ? 65_536 : raw;
    int usable = size - (file.get(20) & 0xff);
    if (size < 512 || Integer.bitCount(size) != 1 || usable < 480) {
      return Optional.empty();
    }
    try {
      SqliteTable reader = new SqliteTable(file, size, usable);
      int root = reader.root(table);
      List<T> all = new ArrayList<>();
      reader.rows(root, row -> blobs(row).forEach(b -> each.apply(b).ifPresent(all::add)), 0);
      return Optional.of(all);
    } catch (Malformed | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** The page of a table, from the schema in page 1: type, name, tbl_name, rootpage, sql. */
  private int root(String table) throws Malformed {
    List<byte[]> schema = new ArrayList<>();
    rows(1, schema::add, 0);
    for (byte[] row : schema) {
      List<Column> columns = columns(row);
      if (columns.size() >= 4
          && text(row, columns.get(0)).equals("table")
          && text(row, columns.get(1)).equals(table)) {
        return (int) number(row, columns.get(3));
      }
    }
    throw new Malformed("no table " + table);
  }

  private static List<byte[]> blobs(byte[] row) throws Malformed {
    List<byte[]> all = new ArrayList<>();
    for (Column column : columns(row)) {
      if (column.type() >= 12 && column.type() % 2 == 0) {
        all.add(Arrays.copyOfRange(row, column.start(), column.start() + column.length()));
      }
    }
    return all;
  }

  private interface RowVisitor {
    void row(byte[] row) throws Malformed;
  }

  private void rows(int page, RowVisitor rows, int depth) throws Malformed {
    int base = visit(page);
    int header = page == 1 ? base + HEADER : base;
    int kind = file.get(header) & 0xff;
    int cells = file.getShort(header + 3) & 0xffff;
    if ((kind != INTERIOR && kind != LEAF) || depth > MOST_DEPTH) {
      throw new Malformed("page " + page);
    }
    int pointers = header + (kind == INTERIOR ? 12 : 8);
    for (int i = 0; i < cells; i++) {
      int cell = base + (file.getShort(pointers + 2 * i) & 0xffff);
      if (kind == INTERIOR) {
        rows(file.getInt(cell), rows, depth + 1);
      } else {
        rows.row(payload(cell));
      }
    }
    if (kind == INTERIOR) {
      rows(file.getInt(header + 8), rows, depth + 1);
    }
  }

  /** Start of a page that was not visited before. */
  private int visit(int page) throws Malformed {
    if (page < 1 || (long) page * pageSize > file.limit() || seen[page]) {
      throw new Malformed("page " + page);
    }
    seen[page] = page != 1; // the schema is read before the table
    return (page - 1) * pageSize;
  }

  /** A row: what does not fit into the page continues in a chain of pages. */
  private byte[] payload(int cell) throws Malformed {
    Varint size = varint(file, cell);
    Varint id = varint(file, size.end());
    long length = size.value();
    copied += length;
    if (length < 0 || length > file.limit() || copied > file.limit()) {
      throw new Malformed("row");
    }
    int most = usable - 35;
    int least = (usable - 12) * 32 / 255 - 23;
    long kept = least + (length - least) % (usable - 4);
    int local = (int) (length <= most ? length : kept <= most ? kept : least);
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) length);
    copy(out, id.end(), local);
    int next = length > local ? file.getInt(id.end() + local) : 0;
    while (out.size() < length) {
      int base = visit(next);
      next = file.getInt(base);
      copy(out, base + 4, (int) Math.min(usable - 4, length - out.size()));
    }
    return out.toByteArray();
  }

  private void copy(ByteArrayOutputStream out, int start, int length) {
    byte[] bytes = new byte[length];
    file.get(start, bytes);
    out.write(bytes, 0, length);
  }

  private static List<Column> columns(byte[] row) throws Malformed {
    ByteBuffer in = ByteBuffer.wrap(row);
    Varint header = varint(in, 0);
    List<Column> all = new ArrayList<>();
    int at = header.end();
    long start = header.value();
    while (at < header.value()) {
      Varint type = varint(in, at);
      at = type.end();
      long length = length(type.value());
      if (length < 0 || start + length > row.length) {
        throw new Malformed("row");
      }
      all.add(new Column(type.value(), (int) start, (int) length));
      start += length;
    }
    return all;
  }

  private static long length(long type) {
    if (type >= 12) {
      return (type - 12) / 2;
    }
    return switch ((int) type) {
      case 0, 8, 9 -> 0;
      case 5 -> 6;
      case 6, 7 -> 8;
      default -> type < 0 || type > 9 ? -1 : type;
    };
  }

  private static String text(byte[] row, Column column) {
    return new String(row, column.start(), column.length(), StandardCharsets.UTF_8);
  }

  private static long number(byte[] row, Column column) {
    long value = column.type() == 9 ? 1 : 0;
    for (int i = 0; i < column.length(); i++) {
      value = (value << 8) | (row[column.start() + i] & 0xff);
    }
    return value;
  }

  private record Varint(long value, int end) {}

  private static Varint varint(ByteBuffer in, int start) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      int b = in.get(start + i);
      value = (value << 7) | (b & 0x7f);
      if (b >= 0) {
        return new Varint(value, start + i + 1);
      }
    }
    return new Varint((value << 8) | (in.get(start + 8) & 0xff), start + 9);
  }
}
