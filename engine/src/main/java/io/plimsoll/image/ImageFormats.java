package io.plimsoll.image;

import io.plimsoll.archive.Budget;
import io.plimsoll.archive.Compression;
import io.plimsoll.archive.TarEntry;
import io.plimsoll.archive.TarReader;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Sequence;
import io.plimsoll.limit.InputLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises inputs about images by their content. */
public final class ImageFormats {
  /** Bytes of a file that {@link #recognise(byte[])} needs. */
  public static final int FIRST_BYTES = 512;

  /** Bytes of a file that {@link #isImageArchive} needs: a header, compressed or not. */
  public static final int HEAD = 1 << 14;

  private static final int TAR_MAGIC = 257;

  /** An entry of a layout, or the config or a layer of {@code docker save} until Engine 24. */
  private static final Pattern FIRST_ENTRY =
      Pattern.compile(
          "(?:\\./)?(?:oci-layout|index\\.json|manifest\\.json|repositories"
              + "|blobs/(?:sha256/(?:[0-9a-f]{64})?)?"
              + "|(?:sha256:)?[0-9a-f]{64}(?:\\.json|\\.tar|/.*)?)");

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

  /**
   * Whether a file that nobody named is an archive of images, by the entry that it begins with:
   * {@code docker save} and tools that write OCI layouts begin with one of a few names, other
   * archives do not.
   *
   * @param head the beginning of the file, {@link #HEAD} bytes or all of it
   */
  public static boolean isImageArchive(byte[] head) {
    if (recognise(head).isEmpty()) {
      return false;
    }
    Budget budget = new Budget(InputLimits.DEFAULT);
    try (InputStream in = Compression.decompressed(new ByteArrayInputStream(head), budget)) {
      Optional<TarEntry> first = new TarReader(in, budget).next();
      return first.filter(e -> FIRST_ENTRY.matcher(e.name()).matches()).isPresent();
    } catch (IOException e) {
      return false;
    }
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
