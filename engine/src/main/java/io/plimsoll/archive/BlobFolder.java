package io.plimsoll.archive;

import java.util.Optional;

/** A folder of blobs, such as an OCI image layout; the edge of the program resolves the paths. */
public interface BlobFolder {

  /** The path of the folder as reports print it. */
  String name();

  /**
   * The file at a relative path, such as {@code blobs/sha256/…}; nothing where there is none. It
   * must not lead out of the folder, by links neither.
   */
  Optional<Blob> find(String path);
}
