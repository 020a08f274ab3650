package io.plimsoll.command;

import io.plimsoll.model.Value;
import java.util.Optional;

/** Packages as the package managers of distributions take them. */
final class SystemSpecs {
  /** Behind the version of an RPM package: its architecture. */
  private static final String RPM_VERSION =
      "\\d[\\w.+~^:*\\uFFFF]*(-[\\d*\\uFFFF][\\w.+~^*\\uFFFF]*)?";

  private SystemSpecs() {}

  /** A file by its suffix or path, or an address; absent for a name. */
  static Optional<Spec> fileOrUrl(Arg word, String suffix) {
    String text = word.marked();
    if (text.contains("://")) {
      Arg name = word.from(text.lastIndexOf('/') + 1);
      return Optional.of(Spec.address(word, name, word, "url", Truth.YES, false));
    }
    boolean path =
        text.startsWith("/")
            || text.startsWith("./")
            || text.startsWith("../")
            || text.startsWith("~/");
    return path || text.endsWith(suffix) ? Optional.of(Spec.file(word)) : Optional.empty();
  }

  /** {@code name[:architecture][=version | /release]}, apt-get(8). */
  static Spec apt(Arg word) {
    String text = word.marked();
    int equals = text.indexOf('=');
    if (equals >= 0) {
      return Spec.versioned(
          word, architectureless(word.slice(0, equals)), word.from(equals + 1), Truth.YES);
    }
    Optional<Spec> other = fileOrUrl(word, ".deb");
    if (other.isPresent()) {
      return other.get();
    }
    int slash = text.indexOf('/');
    if (slash > 0) {
      Value release = word.from(slash + 1).value();
      Arg name = architectureless(word.slice(0, slash));
      return Spec.registry(word, name, release, Truth.YES, Truth.NO);
    }
    boolean marked = text.length() > 1 && text.endsWith("-");
    return Spec.loose(word, architectureless(marked ? word.slice(0, text.length() - 1) : word));
  }

  private static Arg architectureless(Arg name) {
    int colon = name.marked().indexOf(':');
    return colon > 0 ? name.slice(0, colon) : name;
  }

  /** {@code name[@repository][(= | < | > | ~)version]}, apk(8). */
  static Spec apk(Arg word) {
    String text = word.marked();
    int operator = firstOf(text, "=<>~", 1);
    int at = text.indexOf('@', 1);
    int nameEnd = at > 0 && (operator < 0 || at < operator) ? at : operator;
    if (operator > 0) {
      return bounded(word, nameEnd, operator);
    }
    return fileOrUrl(word, ".apk")
        .orElseGet(() -> Spec.loose(word, at > 0 ? word.slice(0, at) : word));
  }

  /** {@code name(= | < | > | <= | >=)version}, zypper(8) and pacman(8). */
  static Spec operators(Arg word, String suffix) {
    int operator = firstOf(word.marked(), "=<>", 1);
    return operator > 0
        ? bounded(word, operator, operator)
        : fileOrUrl(word, suffix).orElseGet(() -> Spec.loose(word, word));
  }

  private static Spec bounded(Arg word, int nameEnd, int operator) {
    String text = word.marked();
    int start = operator;
    while (start < text.length() && "=<>~ ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    boolean exact = text.substring(operator, start).strip().matches("==?");
    Arg version = word.from(start);
    Spec spec = Spec.versioned(word, trimmed(word.slice(0, nameEnd)), version, Truth.YES);
    return exact ? spec : spec.with(version.value(), Truth.YES, Truth.NO);
  }

  private static Arg trimmed(Arg name) {
    int end = name.marked().length();
    while (end > 0 && name.marked().charAt(end - 1) == ' ') {
      end--;
    }
    return name.slice(0, end);
  }

  /**
   * {@code name-version[-release][.architecture]}, {@code name:stream}, or a file (dnf, "Specifying
   * packages").
   *
   * <p>A name may end in a number (gcc-toolset-12): only what has a dot, an epoch, a release or a
   * wildcard is a version.
   */
  static Spec rpm(Arg word) {
    Optional<Spec> other = fileOrUrl(word, ".rpm");
    if (other.isPresent()) {
      return other.get();
    }
    String text = word.marked();
    int operator = firstOf(text, "=<>", 1);
    if (operator > 0) {
      return bounded(word, operator, operator);
    }
    int from = text.startsWith("@") ? 1 : 0;
    int colon = text.indexOf(':', from);
    boolean epoch = colon > 0 && digits(text, from, colon);
    int firstDash = text.indexOf('-', from);
    if (colon > 0 && !epoch && (firstDash > colon || firstDash < 0)) {
      return Spec.registry(
          word, word.slice(from, colon), word.from(colon + 1).value(), Truth.YES, Truth.NO);
    }
    int start = epoch ? colon + 1 : from;
    for (int dash = text.indexOf('-', start); dash > 0; dash = text.indexOf('-', dash + 1)) {
      String rest = text.substring(dash + 1);
      if (rest.length() <= 128 && isRpmVersion(rest)) {
        return Spec.versioned(word, word.slice(start, dash), word.from(dash + 1), Truth.YES);
      }
    }
    return Spec.loose(word, word.from(start));
  }

  private static boolean isRpmVersion(String rest) {
    if (rest.isEmpty()) {
      return false;
    }
    if (rest.charAt(0) == Arg.MARK) {
      return rest.indexOf('-') < 0 || rest.matches("\\uFFFF(-[\\d\\uFFFF][\\w.\\uFFFF]*)?");
    }
    boolean shaped = rest.matches(RPM_VERSION);
    return shaped
        && (rest.indexOf('.') > 0
            || rest.indexOf(':') > 0
            || rest.indexOf('-') > 0
            || rest.indexOf('*') > 0
            || rest.indexOf(Arg.MARK) > 0);
  }

  /** {@code [channel::]name(= | == | < | …)version[=build]}, conda match specifications. */
  static Spec conda(Arg word) {
    String text = word.marked();
    int channel = text.indexOf("::");
    int from = channel < 0 ? 0 : channel + 2;
    int operator = firstOf(text, "=<>!~ ", Math.max(1, from));
    if (operator < 0) {
      return text.contains("://") || text.endsWith(".conda") || text.endsWith(".tar.bz2")
          ? fileOrUrl(word, ".conda").orElseGet(() -> Spec.file(word))
          : Spec.loose(word, word.from(from));
    }
    Arg name = word.slice(from, operator);
    int start = operator;
    while (start < text.length() && "=<>!~ ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    Arg version = word.from(start);
    // One sign stands for all versions that begin with it, two for exactly one.
    return switch (text.substring(operator, start).strip()) {
      case "==" -> Spec.versioned(word, name, version, Truth.YES);
      case "=" -> Spec.registry(word, name, version.value(), Truth.YES, Truth.NO);
      default -> Spec.registry(word, name, version.value(), Truth.NO, Truth.NO);
    };
  }

  /** A package of dpkg, or of rpm when no repositories are used: always a file or an address. */
  static Spec file(Arg word) {
    return word.marked().contains("://") ? fileOrUrl(word, "").orElseThrow() : Spec.file(word);
  }

  private static boolean digits(String text, int from, int to) {
    return to > from && text.substring(from, to).chars().allMatch(Character::isDigit);
  }

  static int firstOf(String text, String characters, int from) {
    for (int i = from; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
