package io.plimsoll.dockerrun;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A mount as {@code --mount} writes it.
 *
 * @param whole the value as it stands
 * @param type in lower case: {@code bind}, {@code volume}, {@code tmpfs}, {@code image} …
 * @param source path, volume or image
 * @param target path in the container
 */
public record MountSpec(
    Piece whole,
    String type,
    Optional<Piece> source,
    Optional<Piece> target,
    boolean readOnly,
    Bind bind,
    Volume volume,
    Optional<Piece> imagePath,
    Tmpfs tmpfs) {

  /** What happens with mounts below a bind. */
  public enum Recursion {
    /** They are bound too, and read-only with it where the kernel can. */
    ENABLED,
    /** They are left out. */
    DISABLED,
    /** They stay writable although the bind is read-only. */
    WRITABLE,
    /** They are read-only, or the container does not start. */
    READONLY
  }

  /** Options of a bind. */
  public record Bind(Optional<String> propagation, Recursion recursion, boolean createsSource) {}

  /** Options of a volume. */
  public record Volume(
      boolean noCopy,
      Optional<Piece> path,
      Optional<String> driver,
      Map<String, String> labels,
      Map<String, String> options) {
    public Volume {
      labels = Map.copyOf(labels);
      options = Map.copyOf(options);
    }
  }

  /**
   * Options of a tmpfs.
   *
   * @param size in bytes
   * @param mode permission bits
   */
  public record Tmpfs(OptionalLong size, OptionalInt mode) {}
}
