package io.plimsoll.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** An archive or folder that holds the parts of images. */
public interface Storage {

  /** The path of the archive or folder as reports print it. */
  String name();

  /** A small file of JSON; nothing where there is none or it is too large. */
  Optional<byte[]> json(String location);

  /** Whether there is such a file. */
  boolean has(String location);

  /** The location that one leads to: old archives hold a layer once and link to it. */
  default String resolve(String location) {
    return location;
  }

  /**
   * Streams the files at some locations once, in the order in which they are stored.
   *
   * @throws IOException where the archive around them is damaged or beyond the limits
   */
  void stream(Set<String> locations, Visitor visitor) throws IOException;

  /** Takes the bytes of one file. */
  interface Visitor {
    void file(String location, InputStream content) throws IOException;
  }
}
