package io.plimsoll.image;

import java.util.List;
import java.util.Optional;

/**
 * An installed package as its database or its own metadata has it.
 *
 * @param type a constant of the schema's {@code PackageManager}
 * @param arch empty where it does not say
 * @param source name of its source package, where that is told
 * @param licence as written, where that is told
 * @param supplier who supplies it, where that is told
 * @param files paths below the root that belong to it
 */
public record PackageRecord(
    Ecosystem type,
    String name,
    String version,
    String arch,
    Optional<String> source,
    Optional<String> licence,
    Optional<String> supplier,
    List<String> files) {

  /** Where packages come from. */
  public enum Ecosystem {
    DPKG,
    APK,
    RPM,
    MAVEN,
    NPM,
    PIP,
    GOLANG;

    /** Whether the database of the system has them all. */
    public boolean isOfSystem() {
      return this == DPKG || this == APK || this == RPM;
    }
  }

  public PackageRecord {
    files = List.copyOf(files);
  }

  static PackageRecord of(Ecosystem type, String name, String version) {
    return new PackageRecord(
        type, name, version, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  PackageRecord licensed(Optional<String> text) {
    return new PackageRecord(type, name, version, arch, source, text, supplier, files);
  }

  PackageRecord owning(List<String> paths) {
    return new PackageRecord(type, name, version, arch, source, licence, supplier, paths);
  }

  /** About the bytes it takes in memory. */
  long weight() {
    return 4L * Found.OBJECT
        + name.length()
        + version.length()
        + files.stream().mapToLong(f -> f.length() + Found.OBJECT).sum();
  }

  /** What tells it from others in the same image. */
  public String key() {
    return type + " " + name + " " + version + " " + arch;
  }
}
