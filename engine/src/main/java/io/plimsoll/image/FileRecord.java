package io.plimsoll.image;

import io.plimsoll.archive.TarKind;

/**
 * A file as a layer has it.
 *
 * @param path below the root, without a leading {@code /}
 * @param modified seconds since 1970
 * @param link target of a symbolic link as written, or path of a hard link below the root; else
 *     empty
 * @param capabilities names of its file capabilities, separated by blanks; most have none
 * @param program what its first bytes say
 */
public record FileRecord(
    String path,
    TarKind kind,
    long size,
    int mode,
    long uid,
    long gid,
    long modified,
    String link,
    String capabilities,
    ProgramHead program) {

  public boolean isFile() {
    return kind == TarKind.REGULAR || kind == TarKind.HARDLINK || kind == TarKind.SPARSE;
  }

  /** Last part of its path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  FileRecord with(ProgramHead head) {
    return new FileRecord(path, kind, size, mode, uid, gid, modified, link, capabilities, head);
  }

  /** This hard link with what it shares with the file it leads to. */
  FileRecord sharing(FileRecord target) {
    return new FileRecord(
        path,
        kind,
        target.size,
        target.mode,
        target.uid,
        target.gid,
        target.modified,
        link,
        target.capabilities,
        target.program);
  }

  FileRecord at(String other) {
    return new FileRecord(other, kind, size, mode, uid, gid, modified, link, capabilities, program);
  }
}
