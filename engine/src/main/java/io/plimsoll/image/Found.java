package io.plimsoll.image;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the content of one file told. */
public sealed interface Found {
  /** About what an object and its reference take. */
  int OBJECT = 48;

  /** About the bytes it takes in memory. */
  default long weight() {
    return switch (this) {
      case Text t -> t.bytes().length();
      case Packages p -> p.packages().stream().mapToLong(PackageRecord::weight).sum();
      case Owned o -> o.paths().stream().mapToLong(f -> f.length() + OBJECT).sum();
      case Unreadable u -> OBJECT;
    };
  }

  /**
   * A small file that is looked at when all layers are read.
   *
   * @param bytes a character for each byte
   */
  record Text(String bytes) implements Found {
    static Text of(byte[] content) {
      return new Text(new String(content, StandardCharsets.ISO_8859_1));
    }

    byte[] content() {
      return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String text() {
      return new String(content(), StandardCharsets.UTF_8);
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
