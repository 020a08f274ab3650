package io.plimsoll.dockerfile;

import java.util.Locale;
import java.util.Set;

/** The notation {@code os/arch[/variant]}, as containerd's platforms package reads it. */
final class Platforms {
  /** One part alone must be an operating system or an architecture that is known. */
  private static final Set<String> KNOWN =
      Set.of(
          "aix",
          "android",
          "darwin",
          "macos",
          "dragonfly",
          "freebsd",
          "hurd",
          "illumos",
          "ios",
          "js",
          "linux",
          "nacl",
          "netbsd",
          "openbsd",
          "plan9",
          "solaris",
          "windows",
          "zos",
          "386",
          "amd64",
          "amd64p32",
          "arm",
          "armbe",
          "arm64",
          "arm64be",
          "ppc64",
          "ppc64le",
          "loong64",
          "mips",
          "mipsle",
          "mips64",
          "mips64le",
          "mips64p32",
          "mips64p32le",
          "ppc",
          "riscv",
          "riscv64",
          "s390",
          "s390x",
          "sparc",
          "sparc64",
          "wasm",
          "aarch64",
          "x86_64",
          "x86-64",
          "i386",
          "armhf",
          "armel");

  private Platforms() {}

  static boolean isValid(String platform) {
    if (platform.equalsIgnoreCase("local")) {
      return true;
    }
    String[] parts = platform.split("/", -1);
    if (parts.length > 3 || platform.indexOf('*') >= 0) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!isPart(i == 0 ? withoutVersion(parts[0]) : parts[i])) {
        return false;
      }
    }
    return parts.length > 1 || KNOWN.contains(withoutVersion(platform).toLowerCase(Locale.ROOT));
  }

  /** {@code windows(10.0.17763)} names a version. */
  private static String withoutVersion(String os) {
    int open = os.indexOf('(');
    return open > 0 && os.endsWith(")") ? os.substring(0, open) : os;
  }

  private static boolean isPart(String part) {
    return !part.isEmpty()
        && part.chars()
            .allMatch(
                c ->
                    (c >= '0' && c <= '9')
                        || (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || c == '_'
                        || c == '.'
                        || c == '-');
  }
}
