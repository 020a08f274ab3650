package io.plimsoll.archive;

import io.plimsoll.archive.UnreadableArchive.Kind;

/** What is left of the limits of one image while its layers are read, one after the other. */
public final class Budget {
  private final Limits limits;
  private long bytes;
  private int entries;
  private long names;
  private long kept;

  public Budget(Limits limits) {
    this.limits = limits;
  }

  public Limits limits() {
    return limits;
  }

  void read(long more) throws UnreadableArchive {
    bytes += more;
    if (bytes > limits.bytes()) {
      throw new UnreadableArchive(
          Kind.LIMIT, "it has more than " + limits.bytes() + " bytes when it is unpacked");
    }
  }

  /** Takes an entry with names of so many bytes into account. */
  public void entry(int nameBytes) throws UnreadableArchive {
    names += nameBytes;
    if (++entries > limits.entries()) {
      throw new UnreadableArchive(Kind.LIMIT, "it has more than " + limits.entries() + " entries");
    }
    if (names > limits.nameBytes()) {
      throw new UnreadableArchive(
          Kind.LIMIT, "the names in it have more than " + limits.nameBytes() + " bytes");
    }
  }

  /** Takes content that is kept into account; whether there is room for it. */
  public boolean keeps(long more) {
    kept += more;
    return kept <= limits.keptBytes();
  }
}
