package io.plimsoll.command;

import io.plimsoll.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Packages as the package managers of languages take them. */
final class LanguageSpecs {
  /**
   * Words of go that stand for packages of the module at hand or of the toolchain (go help
   * packages).
   */
  private static final List<String> OF_THE_MODULE = List.of("all", "cmd", "std", "tool", "work");

  private LanguageSpecs() {}

  static boolean isPath(String text) {
    return text.equals(".")
        || text.equals("..")
        || text.startsWith("/")
        || text.startsWith("./")
        || text.startsWith("../")
        || text.startsWith("~/")
        || text.startsWith(".[")
        || text.startsWith("file:");
  }

  /** A full commit hash: 40 digits of SHA-1 or 64 of SHA-256. */
  static boolean isCommit(String text) {
    return (text.length() == 40 || text.length() == 64) && isHex(text);
  }

  private static boolean isHex(String text) {
    return text.chars()
        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
  }

  /** A requirement specifier (PEP 508), path, or address. */
  static Spec pip(Arg word) {
    String text = word.marked();
    int at = text.indexOf("@ ");
    int separator = at > 0 ? at : text.indexOf(" @");
    if (separator > 0) {
      int start = text.indexOf('@', separator) + 1;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      return pipAddress(word, trimmed(word.slice(0, separator)), word.from(start));
    }
    if (text.contains("://") || text.startsWith("git+") || text.startsWith("git@")) {
      return pipAddress(word, word.from(fileName(text)), word);
    }
    boolean archive = text.endsWith(".whl") || text.endsWith(".tar.gz") || text.endsWith(".zip");
    if (isPath(text) || archive || (text.indexOf('/') > 0 && !text.contains("@"))) {
      return Spec.file(word);
    }
    return requirement(word);
  }

  private static Arg trimmed(Arg name) {
    return name.slice(0, name.marked().stripTrailing().length());
  }

