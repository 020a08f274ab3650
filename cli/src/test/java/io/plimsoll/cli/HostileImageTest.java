package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image of a million files, judged by all rules in a process with little memory. */
final class HostileImageTest {
  private static final int SECONDS = 300; // a slow machine; the limits make it some seconds

  private static final int FILES = 1_000_000;
  private static final int BLOCK = 512;

  @TempDir Path folder;

  /** One layer of empty files, each with a long name, owner and mode of its own. */
  private void write(Path file) throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    small.writeBytes(
        entry(
            "manifest.json",
            "[{\"Config\":\"config.json\",\"RepoTags\":[\"many:1\"],\"Layers\":[\"layer.tar\"]}]"));
    small.writeBytes(
        entry(
            "config.json",
            "{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},"
                + "\"rootfs\":{\"diff_ids\":[\"sha256:"
                + "0".repeat(64)
                + "\"]}}"));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(small.toByteArray());
      out.write(header("layer.tar", 0644, 0, (long) BLOCK * (FILES + 2)));
      for (int i = 0; i < FILES; i++) {
        out.write(
            header(
                "usr/bin/" + "x".repeat(60) + i / 100 + "/file-" + i, i % 2 * 04111 + 0666, i, 0));
      }
      out.write(new byte[4 * BLOCK]);
    }
  }

  private static byte[] entry(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header(name, 0644, 0, bytes.length));
    out.writeBytes(Arrays.copyOf(bytes, (bytes.length + BLOCK - 1) / BLOCK * BLOCK));
    return out.toByteArray();
  }

  private static byte[] header(String name, int mode, int uid, long size) {
    byte[] block = new byte[BLOCK];
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, 0, bytes.length);
    octal(block, 100, 7, mode);
    octal(block, 108, 7, uid);
    octal(block, 116, 7, uid);
    octal(block, 124, 11, size);
    octal(block, 136, 11, 1_700_000_000L + uid);
    Arrays.fill(block, 148, 156, (byte) ' ');
    block[156] = '0';
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    octal(block, 148, 6, sum);
    block[154] = 0;
    return block;
  }

  private static void octal(byte[] block, int at, int digits, long value) {
    for (int i = digits - 1; i >= 0; i--) {
      block[at + i] = (byte) ('0' + (value & 7));
      value >>= 3;
    }
  }

  @Test
  void millionFilesAreJudgedAsFarAsTheyAreReadWithinTheHeap()
      throws IOException, InterruptedException {
    Path image = folder.resolve("many.tar.gz");
    write(image);
    Path output = folder.resolve("output");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                "--profile",
                "std.all",
                "--image",
                image.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(said)
        .doesNotContain("OutOfMemoryError")
        .contains("E1604", "it has more than 500000 entries");
    assertThat(process.exitValue()).as(said).isEqualTo(ExitCode.INPUT);
  }
}
