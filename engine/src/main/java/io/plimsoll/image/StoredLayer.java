package io.plimsoll.image;

import java.util.Optional;

/**
 * Where a layer lies.
 *
 * @param location path in the archive or layout
 * @param digest of the layer as it is stored, where the manifest says it
 */
public record StoredLayer(String location, Optional<String> digest, String mediaType) {

  /** A layer that is to be fetched from elsewhere and is not stored with the image. */
  public boolean isForeign() {
    return mediaType.contains("foreign") || mediaType.contains("nondistributable");
  }
}
