package io.plimsoll.archive;

/** What a tar entry is. */
public enum TarKind {
  REGULAR,
  DIRECTORY,
  SYMLINK,
  HARDLINK,
  CHARACTER_DEVICE,
  BLOCK_DEVICE,
  FIFO,
  /** A sparse file, whose stored bytes are not those of the file. */
  SPARSE;

  public boolean isDevice() {
    return this == CHARACTER_DEVICE || this == BLOCK_DEVICE;
  }
}
