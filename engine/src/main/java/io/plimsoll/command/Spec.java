package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import java.util.Optional;

/**
 * A package as a command names it.
 *
 * @param word where it stands
 * @param source registry, url, git, file or requirement; empty if that is not known
 */
record Spec(
    Arg word,
    Value name,
    Value version,
    Optional<String> source,
    Value url,
    Truth pinned,
    Truth exact,
    boolean hashed) {

  /** A word of which nothing is known. */
  static Spec unknown(Arg word) {
    Unknown why = Unknown.of(word.reasons());
    Truth truth = Truth.unknown(word.reasons());
    return new Spec(word, why, why, Optional.empty(), why, truth, truth, false);
  }

  /** A package of a registry without a version; a hole may hold one. */
  static Spec loose(Arg word, Arg name) {
    Truth pinned = word.isKnown() ? Truth.NO : Truth.unknown(word.reasons());
    Value version = word.isKnown() ? Absent.ABSENT : Unknown.of(word.reasons());
    return registry(word, name, version, pinned, pinned);
  }

  /** A package of a registry with a version that its manager takes as fixed. */
  static Spec versioned(Arg word, Arg name, Arg version, Truth pinned) {
    Truth exact =
        version.isKnown() ? Truth.of(isExact(version.marked())) : Truth.unknown(version.reasons());
    return registry(word, name, version.value(), pinned, pinned.and(exact));
  }

  static Spec registry(Arg word, Arg name, Value version, Truth pinned, Truth exact) {
    return new Spec(
        word, name.value(), version, Optional.of("registry"), Absent.ABSENT, pinned, exact, false);
  }

  /** A file of the image or the build. */
  static Spec file(Arg word) {
    Arg name = word.from(word.marked().lastIndexOf('/') + 1);
    return new Spec(
        word,
        (name.isEmpty() ? word : name).value(),
        Absent.ABSENT,
        Optional.of("file"),
        Absent.ABSENT,
        Truth.YES,
        Truth.YES,
        false);
  }

  /** An address of a file or a repository. */
  static Spec address(Arg word, Arg name, Arg url, String source, Truth pinned, boolean hashed) {
    return new Spec(
        word,
        name.value(),
        Absent.ABSENT,
        Optional.of(source),
        Url.of(url.text()),
        pinned,
        pinned,
        hashed);
  }

  /** A repository; its version is the reference that is asked for, if one is. */
  static Spec git(Arg word, Arg name, Arg url, Optional<Arg> ref, Truth pinned) {
    Value none = url.isKnown() ? Absent.ABSENT : Unknown.of(url.reasons());
    return address(word, name, url, "git", pinned, false)
        .with(ref.map(Arg::value).orElse(none), pinned, pinned);
  }

  Spec with(Value otherVersion, Truth otherPinned, Truth otherExact) {
    return new Spec(word, name, otherVersion, source, url, otherPinned, otherExact, hashed);
  }

  /** The same, pinned from outside: a constraint, a snapshot repository. */
  Spec pinnedBy(Truth outside) {
    return new Spec(word, name, version, source, url, pinned.or(outside), exact, hashed);
  }

  /** Whether a version names one version, not a range. */
  static boolean isExact(String version) {
    String bare = version.startsWith("v") ? version.substring(1) : version;
    if (bare.isEmpty() || !Character.isLetterOrDigit(bare.charAt(0))) {
      return false;
    }
    boolean range =
        bare.indexOf('*') >= 0
            || bare.indexOf(' ') >= 0
            || bare.indexOf(',') >= 0
            || bare.indexOf('|') >= 0
            || bare.endsWith(".x")
            || bare.endsWith("~");
    return !range;
  }
}
