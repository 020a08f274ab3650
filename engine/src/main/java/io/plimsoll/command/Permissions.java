package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Optional;

/**
 * The mode that {@code chmod}, {@code install -m} or {@code --chmod} sets: octal, or symbolic as in
 * chmod(1).
 */
public final class Permissions {
  private static final int SETUID = 04000;
  private static final int SETGID = 02000;
  private static final int OTHER_WRITE = 02;
  private static final int EXECUTE = 0111;

  private final Optional<Reasons> gap;
  private final Optional<Integer> fixed;
  private final int sets;
  private final Value mode;

  private Permissions(Optional<Reasons> gap, Optional<Integer> fixed, int sets, Value mode) {
    this.gap = gap;
    this.fixed = fixed;
    this.sets = sets;
    this.mode = mode;
  }

  /** Reads a mode; one with an unknown part sets what is not known. */
  public static Permissions of(Value text) {
    return of(Arg.of(text));
  }

  static Permissions of(Arg word) {
    if (!word.isKnown()) {
      Reasons why = word.reasons();
      return new Permissions(Optional.of(why), Optional.empty(), 0, Unknown.of(why));
    }
    String text = word.marked();
    if (!text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '7')) {
      int bits = Integer.parseInt(text, 8) & 07777;
      return new Permissions(
          Optional.empty(), Optional.of(bits), bits, new Mode(bits, word.origin()));
    }
    return symbolic(text, word);
  }

  private static Permissions symbolic(String text, Arg word) {
    int sets = 0;
    int fixedBits = 0;
    int assigned = 0;
    for (String clause : text.split(",", -1)) {
      int operator = SystemSpecs.firstOf(clause, "+-=", 0);
      if (operator < 0) {
        continue;
      }
      String who = clause.substring(0, operator);
      int last = operator;
      for (int at = operator; at >= 0 && at < clause.length(); at = next(clause, at)) {
        int end = next(clause, at) < 0 ? clause.length() : next(clause, at);
        int bits = bits(who, clause.substring(at + 1, end));
        char action = clause.charAt(at);
        sets = action == '-' ? sets & ~bits : sets | bits;
        if (action == '=') {
          assigned |= mask(who);
          fixedBits = (fixedBits & ~mask(who)) | bits;
        } else {
          fixedBits = action == '+' ? fixedBits | bits : fixedBits & ~bits;
        }
        last = at;
      }
      if (last < operator) {
        break;
      }
    }
    boolean whole = (assigned & 0777) == 0777;
    Value mode = whole ? new Mode(fixedBits, word.origin()) : Absent.ABSENT;
    return new Permissions(
        Optional.empty(), whole ? Optional.of(fixedBits) : Optional.empty(), sets, mode);
  }

  private static int next(String clause, int from) {
    return SystemSpecs.firstOf(clause, "+-=", from + 1);
  }

  private static int mask(String who) {
    boolean all = who.isEmpty() || who.indexOf('a') >= 0;
    int mask = 0;
    mask |= all || who.indexOf('u') >= 0 ? 0700 : 0;
    mask |= all || who.indexOf('g') >= 0 ? 0070 : 0;
    mask |= all || who.indexOf('o') >= 0 ? 0007 : 0;
    return mask;
  }

  /**
   * The bits of a clause; without a letter in front it is for all, as a build has umask 0022 at
   * most.
   */
  private static int bits(String who, String permissions) {
    int mask = mask(who);
    int bits = 0;
    for (int i = 0; i < permissions.length(); i++) {
      switch (permissions.charAt(i)) {
        case 'r' -> bits |= 0444 & mask;
        case 'w' -> bits |= 0222 & mask;
        case 'x', 'X' -> bits |= 0111 & mask;
        case 's' -> {
          bits |= (mask & 0700) != 0 ? SETUID : 0;
          bits |= (mask & 0070) != 0 ? SETGID : 0;
        }
        case 't' -> bits |= 01000;
        default -> {
          // u, g and o copy the permissions of others, which are not known.
        }
      }
    }
    return bits;
  }

  /** The mode if it is fixed, absent for a change of some bits, unknown with its word. */
  public Value mode() {
    return mode;
  }

  public Value setsSetuid() {
    return sets(SETUID);
  }

  public Value setsSetgid() {
    return sets(SETGID);
  }

  public Value setsWorldWritable() {
    return sets(OTHER_WRITE);
  }

  boolean makesExecutable() {
    return (fixed.orElse(sets) & EXECUTE) != 0;
  }

  private Value sets(int bit) {
    return gap.<Value>map(Unknown::of).orElseGet(() -> Value.Bool.of((sets & bit) != 0));
  }

  /** Whether a word can be a mode: digits or clauses; {@code -x} is one too. */
  static boolean isMode(Arg word) {
    return word.prefix()
        .matches("[ugoa]*[-+=][rwxXstugo,+=-]*|[0-7]{1,5}|([ugoa]*[-+=][rwxXst]*,?)+");
  }

  static Value text(Arg word) {
    return Text.of(word.written(), word.origin());
  }
}