  private static Spec requirement(Arg word) {
    String text = word.marked();
    int marker = text.indexOf(';');
    int end = marker < 0 ? text.length() : marker;
    int operator = SystemSpecs.firstOf(text, "=<>!~@", 1);
    int bracket = text.indexOf('[');
    int nameEnd = operator < 0 || operator > end ? end : operator;
    Arg name = word.slice(0, bracket > 0 && bracket < nameEnd ? bracket : nameEnd);
    if (operator < 0 || operator > end) {
      return Spec.loose(word, name);
    }
    int start = operator;
    while (start < end && "=<>!~@ ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    Arg version = word.slice(start, end);
    return switch (text.substring(operator, start).strip()) {
      // pip refuses a single sign, so nothing else than this version is ever installed.
      case "==", "===", "=", "@" -> Spec.versioned(word, name, version, Truth.YES);
      case "~=" -> Spec.registry(word, name, version.value(), Truth.YES, Truth.NO);
      default -> Spec.registry(word, name, version.value(), Truth.NO, Truth.NO);
    };
  }

  private static Spec pipAddress(Arg word, Arg name, Arg url) {
    String text = url.marked();
    boolean hashed =
        text.contains("#sha256=") || text.contains("&sha256=") || text.contains("#sha512=");
    if (text.startsWith("git+") || text.startsWith("git@") || text.endsWith(".git")) {
      int hash = text.indexOf('#');
      Arg address = url.slice(0, hash < 0 ? text.length() : hash);
      int at = address.marked().lastIndexOf('@');
      boolean ref =
          at > address.marked().indexOf("://") + 3 && address.marked().indexOf('/', at) < 0;
      Truth pinned = ref ? commit(address.from(at + 1)) : maybe(address);
      int skip = text.startsWith("git+") ? 4 : 0;
      Arg repository = address.slice(skip, ref ? at : address.marked().length());
      Optional<Arg> named = ref ? Optional.of(address.from(at + 1)) : Optional.empty();
      return Spec.git(word, gitName(name), repository, named, pinned);
    }
    boolean fixed = hashed || text.endsWith(".whl") || isArchiveOfVersion(text);
    return Spec.address(word, name, url, "url", Truth.of(fixed), hashed);
  }

  /** A source archive whose address has a version or commit in it: not that of a branch. */
  private static boolean isArchiveOfVersion(String url) {
    String path = url.substring(url.indexOf("://") + 3);
    return path.matches(
        "(?s)[^/]*/.*(\\d\\.\\d|[0-9a-f]{7}).*\\.(tar\\.gz|tgz|zip|tar\\.bz2)(#.*)?");
  }

  private static Arg gitName(Arg name) {
    int end = SystemSpecs.firstOf(name.marked(), "@#", 1);
    return end < 0 ? name : name.slice(0, end);
  }

  /** Whether a reference is a full commit. */
  static Truth commit(Arg ref) {
    return ref.isKnown() ? Truth.of(isCommit(ref.marked())) : Truth.unknown(ref.reasons());
  }

  private static Truth maybe(Arg address) {
    return address.isKnown() ? Truth.NO : Truth.unknown(address.reasons());
  }

  /** {@code [@scope/]name[@version]}, folder, archive, or git address (npm-install(1)). */
  static Spec npm(Arg word) {
    String text = word.marked();
    int at = text.indexOf('@', 1);
    String target = at > 0 ? text.substring(at + 1) : text;
    boolean git =
        text.startsWith("git+")
            || text.startsWith("git://")
            || text.startsWith("git@")
            || text.startsWith("github:")
            || target.startsWith("git+")
            || target.startsWith("github:");
    if (git || isGithub(text)) {
      return npmGit(word);
    }
    if (text.contains("://")) {
      Arg name = word.from(fileName(text));
      return Spec.address(word, name, word, "url", Truth.of(isArchive(text)), false);
    }
    if (isPath(text) || isArchive(text) || text.startsWith("link:")) {
      return Spec.file(word);
    }
    if (at < 0) {
      return Spec.loose(word, word);
    }
    Arg version = word.from(at + 1);
    return tagged(word, word.slice(0, at), version);
  }

  private static boolean isGithub(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && text.charAt(0) != '@'
        && text.charAt(0) != '.'
        && text.charAt(0) != '~'
        && text.charAt(0) != Arg.MARK
        && text.indexOf('/', slash + 1) < 0
        && !isArchive(text);
  }

  private static Spec npmGit(Arg word) {
    int hash = word.marked().indexOf('#');
    Arg address = hash < 0 ? word : word.slice(0, hash);
    Truth pinned = hash < 0 ? maybe(word) : commit(word.from(hash + 1));
    Arg name = address.from(fileName(address.marked()));
    Optional<Arg> ref = hash < 0 ? Optional.empty() : Optional.of(word.from(hash + 1));
    return Spec.git(word, name, repository(address), ref, pinned);
  }

  /** The address behind {@code git+}, and that of the short forms for GitHub. */
  private static Arg repository(Arg address) {
    String text = address.marked();
    if (text.startsWith("git+")) {
      return address.from(4);
    }
    int scheme = text.startsWith("github:") ? 7 : 0;
    boolean full = text.contains("://") || text.startsWith("git@");
    return full ? address : address.from(scheme).prefixed("https://github.com/");
  }

  private static boolean isArchive(String text) {
    return text.endsWith(".tgz") || text.endsWith(".tar.gz") || text.endsWith(".tar");
  }

  /** A version that may also be a tag such as latest, which moves. */
  static Spec tagged(Arg word, Arg name, Arg version) {
    String text = version.marked();
    if (version.startsOpen()) {
      return Spec.versioned(word, name, version, Truth.unknown(version.reasons()));
    }
    String bare =
        text.startsWith("v") || text.startsWith("^") || text.startsWith("~")
            ? text.substring(1)
            : text;
    boolean number =
        !bare.isEmpty() && (Character.isDigit(bare.charAt(0)) || bare.charAt(0) == Arg.MARK);
    Spec spec = Spec.versioned(word, name, version, Truth.of(number));
    // Fewer than three numbers stand for the newest that begins with them.
    boolean range =
        text.startsWith("^") || text.startsWith("~") || !text.matches("(?s).*\\..*\\..*");
    return range && version.isKnown() ? spec.with(version.value(), spec.pinned(), Truth.NO) : spec;
  }

  /** {@code module@version} or a local package (go help install). */
  static Spec golang(Arg word) {
    String text = word.marked();
    int at = text.indexOf('@');
    if (isPath(text) || text.startsWith("...") || OF_THE_MODULE.contains(text)) {
      return Spec.file(word);
    }
    if (at < 0) {
      return Spec.loose(word, word);
    }
    Arg version = word.from(at + 1);
    if (version.isKnown() && version.marked().length() >= 7 && isHex(version.marked())) {
      return Spec.versioned(word, word.slice(0, at), version, Truth.YES);
    }
    if (version.isKnown() && !version.marked().matches("v\\d.*")) {
      return Spec.registry(word, word.slice(0, at), version.value(), Truth.NO, Truth.NO);
    }
    return tagged(word, word.slice(0, at), version);
  }

  /**
   * {@code name SEPARATOR version}: gem and composer take a colon, cargo and brew an at sign.
   *
   * @param flag the value of a version flag of the command, which holds for all its packages
   */
  static Spec separated(Arg word, String separators, Optional<Arg> flag, String suffix) {
    String text = word.marked();
    if (isPath(text) || (!suffix.isEmpty() && text.toLowerCase(Locale.ROOT).endsWith(suffix))) {
      return Spec.file(word);
    }
    if (text.contains("://")) {
      return Spec.address(word, word.from(fileName(text)), word, "url", Truth.NO, false);
    }
    int at = SystemSpecs.firstOf(text, separators, 1);
    if (at > 0) {
      return ranged(word, word.slice(0, at), word.from(at + 1));
    }
    return flag.map(version -> ranged(word, word, version)).orElseGet(() -> Spec.loose(word, word));
  }

  /** A version that may be a range; one that only has a lower end fixes nothing. */
  static Spec ranged(Arg word, Arg name, Arg version) {
    String text = version.marked();
    String bare = text.startsWith("=") ? text.substring(1).strip() : text;
    boolean open =
        bare.isEmpty()
            || text.startsWith(">")
            || text.startsWith("<")
            || text.startsWith("*")
            || text.startsWith("!")
            || text.startsWith("dev-")
            || text.startsWith("@")
            || text.equals("latest");
    Value value = version.value();
    if (open) {
      return Spec.registry(word, name, value, Truth.NO, Truth.NO);
    }
    Spec spec =
        Spec.versioned(word, name, text.equals(bare) ? version : version.from(1), Truth.YES);
    return Character.isLetterOrDigit(bare.charAt(0)) || bare.charAt(0) == Arg.MARK
        ? spec
        : spec.with(value, Truth.YES, Truth.NO);
  }

  /** {@code name-1.2.3}, a file or an address (pecl). */
  static Spec pecl(Arg word) {
    String text = word.marked();
    if (text.contains("://")) {
      return Spec.address(
          word, word.from(fileName(text)), word, "url", Truth.of(text.matches(".*\\d.*")), false);
    }
    if (isPath(text) || text.endsWith(".tgz")) {
      return Spec.file(word);
    }
    int dash = text.lastIndexOf('-');
    if (dash <= 0 || dash + 1 == text.length()) {
      return Spec.loose(word, word);
    }
    Arg version = word.from(dash + 1);
    char first = version.marked().charAt(0);
    boolean number = Character.isDigit(first) || first == Arg.MARK;
    return Spec.versioned(word, word.slice(0, dash), version, Truth.of(number));
  }

  private static int fileName(String text) {
    int end = SystemSpecs.firstOf(text, "?#", 0);
    String path = end < 0 ? text : text.substring(0, end);
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.lastIndexOf('/') + 1;
  }
}
