package io.plimsoll.ingest.image;

import io.plimsoll.image.LayerContents;
import io.plimsoll.image.Problems;
import io.plimsoll.image.StoredLayer;
import java.util.List;
import java.util.Set;

/** The way to the layers of one image; nothing is read before it is asked for. */
interface LayerAccess {

  /** Where the layers lie, lowest first. */
  List<StoredLayer> stored();

  /**
   * Reads all layers.
   *
   * @param scripts names of files that a container may be started with
   */
  List<LayerContents> read(Set<String> scripts);

  /** Reads all contents for secrets. */
  Scan scan();

  /** Reads all contents for digests. */
  Scan digests();

  /** Where to say what was met on the way. */
  Problems problems();
}
