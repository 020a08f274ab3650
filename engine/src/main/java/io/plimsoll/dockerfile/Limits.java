package io.plimsoll.dockerfile;

/**
 * How much of a Dockerfile is read.
 *
 * <p>The builder itself limits only the physical line ({@link #PHYSICAL_LINE}); the others keep the
 * work on a hostile file small.
 *
 * @param file most characters of the file
 * @param logicalLine most characters of one instruction after its lines are joined
 * @param instructions most instructions
 */
public record Limits(int file, int logicalLine, int instructions) {
  /** Most bytes of one physical line: the scanner of the builder refuses longer ones. */
  public static final int PHYSICAL_LINE = 65_535;

  /** Deepest nesting of {@code ${a:-${b:-…}}}; people write two. */
  public static final int EXPANSION_DEPTH = 32;

  /** Most characters of one expanded word; {@code ENV A=$A$A} doubles with each line. */
  public static final int EXPANSION_LENGTH = 65_536;

  /** Most reports on one file: nobody reads more. */
  public static final int DIAGNOSTICS = 1_000;

  /** 1 MiB, 256 KiB and 10,000 instructions: ten times what real files have. */
  public static final Limits DEFAULT = new Limits(1 << 20, 1 << 18, 10_000);

  /** As these, with another size of the file. */
  public Limits file(int characters) {
    return new Limits(characters, logicalLine, instructions);
  }
}
