package io.plimsoll.image;

/** What an input about an image is. */
public enum ImageFormat {
  /** {@code docker save}, or an OCI layout in a tar archive; perhaps compressed. */
  ARCHIVE,
  /** A folder with {@code oci-layout} and {@code index.json}. */
  LAYOUT,
  /** The config of an image: its settings, history and layers' digests. */
  CONFIG,
  /** The result of {@code docker image inspect}. */
  INSPECT,
  /** The manifest of one image. */
  MANIFEST,
  /** An image index or manifest list. */
  INDEX,
  /** The result of {@code docker history --format json}, or of the history of the engine's API. */
  HISTORY
}
