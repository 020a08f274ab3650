package io.plimsoll.ingest.image;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.TarBytes;
import io.plimsoll.ingest.image.ImageBytes.Layout;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Layers made to exhaust a reader, each read to the end of all its facts; run in a process of its
 * own with little memory.
 *
 * <p>Prints for each case its name, the codes that are reported, whether the files are open, and
 * milliseconds.
 */
final class HostileImages {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());
  private static final int MEGABYTE = 1 << 20;
  private static final List<String> FILE_FACTS =
      List.of("path", "kind", "mode", "owner", "package", "layer", "deleted_in", "is_executable");

  private HostileImages() {}

  public static void main(String[] arguments) {
    cases()
        .forEach(
            (name, layer) -> {
              long start = System.nanoTime();
              String outcome = judge(layer);
              System.out.println(
                  name + ": " + outcome + " " + (System.nanoTime() - start) / 1_000_000);
            });
  }

  /** Streams that are made while they are read. */
  static Map<String, Supplier<InputStream>> cases() {
    Map<String, Supplier<InputStream>> all = new LinkedHashMap<>();
    byte[] end = new byte[1024];
    all.put(
        "long name of 800 MB", () -> zeros(TarBytes.header("n", 'L', 0644, 800L << 20, ""), 800));
    all.put(
        "pax record of 800 MB", () -> zeros(TarBytes.header("n", 'x', 0644, 800L << 20, ""), 800));
    all.put(
        "two million entries",
        () -> repeated(2_000_000, i -> TarBytes.header("dir/file-" + i, '0', 0644, 0, ""), end));
    all.put(
        "entries with long names",
        () ->
            repeated(
                200_000,
                i ->
                    new TarBytes()
                        .entry(
                            "l",
                            'L',
                            0644,
                            3000,
                            "",
                            (i + "x".repeat(2990 - String.valueOf(i).length()) + "\0".repeat(10))
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .file("f", 0644, "")
                        .cut(),
                end));
    byte[] member = TarBytes.gzip(new byte[64 * MEGABYTE]);
    byte[] first = TarBytes.gzip(TarBytes.header("zeros", '0', 0644, 8L << 30, ""));
    all.put(
        "gzip of 64 GB of zeros", () -> repeated(1000, i -> i == 0 ? first : member, new byte[0]));
    byte[] frame = com.github.luben.zstd.Zstd.compress(new byte[64 * MEGABYTE], 19);
    byte[] firstFrame =
        com.github.luben.zstd.Zstd.compress(TarBytes.header("zeros", '0', 0644, 8L << 30, ""));
    all.put(
        "zstd of 64 GB of zeros",
        () -> repeated(1000, i -> i == 0 ? firstFrame : frame, new byte[0]));
    all.put(
        "a size of eight exabytes",
        () -> {
          byte[] block = TarBytes.header("big", '0', 0644, 0, "");
          java.util.Arrays.fill(block, 124, 136, (byte) 0xff);
          block[124] = (byte) 0x80;
          block[125] = 0;
          block[126] = 0;
          block[127] = 0;
          block[128] = 0x7f;
          return new ByteArrayInputStream(TarBytes.summed(block));
        });
    all.put(
        "users without end",
        () -> zeros(TarBytes.header("etc/passwd", '0', 0644, 200L << 20, ""), 200));
    all.put(
        "package status without end",
        () -> text(TarBytes.header("var/lib/dpkg/status", '0', 0644, 200L << 20, ""), 200));
    all.put(
        "a database of 60 MB of zeros",
        () -> zeros(TarBytes.header("var/lib/rpm/rpmdb.sqlite", '0', 0644, 60L << 20, ""), 60));
    all.put(
        "a hundred thousand links in a chain",
        () -> repeated(100_000, i -> TarBytes.header("l" + i, '2', 0777, 0, "l" + (i + 1)), end));
    all.put(
        "hard links in a circle",
        () ->
            repeated(
                10_000, i -> TarBytes.header("l" + i, '1', 0777, 0, "l" + (i + 1) % 10_000), end));
    all.put(
        "directories in directories",
        () ->
            repeated(
                1000,
                i ->
                    new TarBytes()
                        .pax(
                            "path",
                            "d/".repeat(2000).getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .directory("d")
                        .cut(),
                end));
    return all;
  }

  private static InputStream zeros(byte[] header, int megabytes) {
    byte[] block = new byte[MEGABYTE];
    return repeated(megabytes + 1, i -> i == 0 ? header : block, new byte[1024]);
  }

  private static InputStream text(byte[] header, int megabytes) {
    byte[] block =
        "Package: a\nVersion: 1\n\n"
            .repeat(MEGABYTE / 23 + 1)
            .substring(0, MEGABYTE)
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    return repeated(megabytes + 1, i -> i == 0 ? header : block, new byte[1024]);
  }

  @SuppressWarnings("JdkObsolete") // SequenceInputStream wants it
  private static InputStream repeated(long count, LongFunction<byte[]> piece, byte[] last) {
    return new InputStream() {
      private long next;
      private InputStream current = InputStream.nullInputStream();

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int read = current.read(into, from, length);
        while (read < 0 && next <= count) {
          current = new ByteArrayInputStream(next == count ? last : piece.apply(next));
          next++;
          read = current.read(into, from, length);
        }
        return read;
      }
    };
  }

  private static String judge(Supplier<InputStream> layer) {
    Layout layout = new Layout();
    String digest = "sha256:" + "0".repeat(64);
    layout.put(
        "blobs/sha256/" + "0".repeat(64),
        new Blob() {
          @Override
          public String name() {
            return "layer";
          }

          @Override
          public InputStream open() throws IOException {
            return layer.get();
          }
        });
    String config =
        "{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},\"rootfs\":{\"diff_ids\":[\""
            + digest
            + "\"]}}";
    layout.index("{\"digest\":\"" + layout.image(config, List.of(digest)) + "\"}");
    ImageReader.Ingested read = new ImageReader(NODES, InputLimits.DEFAULT).read(layout);
    Node image = read.images().getFirst();
    boolean open = ((Listing) image.get("packages")).isOpen();
    for (String field : List.of("accounts", "groups", "os_release", "size", "executables")) {
      image.get(field);
    }
    // all held at once, as a policy may hold them
    List<Node> files = Reading.list(image, "files");
    for (Node file : files) {
      FILE_FACTS.forEach(file::get);
    }
    return read.later().get().stream().map(d -> d.code().name()).distinct().toList() + " " + open;
  }
}
