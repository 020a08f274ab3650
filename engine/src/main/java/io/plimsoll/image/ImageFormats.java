package io.plimsoll.image;

import io.plimsoll.archive.Compression;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises inputs about images by their content. */
public final class ImageFormats {
  /** Bytes of a file that {@link #recognise(byte[])} needs. */
  public static final int FIRST_BYTES = 512;

  private static final int TAR_MAGIC = 257;

  private ImageFormats() {}

  /**
   * What the first bytes of a file show: an archive, or nothing where it must be read as JSON or is
   * no image. A tar archive is taken as one of an image.
   */
  public static Optional<ImageFormat> recognise(byte[] first) {
    boolean compressed = Compression.of(first) != Compression.NONE;
    boolean tar =
        first.length >= TAR_MAGIC + 5
            && new String(first, TAR_MAGIC, 5, StandardCharsets.US_ASCII).equals("ustar");
    return compressed || tar ? Optional.of(ImageFormat.ARCHIVE) : Optional.empty();
  }

  /** What a JSON document is. */
  public static Optional<ImageFormat> recognise(DocumentNode root) {
    return switch (root) {
      case Mapping object -> object(object);
      case Sequence list when !list.items().isEmpty() ->
          list.items().getFirst() instanceof Mapping first ? item(first) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<ImageFormat> object(Mapping object) {
    if (object.get("rootfs").isPresent() && object.get("architecture").isPresent()) {
      return Optional.of(ImageFormat.CONFIG);
    }
    String type = Fields.text(object, "mediaType").orElse("");
    if (object.get("manifests").isPresent() && !type.contains("artifact")) {
      return Optional.of(ImageFormat.INDEX);
    }
    if (Fields.mapping(object, "config").isPresent() && object.get("layers").isPresent()) {
      return Optional.of(ImageFormat.MANIFEST);
    }
    return item(object);
  }

  private static Optional<ImageFormat> item(Mapping item) {
    boolean inspect =
        item.get("RepoTags").isPresent()
            && (item.get("RootFS").isPresent() || item.get("RepoDigests").isPresent());
    if (inspect) {
      return Optional.of(ImageFormat.INSPECT);
    }
    return item.get("CreatedBy").isPresent() ? Optional.of(ImageFormat.HISTORY) : Optional.empty();
  }
}
