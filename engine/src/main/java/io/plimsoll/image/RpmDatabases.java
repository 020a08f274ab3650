package io.plimsoll.image;

import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The databases of rpm; the one of Berkeley DB, which EL7 and older have, is not read. */
final class RpmDatabases {
  private RpmDatabases() {}

  static Found sqlite(FileRecord file, InputStream in, InputLimits limits) throws IOException {
    return file.size() > limits.of(Limit.RPM_DATABASE)
        ? ContentTable.tooLarge(file, limits, Limit.RPM_DATABASE)
        : packages(
            file,
            SqliteTable.blobs(
                in.readNBytes(limits.length(Limit.RPM_DATABASE)), "Packages", RpmHeader::of));
  }

  static Found ndb(FileRecord file, InputStream in, InputLimits limits) throws IOException {
    return file.size() > limits.of(Limit.RPM_DATABASE)
        ? ContentTable.tooLarge(file, limits, Limit.RPM_DATABASE)
        : packages(
            file,
            NdbPackages.blobs(in.readNBytes(limits.length(Limit.RPM_DATABASE)), RpmHeader::of));
  }

  /** What stands in the journal is not in the database yet. */
  static Found journal(FileRecord file, InputStream in) {
    return file.size() == 0
        ? new Found.Packages(List.of())
        : new Found.Unreadable(file.path() + " holds changes that are not in the database yet");
  }

  static Found berkeley(FileRecord file, InputStream in) {
    return new Found.Unreadable(
        file.path() + " is a database of Berkeley DB, which is not supported");
  }

  private static Found packages(FileRecord file, Optional<List<PackageRecord>> packages) {
    return packages.isPresent()
        ? new Found.Packages(packages.get())
        : new Found.Unreadable(file.path() + " is no sound package database");
  }
}
