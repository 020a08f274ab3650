package io.plimsoll.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Bombs of all kinds are read within 256 MB of heap and bounded time, and are reported. */
final class HostileImagesTest {
  private static final int SECONDS = 240; // a slow machine; the limits make it some seconds

  @Test
  void bombsEndWithinTheHeap() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HostileImages.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    List<String> lines =
        output.lines().filter(l -> l.contains(": [")).map(l -> l.replaceAll(" \\d+$", "")).toList();
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(lines).hasSameSizeAs(HostileImages.cases().keySet());
    // every one is reported, and what is not read leaves lists open
    assertThat(lines).as(output).allMatch(l -> l.matches(".*: \\[[EW]1\\d+.*\\] true"));
  }
}
