package io.plimsoll.shell;

import java.util.Set;

/** Variables that a shell sets itself (POSIX XCU 2.5.3, bash manual 5.2). */
final class ShellVariables {
  private static final Set<String> NAMES =
      Set.of(
          "PWD",
          "OLDPWD",
          "RANDOM",
          "SRANDOM",
          "SECONDS",
          "EPOCHSECONDS",
          "EPOCHREALTIME",
          "LINENO",
          "UID",
          "EUID",
          "PPID",
          "HOSTNAME",
          "HOSTTYPE",
          "MACHTYPE",
          "OSTYPE",
          "REPLY",
          "OPTARG",
          "OPTIND",
          "HOME",
          "PATH",
          "SHELL",
          "SHLVL",
          "FUNCNAME",
          "PIPESTATUS",
          "GROUPS",
          "DIRSTACK",
          "TERM",
          "IFS",
          "PS1",
          "PS2",
          "PS4",
          "COLUMNS",
          "LINES",
          "_");

  private ShellVariables() {}

  /** Whether the shell gives a variable a value that nobody assigned. */
  static boolean has(String name) {
    return NAMES.contains(name) || name.startsWith("BASH");
  }
}
