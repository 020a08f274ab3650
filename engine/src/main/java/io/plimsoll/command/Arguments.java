package io.plimsoll.command;

import io.plimsoll.model.Reasons;
import io.plimsoll.pattern.Ternary;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The arguments of a command, sorted.
 *
 * @param flags in order
 * @param verbs the sub-command and that behind it
 * @param operands neither flags nor values of flags nor verbs; words that may be flags are among
 *     them
 * @param unsure words that may be or hold flags
 * @param verbGap why the verb is not known: an unknown word stands before it
 */
record Arguments(
    Tool tool,
    List<Flag> flags,
    List<Arg> verbs,
    List<Arg> operands,
    List<Arg> unsure,
    Optional<Reasons> verbGap) {

  /**
   * A flag that is set.
   *
   * @param name with its dashes
   * @param word that it stands in
   * @param value that it is given
   * @param early whether it stands before the verb
   */
  record Flag(String name, Arg word, Optional<Arg> value, boolean early) {}

  Arguments {
    flags = List.copyOf(flags);
    verbs = List.copyOf(verbs);
    operands = List.copyOf(operands);
    unsure = List.copyOf(unsure);
  }

  /** The verbs as text; empty if the tool has none or it is not known. */
  List<String> verbTexts() {
    return verbs.stream().flatMap(v -> v.known().stream()).toList();
  }

  boolean verbIs(String... names) {
    return !verbs.isEmpty() && List.of(names).stream().anyMatch(verbs.getFirst()::is);
  }

  /** Whether one of the flags is set. */
  Ternary has(String... names) {
    return has(List.of(names));
  }

  Ternary has(Collection<String> names) {
    if (flags.stream().anyMatch(f -> matches(f, names))) {
      return Ternary.TRUE;
    }
    return unsure.stream().anyMatch(w -> mayBe(w, names)) ? Ternary.UNKNOWN : Ternary.FALSE;
  }

  /** Whether one of the flags is certainly set. */
  boolean surely(String... names) {
    return has(names) == Ternary.TRUE;
  }

  /** All values given to the flags, in order. */
  List<Arg> values(Collection<String> names) {
    return flags.stream().filter(f -> matches(f, names)).flatMap(f -> f.value().stream()).toList();
  }

  List<Arg> values(String... names) {
    return values(List.of(names));
  }

  /** The last value given to one of the flags. */
  Optional<Arg> value(String... names) {
    List<Arg> all = values(names);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Number of times one of the flags is set. */
  int times(String... names) {
    return (int) flags.stream().filter(f -> matches(f, List.of(names))).count();
  }

  /** Why a flag may be set that is not seen. */
  Optional<Reasons> gap() {
    return unsure.stream().map(Arg::reasons).reduce(Reasons::and);
  }

  /** Why the number of operands is not known. */
  Optional<Reasons> open() {
    return operands.stream().filter(Arg::isWild).map(Arg::reasons).reduce(Reasons::and);
  }

  private boolean matches(Flag flag, Collection<String> names) {
    return names.stream().anyMatch(n -> same(flag.name(), n));
  }

  private boolean same(String flag, String name) {
    return switch (tool.style()) {
      case GNU, BUNDLE -> flag.equals(name);
      case SINGLE -> undashed(flag).equals(undashed(name));
      case POWERSHELL ->
          undashed(flag).toLowerCase(Locale.ROOT).equals(undashed(name).toLowerCase(Locale.ROOT));
    };
  }

  private static String undashed(String flag) {
    return flag.startsWith("--")
        ? flag.substring(2)
        : flag.startsWith("-") ? flag.substring(1) : flag;
  }

  /** Whether a word with holes can be filled so that it sets one of the flags. */
  private boolean mayBe(Arg word, Collection<String> names) {
    String prefix = word.prefix();
    boolean letters =
        tool.style() != Tool.Style.SINGLE && prefix.startsWith("-") && !prefix.startsWith("--");
    for (String name : names) {
      boolean one = name.startsWith("-") && !name.startsWith("--");
      if (name.startsWith(prefix) || (letters && one)) {
        return true;
      }
    }
    return false;
  }
}
