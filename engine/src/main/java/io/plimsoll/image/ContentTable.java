package io.plimsoll.image;

import io.plimsoll.archive.TarKind;
import io.plimsoll.archive.UnreadableArchive;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which files tell facts by their content, and who reads them. */
final class ContentTable {
  private static final Set<String> TEXTS =
      Set.of("etc/passwd", "etc/group", "etc/shadow", "etc/os-release", "usr/lib/os-release");

  private static final Set<String> APK = Set.of("lib/apk/db/installed", "usr/lib/apk/db/installed");

  /** Directories of the rpm database: classic, SUSE and newer Fedora, ostree. */
  private static final List<String> RPM =
      List.of("var/lib/rpm/", "usr/lib/sysimage/rpm/", "usr/share/rpm/");

  private static final String DPKG = "var/lib/dpkg/";

  private final Set<String> scripts;
  private final InputLimits limits;

  /**
   * A table.
   *
   * @param scripts names of files that a container may be started with
   */
  ContentTable(Set<String> scripts, InputLimits limits) {
    this.scripts = Set.copyOf(scripts);
    this.limits = limits;
  }

  Optional<ContentReader> reader(FileRecord file) {
    if (file.kind() != TarKind.REGULAR) {
      return Optional.empty();
    }
    String path = file.path();
    if (TEXTS.contains(path)) {
      return Optional.of(this::text);
    }
    if (APK.contains(path)) {
      return Optional.of(
          (f, in) -> database(f, in, text -> new Found.Packages(ApkInstalled.of(text))));
    }
    if (path.startsWith(DPKG)) {
      return dpkg(path.substring(DPKG.length()));
    }
    Optional<ContentReader> rpm = rpm(path);
    return rpm.isPresent() ? rpm : language(file);
  }

  private Optional<ContentReader> dpkg(String path) {
    if (path.equals("status")) {
      return Optional.of(
          (f, in) -> database(f, in, text -> new Found.Packages(DpkgStatus.of(text, false))));
    }
    if (path.startsWith("status.d/") && path.endsWith(".md5sums")) {
      return Optional.of(
          (f, in) -> database(f, in, text -> new Found.Owned(DpkgStatus.summed(text))));
    }
    if (path.startsWith("status.d/")) {
      return Optional.of(
          (f, in) -> database(f, in, text -> new Found.Packages(DpkgStatus.of(text, true))));
    }
    if (path.startsWith("info/") && path.endsWith(".list")) {
      return Optional.of(
          (f, in) -> database(f, in, text -> new Found.Owned(DpkgStatus.paths(text))));
    }
    return Optional.empty();
  }

  private Optional<ContentReader> rpm(String path) {
    for (String directory : RPM) {
      if (path.startsWith(directory)) {
        return switch (path.substring(directory.length())) {
          case "rpmdb.sqlite" -> Optional.of((f, in) -> RpmDatabases.sqlite(f, in, limits));
          case "rpmdb.sqlite-wal" -> Optional.of(RpmDatabases::journal);
          case "Packages.db" -> Optional.of((f, in) -> RpmDatabases.ndb(f, in, limits));
          case "Packages" -> Optional.of(RpmDatabases::berkeley);
          default -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }

  private Optional<ContentReader> language(FileRecord file) {
    String path = file.path();
    String name = file.name();
    if (JarPackages.isArchive(name)) {
      return Optional.of((f, in) -> JarPackages.read(f, in, limits));
    }
    if (name.equals("package.json") && isModule(path)) {
      return Optional.of(
          (f, in) -> metadata(f, in, text -> LanguageMetadata.node(f, text, limits)));
    }
    boolean wheel = name.equals("METADATA") && path.endsWith(".dist-info/METADATA");
    boolean egg = name.endsWith(".egg-info") || path.endsWith(".egg-info/PKG-INFO");
    if (wheel || egg) {
      return Optional.of((f, in) -> metadata(f, in, LanguageMetadata::python));
    }
    return scripts.contains(name) && file.size() <= limits.of(Limit.IMAGE_TEXT)
        ? Optional.of(this::text)
        : Optional.empty();
  }

  /** {@code node_modules/NAME/package.json} or {@code node_modules/@SCOPE/NAME/package.json}. */
  private static boolean isModule(String path) {
    int modules = path.lastIndexOf("node_modules/");
    if (modules < 0 || (modules > 0 && path.charAt(modules - 1) != '/')) {
      return false;
    }
    String[] below = path.substring(modules + "node_modules/".length()).split("/", -1);
    return below.length == (below[0].startsWith("@") ? 3 : 2);
  }

  private Found text(FileRecord file, InputStream in) throws IOException {
    int most = limits.length(Limit.IMAGE_TEXT);
    byte[] bytes = in.readNBytes(most + 1);
    return bytes.length > most ? tooLarge(file, limits, Limit.IMAGE_TEXT) : Found.Text.of(bytes);
  }

  @FunctionalInterface
  private interface Parse {
    Found of(String text);
  }

  private Found database(FileRecord file, InputStream in, Parse parse) throws IOException {
    return limited(file, in, Limit.PACKAGE_DATABASE, parse);
  }

  private Found metadata(FileRecord file, InputStream in, Parse parse) throws IOException {
    return limited(file, in, Limit.PACKAGE_METADATA, parse);
  }

  private Found limited(FileRecord file, InputStream in, Limit limit, Parse parse)
      throws IOException {
    int most = limits.length(limit);
    if (file.size() > most) {
      return tooLarge(file, limits, limit);
    }
    return parse.of(new String(in.readNBytes(most), StandardCharsets.UTF_8));
  }

  static Found tooLarge(FileRecord file, InputLimits limits, Limit limit) {
    return new Found.Unreadable(
        UnreadableArchive.beyondText(limits, limit, file.path() + " has", ""));
  }
}
