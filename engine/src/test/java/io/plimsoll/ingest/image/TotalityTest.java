package io.plimsoll.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.TarBytes;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.model.Node;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any bytes give images and diagnostics, and every fact can be asked for. */
final class TotalityTest {
  private static final byte[] SOUND =
      ImageBytes.saved(
          "web:1",
          "\"User\":\"app\",\"Cmd\":[\"/bin/sh\",\"-c\",\"run\"]",
          List.of(
              new TarBytes()
                  .file("etc/passwd", 0644, "app:x:1:1::/:/bin/sh\n")
                  .pax("path", ImageBytes.utf8("bin/sh"))
                  .file("x", 0755, "#!/bin/busybox\n")
                  .symlink("lib", "usr/lib")
                  .hardlink("bin/h", "bin/sh")
                  .file("lib/apk/db/installed", 0644, "P:a\nV:1\nF:bin\nR:sh\n\n")
                  .end(),
              new TarBytes().file("bin/.wh.sh", 0, "").end()));

  private static final InputLimits SMALL =
      InputLimits.DEFAULT
          .with(Limit.IMAGE_FILES, 2000)
          .with(Limit.IMAGE_NAMES, 1 << 20)
          .with(Limit.IMAGE_CONTENTS, 1 << 20)
          .with(Limit.TAR_HEADER, 1 << 16)
          .with(Limit.IMAGE_SIZE, 16 << 20)
          .with(Limit.IMAGE_EXPANSION_FROM, 1 << 20);

  /** A change of one byte: place and value. */
  record Change(int at, int value) {}

  @Provide
  Arbitrary<List<Change>> changes() {
    return Arbitraries.integers()
        .between(0, SOUND.length - 1)
        .flatMap(at -> Arbitraries.integers().between(0, 255).map(v -> new Change(at, v)))
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 400)
  void damagedArchivesAreRead(@ForAll("changes") List<Change> changes) {
    byte[] bytes = SOUND.clone();
    changes.forEach(c -> bytes[c.at()] = (byte) c.value());
    readAll(bytes);
  }

  @Property(tries = 300)
  void anyBytesAreRead(@ForAll byte[] bytes) {
    readAll(bytes);
  }

  @Property(tries = 200)
  void anyTextIsReadBack(@ForAll String createdBy) {
    HistoryText.Step step = HistoryText.of(createdBy);
    assertThat(step.instruction().map(i -> i.lines().count()).orElse(1L))
        .isLessThanOrEqualTo(createdBy.lines().count() + 2);
  }

  private static void readAll(byte[] bytes) {
    ImageReader.Ingested read =
        new ImageReader(Reading.NODES, SMALL).read(Blob.of("web.tar", bytes));
    for (Node image : read.images()) {
      image.type().fields().forEach(f -> assertThat(image.get(f.name())).isNotNull());
      for (Node file : Reading.list(image, "files")) {
        file.type().fields().forEach(f -> assertThat(file.get(f.name())).isNotNull());
      }
    }
    assertThat(read.later().get().size() + read.images().size()).isPositive();
  }
}
