package io.plimsoll.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.plimsoll.archive.UnreadableArchive.Kind;
import java.io.IOException;
import java.io.InputStream;

/**
 * The optional library for zstd, loaded for the first stream that needs it.
 *
 * <p>It is native code for decoding only, and most images do not need it (decision of the build).
 */
final class Zstd {
  /** Largest window, 128 MiB: what {@code zstd --long=27} makes, its limit without asking. */
  private static final int WINDOW_LOG = 27;

  private Zstd() {}

  static InputStream open(InputStream in) throws IOException {
    try {
      return new ZstdInputStreamNoFinalizer(in).setLongMax(WINDOW_LOG);
    } catch (LinkageError notThere) {
      throw new UnreadableArchive(
          Kind.UNSUPPORTED,
          "it is compressed with zstd, which needs the library com.github.luben:zstd-jni");
    }
  }

  static boolean isFromZstd(IOException e) {
    // by name, since the class may not be there
    return e.getClass().getName().startsWith("com.github.luben.zstd.");
  }
}
