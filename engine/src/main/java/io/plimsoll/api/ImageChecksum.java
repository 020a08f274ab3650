package io.plimsoll.api;

import io.plimsoll.archive.Blob;
import io.plimsoll.source.Checksums;
import java.io.IOException;
import java.io.InputStream;

/** What a report knows an image input by: the bytes of its file, or of the index of a layout. */
final class ImageChecksum {
  private static final String INDEX = "index.json";

  private ImageChecksum() {}

  static String of(ImageInput input) {
    return switch (input) {
      case ImageInput.File file -> of(file.blob());
      case ImageInput.Layout layout ->
          layout.folder().find(INDEX).map(ImageChecksum::of).orElse("");
    };
  }

  /** Empty where the bytes cannot be read: the reader has said so already. */
  private static String of(Blob blob) {
    try (InputStream in = blob.open()) {
      return Checksums.of(in);
    } catch (IOException e) {
      return "";
    }
  }
}
