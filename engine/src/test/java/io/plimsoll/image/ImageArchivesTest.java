package io.plimsoll.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.archive.TarBytes;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives of images that nobody named are told by the entry they begin with. */
final class ImageArchivesTest {
  private static final String HEX = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource({
    "blobs/, true",
    "blobs/sha256/HEX, true",
    "./oci-layout, true",
    "oci-layout, true",
    "manifest.json, true",
    "HEX.json, true",
    "HEX/layer.tar, true",
    "sha256:HEX, true",
    "package/manifest.json, false",
    "blobs.txt, false",
    "src/main.c, false",
    "HEX0.json, false"
  })
  void firstEntryTells(String name, boolean image) {
    byte[] archive = new TarBytes().file(name.replace("HEX", HEX), 0644, "{}").end();
    assertThat(ImageFormats.isImageArchive(archive)).isEqualTo(image);
    assertThat(ImageFormats.isImageArchive(TarBytes.gzip(archive))).isEqualTo(image);
    // the beginning is enough, and what is cut shorter is none
    assertThat(ImageFormats.isImageArchive(Arrays.copyOf(archive, 512))).isEqualTo(image);
    assertThat(ImageFormats.isImageArchive(Arrays.copyOf(archive, 400))).isFalse();
  }
}
