package io.plimsoll.image;

import io.plimsoll.image.PackageRecord.Ecosystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database of apk, {@code lib/apk/db/installed} (Alpine wiki, "Apk spec"). */
final class ApkInstalled {
  private String name = "";
  private String version = "";
  private String arch = "";
  private Optional<String> source = Optional.empty();
  private Optional<String> licence = Optional.empty();
  private Optional<String> supplier = Optional.empty();
  private String directory = "";
  private List<String> files = new ArrayList<>();
  private final List<PackageRecord> all = new ArrayList<>();

  private ApkInstalled() {}

  static List<PackageRecord> of(String text) {
    ApkInstalled reader = new ApkInstalled();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      reader.line(line);
    }
    reader.end();
    return reader.all;
  }

  private void line(String line) {
    if (line.length() < 2 || line.charAt(1) != ':') {
      end();
      return;
    }
    String value = line.substring(2);
    switch (line.charAt(0)) {
      case 'P' -> name = value;
      case 'V' -> version = value;
      case 'A' -> arch = value;
      case 'o' -> source = Optional.of(value);
      case 'L' -> licence = Optional.of(value);
      case 'm' -> supplier = Optional.of(value);
      case 'F' -> directory = value;
      case 'R' -> files.add(directory.isEmpty() ? value : directory + "/" + value);
      default -> {
        // sums, sizes, dependencies and modes: the layers have what matters of them
      }
    }
  }

  private void end() {
    if (!name.isEmpty() && !version.isEmpty()) {
      all.add(
          new PackageRecord(Ecosystem.APK, name, version, arch, source, licence, supplier, files));
    }
    name = "";
    version = "";
    arch = "";
    source = Optional.empty();
    licence = Optional.empty();
    supplier = Optional.empty();
    directory = "";
    files = new ArrayList<>();
  }
}
