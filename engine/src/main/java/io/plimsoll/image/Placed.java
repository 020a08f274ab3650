package io.plimsoll.image;

import java.util.OptionalInt;

/** A file in its layer, with what later layers do to it. */
public final class Placed {
  private FileRecord file;
  private final String name;
  private final int layer;
  private int end = -1;
  private boolean deleted;

  Placed(FileRecord file, String name, int layer) {
    this.file = file;
    this.name = name;
    this.layer = layer;
  }

  /** The path that its layer has it under, which links in directories may lead elsewhere. */
  public String name() {
    return name;
  }

  public FileRecord file() {
    return file;
  }

  public int layer() {
    return layer;
  }

  /** The later layer that puts another file in its place. */
  public OptionalInt overwrittenIn() {
    return end >= 0 && !deleted ? OptionalInt.of(end) : OptionalInt.empty();
  }

  /** The later layer that deletes it. */
  public OptionalInt deletedIn() {
    return end >= 0 && deleted ? OptionalInt.of(end) : OptionalInt.empty();
  }

  public boolean isLast() {
    return end < 0;
  }

  void file(FileRecord other) {
    file = other;
  }

  void ends(int inLayer, boolean byDeletion) {
    if (end < 0) {
      end = inLayer;
      deleted = byDeletion;
    }
  }
}
