package io.plimsoll.image;

import io.plimsoll.archive.Budget;
import io.plimsoll.archive.Compression;
import io.plimsoll.archive.EntryPath;
import io.plimsoll.archive.Sha256;
import io.plimsoll.archive.TarEntry;
import io.plimsoll.archive.TarKind;
import io.plimsoll.archive.TarReader;
import io.plimsoll.limit.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a layer once more for what needs every content: digests of files, texts to search. */
public final class LayerScan {
  private static final int BINARY = 8192; // a NUL within these bytes makes a file no text

  private LayerScan() {}

  /** Takes what one file holds. */
  public interface Visitor {
    /**
     * A regular file.
     *
     * @param sha256 empty where digests are not asked for
     * @param text its beginning, where it is a text and texts are asked for
     * @param whole whether the text is all of it
     */
    void file(String path, String sha256, Optional<String> text, boolean whole);
  }

  /**
   * Reads all regular files.
   *
   * @param digests whether digests are asked for, else texts
   * @throws IOException where the layer ends or is damaged
   */
  public static void scan(InputStream stored, Budget budget, boolean digests, Visitor visitor)
      throws IOException {
    InputStream in = Compression.decompressed(stored, budget);
    TarReader tar = new TarReader(in, budget);
    for (Optional<TarEntry> e = tar.next(); e.isPresent(); e = tar.next()) {
      if (e.get().kind() == TarKind.REGULAR) {
        String path = EntryPath.of(e.get().name()).path();
        if (digests) {
          Sha256 content = new Sha256(tar.content());
          content.drain();
          visitor.file(path, content.digest(), Optional.empty(), true);
        } else {
          int most = (int) Math.min(e.get().size(), budget.limits().of(Limit.IMAGE_SEARCHED));
          visitor.file(path, "", text(tar.content().readNBytes(most)), e.get().size() <= most);
        }
      }
    }
  }

  private static Optional<String> text(byte[] first) {
    return isText(first)
        ? Optional.of(new String(first, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static boolean isText(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, BINARY); i++) {
      if (bytes[i] == 0) {
        return false;
      }
    }
    return true;
  }
}
