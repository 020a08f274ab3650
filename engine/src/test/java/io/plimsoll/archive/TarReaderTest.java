package io.plimsoll.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.archive.UnreadableArchive.Kind;
import io.plimsoll.limit.InputLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TarReaderTest {
  private static List<TarEntry> entries(byte[] archive) throws IOException {
    Budget budget = new Budget(InputLimits.DEFAULT);
    List<TarEntry> all = new ArrayList<>();
    try (InputStream in = Compression.decompressed(new ByteArrayInputStream(archive), budget)) {
      TarReader tar = new TarReader(in, budget);
      for (Optional<TarEntry> e = tar.next(); e.isPresent(); e = tar.next()) {
        all.add(e.get());
      }
    }
    return all;
  }

  /** What commons-compress writes and reads, in each of its modes for long names. */
  @ParameterizedTest
  @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX})
  void agreesWithAnotherReader(int longNames) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
      out.setLongFileMode(longNames);
      out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (String name :
          List.of("a", "dir/", "ä/ö", "x".repeat(99), "y/".repeat(60) + "z", "n".repeat(300))) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        entry.setSize(name.endsWith("/") ? 0 : content.length);
        entry.setUserId(4_000_000_000L);
        entry.setMode(04755);
        out.putArchiveEntry(entry);
        if (!name.endsWith("/")) {
          out.write(content);
        }
        out.closeArchiveEntry();
      }
      TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
      link.setLinkName("t/".repeat(90) + "target");
      out.putArchiveEntry(link);
      out.closeArchiveEntry();
    }
    List<String> theirs = new ArrayList<>();
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (TarArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        theirs.add(
            e.getName() + " " + e.getSize() + " " + e.getLongUserId() + " " + e.getLinkName());
      }
    }
    assertThat(entries(bytes.toByteArray()))
        .extracting(e -> e.name() + " " + e.size() + " " + e.uid() + " " + e.link())
        .isEqualTo(theirs);
  }

  @Test
  void capabilitiesAreBytes() throws IOException {
    byte[] capability = {1, 0, 0, 2, (byte) 0x80, (byte) 0xff, 0, 0, 0, 0, 0, 0};
    byte[] archive =
        new TarBytes()
            .pax("SCHILY.xattr.security.capability", capability)
            .file("bin/ping", 0755, "x")
            .end();
    assertThat(entries(archive).getFirst().capability())
        .isEqualTo(new String(capability, StandardCharsets.ISO_8859_1));
  }

  @Test
  void globalHeadersDoNotReachFiles() throws IOException {
    byte[] record = "18 path=elsewhere\n".getBytes(StandardCharsets.UTF_8);
    byte[] archive =
        new TarBytes()
            .entry("g", 'g', 0644, record.length, "", record)
            .file("here", 0644, "x")
            .end();
    assertThat(entries(archive)).extracting(TarEntry::name).containsExactly("here");
  }

  @Test
  void linksHaveNoContentWhateverTheyClaim() throws IOException {
    byte[] archive =
        new TarBytes()
            .raw(TarBytes.header("link", '2', 0777, 4096, "target"))
            .file("next", 0644, "x")
            .end();
    assertThat(entries(archive)).extracting(TarEntry::name).containsExactly("link", "next");
  }

  @Test
  void membersOfGzipAreReadOneAfterTheOther() throws IOException {
    byte[] whole = new TarBytes().file("a", 0644, "x".repeat(2000)).end();
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.writeBytes(TarBytes.gzip(java.util.Arrays.copyOfRange(whole, 0, 700)));
    parts.writeBytes(TarBytes.gzip(java.util.Arrays.copyOfRange(whole, 700, whole.length)));
    assertThat(entries(parts.toByteArray())).extracting(TarEntry::size).containsExactly(2000L);
  }

  @Test
  void zstdIsRead() throws IOException {
    byte[] whole = new TarBytes().file("a", 0644, "content").end();
    byte[] frame = com.github.luben.zstd.Zstd.compress(whole);
    byte[] skippable = {0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9};
    ByteArrayOutputStream chunked = new ByteArrayOutputStream();
    chunked.writeBytes(skippable);
    chunked.writeBytes(frame);
    chunked.writeBytes(skippable);
    assertThat(entries(chunked.toByteArray())).extracting(TarEntry::name).containsExactly("a");
    assertThatThrownBy(() -> entries(java.util.Arrays.copyOf(frame, frame.length - 3)))
        .isInstanceOf(UnreadableArchive.class);
  }

  /** Archives that are none, each with the problem that is to be seen. */
  @Test
  void damageIsSaid() {
    byte[] sound = new TarBytes().file("a", 0644, "x".repeat(1000)).end();
    byte[] wrongSum = sound.clone();
    wrongSum[0] = 'b';
    byte[] negative = TarBytes.header("a", '0', 0644, 0, "");
    java.util.Arrays.fill(negative, 124, 136, (byte) 0xff);
    byte[] huge = TarBytes.header("a", '0', 0644, 0, "");
    java.util.Arrays.fill(huge, 124, 136, (byte) 0x7f);
    huge[124] = (byte) 0x80;
    Map<Kind, List<byte[]>> cases =
        Map.of(
            Kind.DAMAGED,
            List.of(wrongSum, TarBytes.summed(negative), TarBytes.summed(huge), badPax()),
            Kind.TRUNCATED,
            List.of(
                java.util.Arrays.copyOf(sound, 700),
                java.util.Arrays.copyOf(sound, 300),
                java.util.Arrays.copyOf(TarBytes.gzip(sound), 40)),
            Kind.LIMIT,
            List.of(TarBytes.header("name", 'L', 0644, 800L << 20, "")),
            Kind.UNSUPPORTED,
            List.of(
                new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 0},
                "BZh91AY".getBytes(StandardCharsets.US_ASCII)));
    cases.forEach(
        (kind, archives) ->
            archives.forEach(
                archive ->
                    assertThatThrownBy(() -> entries(archive))
                        .isInstanceOfSatisfying(
                            UnreadableArchive.class,
                            e -> assertThat(e.kind()).as(e.text()).isEqualTo(kind))));
  }

  private static byte[] badPax() {
    byte[] record = "9999999 path=x\n".getBytes(StandardCharsets.UTF_8);
    return new TarBytes().entry("pax", 'x', 0644, record.length, "", record).end();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b|a/b|false",
        "./a//b/|a/b|false",
        "/etc/passwd|etc/passwd|false",
        "../../etc/passwd|etc/passwd|true",
        "a/../../b|b|true",
        "a/./b/../c|a/c|false",
        "./||false",
        ".wh.x|.wh.x|false"
      })
  void pathsLieBelowTheRoot(String row) {
    String[] parts = row.split("\\|", -1);
    assertThat(EntryPath.of(parts[0]))
        .isEqualTo(new EntryPath(parts[1], Boolean.parseBoolean(parts[2])));
  }
}
