package io.plimsoll.image;

import io.plimsoll.archive.TarKind;

/**
 * A file as a layer has it.
 *
 * @param path below the root, without a leading {@code /}
 * @param modified seconds since 1970
 * @param link target of a symbolic link as written, or path of a hard link below the root; else
 *     empty
 * @param traits what many files have in common, and share
 */
public record FileRecord(String path, long size, long modified, String link, Traits traits) {

  /**
   * What a file is, apart from its place and content.
   *
   * @param capabilities names of its file capabilities, separated by blanks; most have none
   * @param program what its first bytes say
   */
  public record Traits(
      TarKind kind, int mode, long uid, long gid, String capabilities, ProgramHead program) {}

  public TarKind kind() {
    return traits.kind;
  }

  public int mode() {
    return traits.mode;
  }

  public long uid() {
    return traits.uid;
  }

  public long gid() {
    return traits.gid;
  }

  public String capabilities() {
    return traits.capabilities;
  }

  public ProgramHead program() {
    return traits.program;
  }

  public boolean isFile() {
    return kind() == TarKind.REGULAR || kind() == TarKind.HARDLINK || kind() == TarKind.SPARSE;
  }

  /** Last part of its path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  FileRecord with(Traits others) {
    return new FileRecord(path, size, modified, link, others);
  }

  FileRecord with(ProgramHead head) {
    return with(new Traits(kind(), mode(), uid(), gid(), capabilities(), head));
  }

  /** This hard link with what it shares with the file it leads to. */
  FileRecord sharing(FileRecord target) {
    Traits of = target.traits;
    return new FileRecord(
        path,
        target.size,
        target.modified,
        link,
        new Traits(kind(), of.mode, of.uid, of.gid, of.capabilities, of.program));
  }

  FileRecord at(String other) {
    return new FileRecord(other, size, modified, link, traits);
  }
}
