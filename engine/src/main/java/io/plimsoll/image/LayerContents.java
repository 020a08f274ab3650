package io.plimsoll.image;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one layer adds and takes away.
 *
 * @param files in the order of the archive; of two entries with one path the later one counts
 * @param removed paths of lower layers that it deletes
 * @param emptied directories whose content in lower layers it deletes
 * @param found what contents told, by path
 * @param size of the uncompressed archive
 * @param storedSize of the layer as it is stored
 * @param stored digest of the layer as it is stored
 * @param diffId digest of the uncompressed layer
 * @param gap why not all of it could be read
 * @param escaping the first name that leads out of the root
 */
public record LayerContents(
    List<FileRecord> files,
    List<String> removed,
    Set<String> emptied,
    Map<String, Found> found,
    long size,
    long storedSize,
    String stored,
    String diffId,
    Optional<String> gap,
    Optional<String> escaping) {
  public LayerContents {
    files = List.copyOf(files);
    removed = List.copyOf(removed);
    emptied = Set.copyOf(emptied);
    found = Map.copyOf(found);
  }

  /** A layer that could not be read. */
  public static LayerContents unread(String reason) {
    return new LayerContents(
        List.of(),
        List.of(),
        Set.of(),
        Map.of(),
        0,
        0,
        "",
        "",
        Optional.of(reason),
        Optional.empty());
  }

  LayerContents because(String reason) {
    return new LayerContents(
        files,
        removed,
        emptied,
        found,
        size,
        storedSize,
        stored,
        diffId,
        Optional.of(reason),
        escaping);
  }
}
