package io.plimsoll.ingest.dockerfile;

import io.plimsoll.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * What lies in a build context, as somebody with access to files has listed it. Contents of files
 * are no part of it, but for the ignore file.
 *
 * @param files by path from the root of the context, sorted; those below an excluded directory may
 *     be missing
 * @param ignoreFile the ignore file that counts
 * @param cut why the list is not whole: a limit that was reached, a directory that cannot be read
 * @param assumed whether nobody said which directory it is
 */
public record ContextListing(
    List<File> files, Optional<Source> ignoreFile, Optional<String> cut, boolean assumed) {
  public ContextListing {
    files = List.copyOf(files);
  }

  /**
   * A file or link.
   *
   * @param path from the root of the context, {@code /} separated
   * @param size in bytes
   */
  public record File(String path, long size) {}
}
