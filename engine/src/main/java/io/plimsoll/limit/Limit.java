package io.plimsoll.limit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One limit of what is read, by the name that options and configuration know it by.
 *
 * <p>A limit keeps the time and memory that a hostile or broken input can take small. Each default
 * is far beyond what real inputs need, and each can be set: with {@code --limit NAME=VALUE}, below
 * {@code inputs.limits} of {@code plimsoll.yaml}, and by {@link InputLimits#with}. What has no
 * constant here cannot be set, since it is a fact of a format or of the engine.
 */
public enum Limit {
  /** A YAML or JSON input, a report: the largest in use are reports of some ten megabytes. */
  DOCUMENT_SIZE(Unit.BYTES, 64L << 20, 1L << 30),

  /**
   * Levels of collections in each other, aliases written out. What walks a tree recurses as deep,
   * so that far more would exhaust the stack of a thread; people write ten, tools twenty.
   */
  DOCUMENT_DEPTH(Unit.COUNT, 200, 1_000),

  /** Keys, texts and collections, aliases written out: nine lines can stand for billions. */
  DOCUMENT_NODES(Unit.COUNT, 2_000_000, 100_000_000),

  /** A Compose file; people write them. */
  COMPOSE_SIZE(Unit.BYTES, 16L << 20, 1L << 30),

  /** Levels of collections in a Compose file: its keys need twelve. */
  COMPOSE_DEPTH(Unit.COUNT, 100, 1_000),

  /**
   * Values of a Compose file beyond one for each character, aliases written out. Compose itself
   * refuses files whose aliases stand for far more than is written; a service has some 30 values.
   */
  COMPOSE_ALIASED(Unit.COUNT, 200_000, 100_000_000),

  /** Files of one Compose project, with included and extended ones; projects have a handful. */
  COMPOSE_FILES(Unit.COUNT, 200, 100_000),

  /** Compose files that include each other, services that extend each other: people write three. */
  COMPOSE_CHAIN(Unit.COUNT, 32, 200),

  /**
   * Values that merging Compose files may copy: ten thousand services that extend one with a
   * thousand variables would stand for ten million.
   */
  COMPOSE_MERGED(Unit.COUNT, 4_000_000, 1_000_000_000),

  /** A Dockerfile: ten times what real ones have. */
  DOCKERFILE_SIZE(Unit.BYTES, 1L << 20, 64L << 20),

  /** One instruction with its continuation lines: ten times what real ones have. */
  INSTRUCTION_SIZE(Unit.BYTES, 1L << 18, 64L << 20),

  /** Instructions of a Dockerfile; engines allow 127 layers. */
  DOCKERFILE_INSTRUCTIONS(Unit.COUNT, 10_000, 10_000_000),

  /** A file of variables, an ignore file: people write them. */
  TEXT_SIZE(Unit.BYTES, 1L << 20, 64L << 20),

  /** Files and folders of a build context; larger ones exist, what is rare there stays unknown. */
  CONTEXT_FILES(Unit.COUNT, 20_000, 10_000_000),

  /** Folders of a build context in each other; deeper trees are installed packages. */
  CONTEXT_DEPTH(Unit.COUNT, 32, 1_000),

  /** Folders in each other in which inputs are looked for: deeper ones are a loop of mounts. */
  FOLDER_DEPTH(Unit.COUNT, 64, 1_000),

  /** Files of an archive of images; a layout of a hundred images has a few thousand. */
  ARCHIVE_FILES(Unit.COUNT, 100_000, 10_000_000),

  /** A manifest, index or config of an image; a config with long labels has some 100 KB. */
  MANIFEST_SIZE(Unit.BYTES, 16L << 20, 1L << 30),

  /** All manifests, indexes and configs of an archive of images. */
  MANIFESTS_SIZE(Unit.BYTES, 64L << 20, 1L << 30),

  /** Layers of an image: engines allow 127. */
  IMAGE_LAYERS(Unit.COUNT, 512, 100_000),

  /** Bytes of an image when it is unpacked; they are read as a stream. */
  IMAGE_SIZE(Unit.BYTES, 32L << 30, 1L << 50),

  /**
   * Files of an image over all of its layers: a few hundred thousand are the most in use, and half
   * a million are held in at most 150 MB, so that all rules run in a heap of 256 MB.
   */
  IMAGE_FILES(Unit.COUNT, 500_000, 100_000_000),

  /** All names and link targets that are kept of an image. */
  IMAGE_NAMES(Unit.BYTES, 40L << 20, 1L << 35),

  /** All contents that are kept of an image: users, packages, scripts. */
  IMAGE_CONTENTS(Unit.BYTES, 64L << 20, 1L << 35),

  /** One path in an image, {@code PATH_MAX} of Linux. */
  IMAGE_PATH(Unit.BYTES, 4096, 1L << 20),

  /** Folders of one path in an image. */
  IMAGE_DEPTH(Unit.COUNT, 255, 100_000),

  /** One extended header or long name of tar; larger ones only exhaust memory. */
  TAR_HEADER(Unit.BYTES, 1L << 20, 1L << 30),

  /**
   * Unpacked bytes for one stored byte. Layers in use shrink to a third; gzip reaches 1030 at its
   * best and zstd far more, which only bombs and huge sparse files do.
   */
  IMAGE_EXPANSION(Unit.COUNT, 200, 1_000_000),

  /** Unpacked bytes of a stream before its expansion is looked at: small files shrink well. */
  IMAGE_EXPANSION_FROM(Unit.BYTES, 1L << 30, 1L << 50),

  /** A text in an image that tells facts: users, os-release, a script a container starts with. */
  IMAGE_TEXT(Unit.BYTES, 1L << 20, 1L << 30),

  /** The beginning of each file of an image that is searched for secrets. */
  IMAGE_SEARCHED(Unit.BYTES, 1L << 20, 1L << 30),

  /** A package database of text: the largest of distributions have about 10 MB. */
  PACKAGE_DATABASE(Unit.BYTES, 32L << 20, 1L << 30),

  /** A package database of rpm, which holds whole headers. */
  RPM_DATABASE(Unit.BYTES, 64L << 20, 1L << 30),

  /** Metadata of one package of a language. */
  PACKAGE_METADATA(Unit.BYTES, 4L << 20, 1L << 30),

  /** A Java archive with all archives in it, unpacked. */
  JAR_SIZE(Unit.BYTES, 1L << 30, 1L << 40),

  /** Entries of a Java archive with all archives in it. */
  JAR_FILES(Unit.COUNT, 200_000, 100_000_000),

  /** Java archives in each other that are opened: fat ones have one level, some two. */
  JAR_DEPTH(Unit.COUNT, 3, 16),

  /** Steps of one rule in one target: a policy that needs more compares all with all. */
  RULE_STEPS(Unit.COUNT, 50_000_000, 1_000_000_000_000L);

  /** What a limit counts. */
  public enum Unit {
    BYTES,
    COUNT
  }

  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");

  private final Unit unit;
  private final long standard;
  private final long most;

  Limit(Unit unit, long standard, long most) {
    this.unit = unit;
    this.standard = standard;
    this.most = most;
  }

  /** The name in options and configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Unit unit() {
    return unit;
  }

  /** The value where nobody sets another. */
  public long standard() {
    return standard;
  }

  /** The largest value that can be set: what an array or a stack holds. */
  public long most() {
    return most;
  }

  public static Optional<Limit> of(String word) {
    return Stream.of(values()).filter(l -> l.word().equals(word)).findFirst();
  }

  /** A value as people write it: {@code 64MiB}, {@code 200}. */
  public String show(long value) {
    long number = value;
    int at = 0;
    while (unit == Unit.BYTES && number > 0 && number % 1024 == 0 && at + 1 < UNITS.size()) {
      number /= 1024;
      at++;
    }
    return unit == Unit.BYTES ? number + UNITS.get(at) : Long.toString(number);
  }

  /** How a person lets more through, for the help of a diagnostic. */
  public String wayOut() {
    return "if it is to be read, raise the limit: `--limit "
        + word()
        + "=…`, or `"
        + word()
        + "` below `inputs.limits` in plimsoll.yaml";
  }

  /** The same as a part of a sentence, for reasons that have no help. */
  public String hint() {
    return "(`--limit " + word() + "=…` raises that)";
  }
}
