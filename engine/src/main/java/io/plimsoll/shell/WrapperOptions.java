package io.plimsoll.shell;

import java.util.Map;
import java.util.Set;

/**
 * How a program that starts another one takes its own arguments, from its manual page.
 *
 * @param letters short options that take the next word
 * @param names long options that take the next word
 * @param operands words between its options and the command
 * @param environment whether {@code NAME=value} may stand before the command
 */
record WrapperOptions(String letters, Set<String> names, int operands, boolean environment) {

  private static final WrapperOptions PLAIN = of("", 0);

  private static final Set<String> SUDO =
      Set.of(
          "--user",
          "--group",
          "--host",
          "--prompt",
          "--chdir",
          "--chroot",
          "--role",
          "--type",
          "--other-user",
          "--close-from",
          "--command-timeout");

  private static final Set<String> XARGS =
      Set.of(
          "--arg-file",
          "--delimiter",
          "--max-args",
          "--max-procs",
          "--max-chars",
          "--process-slot-var");

  private static final Set<String> SETPRIV =
      Set.of(
          "--ambient-caps",
          "--inh-caps",
          "--bounding-set",
          "--ruid",
          "--euid",
          "--rgid",
          "--egid",
          "--reuid",
          "--regid",
          "--groups",
          "--securebits",
          "--pdeathsig",
          "--selinux-label",
          "--apparmor-profile");

  private static final Map<String, WrapperOptions> ALL =
      Map.ofEntries(
          Map.entry("sudo", new WrapperOptions("CDghpRrTtUu", SUDO, 0, true)),
          Map.entry("doas", of("Cu", 0)),
          Map.entry("env", new WrapperOptions("uC", Set.of("--unset", "--chdir"), 0, true)),
          Map.entry("nice", new WrapperOptions("n", Set.of("--adjustment"), 0, false)),
          Map.entry("ionice", new WrapperOptions("cn", Set.of("--class", "--classdata"), 0, false)),
          Map.entry("nohup", PLAIN),
          Map.entry("setsid", PLAIN),
          Map.entry("stdbuf", of("ioe", 0)),
          Map.entry("time", new WrapperOptions("fo", Set.of("--format", "--output"), 0, false)),
          Map.entry(
              "timeout", new WrapperOptions("ks", Set.of("--kill-after", "--signal"), 1, false)),
          Map.entry("exec", of("a", 0)),
          Map.entry("command", PLAIN),
          Map.entry("builtin", PLAIN),
          Map.entry("xargs", new WrapperOptions("adEILnPs", XARGS, 0, false)),
          Map.entry("chroot", new WrapperOptions("", Set.of("--userspec", "--groups"), 1, false)),
          Map.entry("runuser", new WrapperOptions("ugGs", Set.of("--user", "--group"), 0, false)),
          Map.entry("gosu", of("", 1)),
          Map.entry("su-exec", of("", 1)),
          Map.entry("setpriv", new WrapperOptions("", SETPRIV, 0, false)),
          Map.entry("busybox", PLAIN),
          Map.entry("tini", of("pe", 0)),
          Map.entry("dumb-init", of("r", 0)),
          Map.entry("fakeroot", of("lsib", 0)),
          Map.entry("eatmydata", PLAIN),
          Map.entry("unbuffer", PLAIN));

  private static WrapperOptions of(String letters, int operands) {
    return new WrapperOptions(letters, Set.of(), operands, false);
  }

  static Map<String, WrapperOptions> all() {
    return ALL;
  }

  /** Whether an option takes the word behind it. */
  boolean takesNext(String option) {
    if (option.startsWith("--")) {
      return names.contains(option);
    }
    // In a cluster the first letter with an argument takes the rest, or else the next word.
    for (int i = 1; i < option.length(); i++) {
      if (letters.indexOf(option.charAt(i)) >= 0) {
        return i == option.length() - 1;
      }
    }
    return false;
  }
}
