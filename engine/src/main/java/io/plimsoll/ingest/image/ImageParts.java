package io.plimsoll.ingest.image;

import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.model.Reason;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What one input tells of one image, before it becomes a node.
 *
 * @param names as they are written
 * @param oci whether the format is that of OCI; nothing where it is not told
 * @param settings the object with {@code User}, {@code Env} and so on; nothing where the input has
 *     no config at all
 * @param platform {@code os/arch/variant}
 * @param diffIds digests of the uncompressed layers; nothing where they are not told
 * @param history nothing where the input has none
 * @param size of all layers, where the input tells it
 * @param layers nothing where they are not given
 * @param untold why what is missing is not known
 */
record ImageParts(
    Span place,
    List<String> names,
    Optional<Boolean> oci,
    Optional<String> indexDigest,
    Optional<String> manifestDigest,
    Optional<String> configDigest,
    Optional<Settings> settings,
    Optional<String> platform,
    List<String> indexPlatforms,
    io.plimsoll.model.Value annotations,
    Optional<List<String>> diffIds,
    Optional<List<HistoryNodes.Raw>> history,
    Optional<Long> size,
    Optional<LayerAccess> layers,
    Reason untold) {

  /**
   * The config.
   *
   * @param object absent when the config sets nothing
   */
  record Settings(Optional<Mapping> object, Optional<Scalar> created) {}
}
