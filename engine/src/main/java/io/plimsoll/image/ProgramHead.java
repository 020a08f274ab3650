package io.plimsoll.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What the first bytes of an executable say of how it runs.
 *
 * @param kind what it is
 * @param interpreter program of a shebang or loader of ELF; empty where there is none
 * @param arch processor of ELF in the words of OCI; empty where there is none
 */
public record ProgramHead(Kind kind, String interpreter, String arch) {

  /** What an executable is. */
  public enum Kind {
    /** No program, or its content was not looked at. */
    NONE,
    SCRIPT,
    /** ELF with a loader. */
    DYNAMIC,
    /** ELF without one. */
    STATIC,
    /** ELF whose loader stands beyond the bytes that were read. */
    DAMAGED
  }

  public static final ProgramHead NONE = new ProgramHead(Kind.NONE, "", "");

  /** Bytes that hold the shebang, or the ELF header and the name of its loader. */
  static final int SIZE = 8192;

  private static final int LOADER = 3; // PT_INTERP
  private static final int MOST_SEGMENTS = 128;

  static ProgramHead of(byte[] head) {
    if (head.length > 2 && head[0] == '#' && head[1] == '!') {
      return script(head);
    }
    boolean elf =
        head.length >= 64 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
    return elf ? elf(head) : NONE;
  }

  private static ProgramHead script(byte[] head) {
    int end = 2;
    while (end < head.length && end < 256 && head[end] != '\n') {
      end++;
    }
    String line = new String(head, 2, end - 2, StandardCharsets.UTF_8).strip();
    String[] words = line.split("[ \t]+", -1);
    return new ProgramHead(Kind.SCRIPT, words[0], "");
  }

  private static ProgramHead elf(byte[] head) {
    boolean wide = head[4] == 2;
    boolean little = head[5] != 2;
    ByteBuffer in =
        ByteBuffer.wrap(head).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    String arch = arch(in.getShort(18) & 0xffff, wide, little);
    long table = wide ? in.getLong(32) : in.getInt(28) & 0xffffffffL;
    int size = in.getShort(wide ? 54 : 42) & 0xffff;
    int count = Math.min(in.getShort(wide ? 56 : 44) & 0xffff, MOST_SEGMENTS);
    for (int i = 0; i < count; i++) {
      long at = table + (long) i * size;
      if (at < 0 || at + (wide ? 56 : 32) > head.length) {
        return new ProgramHead(Kind.DAMAGED, "", arch);
      }
      if (in.getInt((int) at) == LOADER) {
        long start = wide ? in.getLong((int) at + 8) : in.getInt((int) at + 4) & 0xffffffffL;
        long length = wide ? in.getLong((int) at + 32) : in.getInt((int) at + 16) & 0xffffffffL;
        boolean readable =
            start >= 0 && length > 0 && length <= 4096 && start <= head.length - length;
        return readable
            ? new ProgramHead(Kind.DYNAMIC, text(head, (int) start, (int) length), arch)
            : new ProgramHead(Kind.DAMAGED, "", arch);
      }
    }
    return new ProgramHead(Kind.STATIC, "", arch);
  }

  private static String text(byte[] head, int start, int length) {
    int end = start;
    while (end < start + length && head[end] != 0) {
      end++;
    }
    return new String(head, start, end - start, StandardCharsets.UTF_8);
  }

  /** Numbers of processors (ELF, e_machine) as OCI and Go name them. */
  private static String arch(int machine, boolean wide, boolean little) {
    return switch (machine) {
      case 3 -> "386";
      case 8 -> wide ? (little ? "mips64le" : "mips64") : (little ? "mipsle" : "mips");
      case 20 -> "ppc";
      case 21 -> little ? "ppc64le" : "ppc64";
      case 22 -> wide ? "s390x" : "s390";
      case 40 -> "arm";
      case 62 -> "amd64";
      case 183 -> "arm64";
      case 243 -> wide ? "riscv64" : "riscv32";
      case 258 -> "loong64";
      default -> "";
    };
  }
}
