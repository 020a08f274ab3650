package io.plimsoll.image;

import io.plimsoll.image.PackageRecord.Ecosystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database of dpkg: {@code var/lib/dpkg/status}, of distroless images a file per package. */
final class DpkgStatus {
  private DpkgStatus() {}

  /**
   * The installed packages.
   *
   * @param single whether it is one of {@code status.d}, which have no field {@code Status}
   */
  static List<PackageRecord> of(String text, boolean single) {
    List<PackageRecord> all = new ArrayList<>();
    for (Paragraphs.Paragraph p : Paragraphs.of(text)) {
      Optional<String> name = p.get("package");
      Optional<String> version = p.get("version");
      boolean installed =
          p.get("status")
              .map(s -> s.endsWith(" ok installed") || s.endsWith(" installed"))
              .orElse(single);
      if (name.isPresent() && version.isPresent() && installed) {
        all.add(
            new PackageRecord(
                Ecosystem.DPKG,
                name.get(),
                version.get(),
                p.get("architecture").orElse(""),
                // "Source: glibc (2.36-9)" where the versions differ; absent: the same name
                Optional.of(p.get("source").map(s -> s.split(" ", 2)[0]).orElse(name.get())),
                Optional.empty(),
                p.get("maintainer"),
                List.of()));
      }
    }
    return all;
  }

  /** The paths of a {@code .list} file. */
  static List<String> paths(String text) {
    return text.lines()
        .map(String::strip)
        .filter(l -> l.length() > 1)
        .map(DpkgStatus::bare)
        .toList();
  }

  /** The paths of an {@code .md5sums} file: digest, two blanks, path. */
  static List<String> summed(String text) {
    return text.lines()
        .map(l -> l.indexOf("  ") > 0 ? l.substring(l.indexOf("  ") + 2).strip() : "")
        .filter(l -> !l.isEmpty())
        .map(DpkgStatus::bare)
        .toList();
  }

  private static String bare(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
