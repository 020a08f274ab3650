package io.plimsoll.dockerfile;

import java.util.Locale;
import java.util.Set;

/** Signals of Linux by name, as the engine knows them. */
final class Signals {
  private static final Set<String> NAMES =
      Set.of(
          "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT",
          "KILL", "PIPE", "POLL", "PROF", "PWR", "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM",
          "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ",
          "RTMIN", "RTMAX");

  /** Real-time signals count up from the first to here, and down from the last to one less. */
  private static final int REAL_TIME = 15;

  private Signals() {}

  /** A number other than 0, or a name with or without SIG. */
  static boolean isValid(String text) {
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return digits.length() <= 18 && digits.chars().anyMatch(c -> c != '0');
    }
    String upper = text.toUpperCase(Locale.ROOT);
    String name = upper.startsWith("SIG") ? upper.substring(3) : upper;
    return NAMES.contains(name)
        || isRealTime(name, "RTMIN+", REAL_TIME)
        || isRealTime(name, "RTMAX-", REAL_TIME - 1);
  }

  private static boolean isRealTime(String name, String prefix, int most) {
    if (!name.startsWith(prefix)) {
      return false;
    }
    for (int i = 1; i <= most; i++) {
      if (name.equals(prefix + i)) {
        return true;
      }
    }
    return false;
  }
}
