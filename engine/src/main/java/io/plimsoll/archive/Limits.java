package io.plimsoll.archive;

/**
 * What a reader of archives takes in; beyond it, what is read is not known.
 *
 * @param entries files of one image, over all of its layers
 * @param nameBytes bytes of all names, link targets and the like that are kept of one image
 * @param keptBytes of the contents that are kept of one image: users, packages, scripts
 * @param headerBytes bytes of one extended header or long name; larger ones only exhaust memory
 * @param pathBytes bytes of one path ({@code PATH_MAX} of Linux)
 * @param depth directories of one path
 * @param bytes uncompressed bytes that are read of one image
 * @param freeBytes uncompressed bytes of one stream before its expansion is looked at
 * @param expansion uncompressed bytes for one compressed byte
 */
public record Limits(
    int entries,
    long nameBytes,
    long keptBytes,
    int headerBytes,
    int pathBytes,
    int depth,
    long bytes,
    long freeBytes,
    int expansion) {

  /**
   * Images of a few hundred thousand files are the largest in use, and half a million are held in
   * at most 150 MB, so that all rules run in a heap of 256 MB. Real layers compress to a third;
   * gzip reaches 1:1030 at its best and zstd far more, which only bombs and huge sparse files do.
   */
  public static final Limits DEFAULT =
      new Limits(500_000, 40L << 20, 64L << 20, 1 << 20, 4096, 255, 32L << 30, 1L << 30, 200);
}
