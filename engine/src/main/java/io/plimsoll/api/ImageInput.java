package io.plimsoll.api;

import io.plimsoll.archive.Blob;
import io.plimsoll.archive.BlobFolder;

/**
 * A file or folder about images: an archive, a layout, a config, an inspect result, a history.
 *
 * <p>Its bytes are read when they are needed; layers only if an active rule asks for contents.
 */
public sealed interface ImageInput extends Input {

  /** Its path as reports print it. */
  String name();

  /** A file. */
  record File(Blob blob) implements ImageInput {
    @Override
    public String name() {
      return blob.name();
    }
  }

  /** A folder that is an OCI image layout. */
  record Layout(BlobFolder folder) implements ImageInput {
    @Override
    public String name() {
      return folder.name();
    }
  }
}
