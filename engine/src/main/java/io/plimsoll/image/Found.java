package io.plimsoll.image;

import java.util.List;

/** What the content of one file told. */
public sealed interface Found {
  /** About what an object and its reference take. */
  int OBJECT = 48;

  /** About the bytes it takes in memory. */
  default long weight() {
    return switch (this) {
      case Text t -> t.bytes().length;
      case Packages p -> p.packages().stream().mapToLong(PackageRecord::weight).sum();
      case Owned o -> o.paths().stream().mapToLong(f -> f.length() + OBJECT).sum();
      case Unreadable u -> OBJECT;
    };
  }

  /** Bytes of a small text that is looked at when all layers are read. */
  @SuppressWarnings("ArrayRecordComponent") // bytes that nobody changes
  record Text(byte[] bytes) implements Found {
    public String text() {
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** The packages that a database or a file of metadata lists. */
  record Packages(List<PackageRecord> packages) implements Found {
    public Packages {
      packages = List.copyOf(packages);
    }
  }

  /** The paths that a package of dpkg owns. */
  record Owned(List<String> paths) implements Found {
    public Owned {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Content that should tell something and does not.
   *
   * @param reason completes "cannot tell: "
   */
  record Unreadable(String reason) implements Found {}
}
