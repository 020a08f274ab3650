package io.plimsoll.shell;

import java.util.List;
import java.util.Locale;

/**
 * The shell that reads a script, and the options it is started with.
 *
 * @param language what the shell reads
 * @param errexit {@code -e}: stop at the first failure
 * @param pipefail {@code -o pipefail}: a failing stage fails its pipe
 */
public record Dialect(Language language, Setting errexit, Setting pipefail) {

  /** The {@code /bin/sh -c} that runs a shell form by default. */
  public static final Dialect SH = new Dialect(Language.POSIX, Setting.OFF, Setting.OFF);

  /** A plain {@code bash}. */
  public static final Dialect BASH = new Dialect(Language.BASH, Setting.OFF, Setting.OFF);

  /**
   * The dialect of a shell's program and options, as in {@code SHELL ["/bin/bash", "-o",
   * "pipefail", "-c"]} or a {@code #!} line; empty gives {@link #SH}.
   */
  public static Dialect of(List<String> argv) {
    if (argv.isEmpty()) {
      return SH;
    }
    Dialect dialect = new Dialect(language(argv.get(0)), Setting.OFF, Setting.OFF);
    if (dialect.language != Language.POSIX && dialect.language != Language.BASH) {
      return dialect;
    }
    for (int i = 1; i < argv.size() && isOption(argv.get(i)); i++) {
      String option = argv.get(i);
      boolean on = option.charAt(0) == '-';
      if (option.indexOf('e', 1) > 0 && !option.startsWith("--")) {
        dialect = dialect.withErrexit(Setting.of(on));
      }
      if (option.indexOf('o', 1) > 0 && !option.startsWith("--") && i + 1 < argv.size()) {
        dialect = dialect.with(argv.get(++i), Setting.of(on));
      }
    }
    return dialect;
  }

  /** The language that a shell or interpreter reads, by its program name or path. */
  public static Language language(String program) {
    String path = program.replace('\\', '/');
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.endsWith(".exe")) {
      name = name.substring(0, name.length() - 4);
    }
    return switch (name) {
      case "sh", "dash", "ash" -> Language.POSIX;
      case "bash", "ksh", "mksh", "zsh", "rbash" -> Language.BASH;
      case "cmd" -> Language.CMD;
      case "powershell", "pwsh" -> Language.POWERSHELL;
      default -> name.startsWith("python") ? Language.PYTHON : Language.OTHER;
    };
  }

  private static boolean isOption(String word) {
    return word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+');
  }

  Dialect withErrexit(Setting setting) {
    return new Dialect(language, setting, pipefail);
  }

  /** With an option of {@code set -o}; unknown to us changes nothing. */
  Dialect with(String option, Setting setting) {
    return switch (option) {
      case "errexit" -> withErrexit(setting);
      case "pipefail" -> new Dialect(language, errexit, setting);
      default -> this;
    };
  }
}
