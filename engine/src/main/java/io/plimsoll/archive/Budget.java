package io.plimsoll.archive;

import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;

/** What is left of the limits of one image while its layers are read, one after the other. */
public final class Budget {
  private final InputLimits limits;
  private final Limit files;
  private long bytes;
  private int entries;
  private long names;
  private long kept;

  /** A budget for the layers of an image. */
  public Budget(InputLimits limits) {
    this(limits, Limit.IMAGE_FILES);
  }

  /**
   * A budget.
   *
   * @param files which limit counts the entries
   */
  public Budget(InputLimits limits, Limit files) {
    this.limits = limits;
    this.files = files;
  }

  public InputLimits limits() {
    return limits;
  }

  void read(long more) throws UnreadableArchive {
    bytes += more;
    if (bytes > limits.of(Limit.IMAGE_SIZE)) {
      throw UnreadableArchive.beyond(limits, Limit.IMAGE_SIZE, "it has", "when it is unpacked");
    }
  }

  /** Takes an entry with names of so many bytes into account. */
  public void entry(int nameBytes) throws UnreadableArchive {
    names += nameBytes;
    if (++entries > limits.of(files)) {
      throw UnreadableArchive.beyond(limits, files, "it has", "entries");
    }
    if (names > limits.of(Limit.IMAGE_NAMES)) {
      throw UnreadableArchive.beyond(limits, Limit.IMAGE_NAMES, "the names in it have", "");
    }
  }

  /** Takes content that is kept into account; whether there is room for it. */
  public boolean keeps(long more) {
    kept += more;
    return kept <= limits.of(Limit.IMAGE_CONTENTS);
  }
}
