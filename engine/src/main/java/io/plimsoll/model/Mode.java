package io.plimsoll.model;

import java.util.Locale;

/**
 * File mode bits.
 *
 * @param bits 0 to 07777 (octal)
 */
public record Mode(int bits, Origin origin) implements Parsed {

  public static Mode of(int bits) {
    return new Mode(bits, Origin.NONE);
  }

  /** Whether it sets no bit that the limit does not set. */
  public boolean within(Mode limit) {
    return (bits & ~limit.bits) == 0;
  }

  @Override
  public String typeName() {
    return "Mode";
  }

  @Override
  public Value field(String name) {
    int mask =
        switch (name) {
          case "setuid" -> 04000;
          case "setgid" -> 02000;
          case "sticky" -> 01000;
          case "owner_readable" -> 0400;
          case "owner_writable" -> 0200;
          case "owner_executable" -> 0100;
          case "group_readable" -> 040;
          case "group_writable" -> 020;
          case "group_executable" -> 010;
          case "other_readable" -> 04;
          case "other_writable" -> 02;
          case "other_executable" -> 01;
          default -> throw new IllegalArgumentException("Mode has no field " + name);
        };
    return Bool.of((bits & mask) != 0);
  }

  @Override
  public String written() {
    return String.format(Locale.ROOT, "%04o", bits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mode m && m.bits == bits;
  }

  @Override
  public int hashCode() {
    return bits;
  }

  @Override
  public Mode from(Origin other) {
    return new Mode(bits, other);
  }
}
