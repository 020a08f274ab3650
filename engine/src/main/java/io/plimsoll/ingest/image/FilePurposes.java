package io.plimsoll.ingest.image;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file is for, as far as the place where it lies says it. */
final class FilePurposes {
  /** Where package managers of systems and languages keep what they fetched. */
  private static final List<String> CACHES =
      List.of(
          "var/lib/apt/lists/",
          "var/cache/apt/",
          "var/cache/apk/",
          "var/cache/yum/",
          "var/cache/dnf/",
          "var/cache/libdnf5/",
          "var/cache/tdnf/",
          "var/cache/zypp/",
          "root/.cache/",
          "root/.npm/",
          "root/.m2/repository/",
          "root/.cargo/registry/",
          "usr/local/cargo/registry/",
          "usr/local/share/.cache/",
          "go/pkg/mod/cache/",
          "root/go/pkg/mod/cache/");

  /** Filesystem Hierarchy Standard 3.0, 4.11.6. */
  private static final List<String> MANUALS =
      List.of("usr/share/man/", "usr/local/share/man/", "usr/local/man/");

  private static final List<String> DOCUMENTS =
      List.of(
          "usr/share/doc/",
          "usr/share/info/",
          "usr/share/gtk-doc/",
          "usr/share/help/",
          "usr/local/share/doc/");

  /** Packages of languages, which often bring their own tests. */
  private static final List<String> PACKAGES =
      List.of("/site-packages/", "/dist-packages/", "/node_modules/", "/gems/");

  private static final Set<String> TESTS = Set.of("test", "tests", "testdata", "__tests__");

  private FilePurposes() {}

  /**
   * A constant of {@code FilePurpose}.
   *
   * @param path below the root
   */
  static Optional<String> of(String path) {
    if (isBelow(path, CACHES)) {
      return Optional.of("package_cache");
    }
    if (isBelow(path, MANUALS)) {
      return Optional.of("manual_page");
    }
    // the licence of a package of Debian must stay with it
    if (isBelow(path, DOCUMENTS) && !path.endsWith("/copyright")) {
      return Optional.of("documentation");
    }
    return isTest(path) ? Optional.of("test") : Optional.empty();
  }

  private static boolean isBelow(String path, List<String> directories) {
    for (String directory : directories) {
      if (path.startsWith(directory)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTest(String path) {
    int below = -1;
    for (String packages : PACKAGES) {
      int at = path.indexOf(packages);
      below = at < 0 ? below : Math.max(below, at + packages.length());
    }
    if (below < 0) {
      return false;
    }
    if (path.startsWith("node_modules/", below - "node_modules/".length())) {
      below = path.indexOf('/', below) + 1; // a package may be called test
    }
    // the last part is the file itself
    for (int slash = path.indexOf('/', below); slash >= 0; slash = path.indexOf('/', below)) {
      if (TESTS.contains(path.substring(below, slash))) {
        return true;
      }
      below = slash + 1;
    }
    return false;
  }
}
