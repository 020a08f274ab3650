package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Ternary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The flags of a program's command line, in any spelling that the program has: {@code -qqy} holds
 * {@code -y}, {@code --x=1} holds {@code --x}, {@code -okubectl} of curl is not {@code -k}.
 *
 * <p>Words are the arguments without the program: texts, unknowns, or Word nodes.
 */
public final class Flags {
  private final Tool tool;

  private Flags(Tool tool) {
    this.tool = tool;
  }

  /** The flags of a program by its base name; one without a table has flags without values. */
  public static Flags of(String program) {
    return new Flags(Tools.of(Tools.canonical(program)));
  }

  /** The flags of a program that takes a value behind each of the given flags. */
  public static Flags of(String program, Set<String> valueFlags, boolean hasVerbs) {
    return new Flags(
        new Tool(
            program,
            Tool.Style.GNU,
            Set.copyOf(valueFlags),
            java.util.Map.of(),
            "",
            hasVerbs,
            Set.of(),
            Optional.empty(),
            java.util.Map.of()));
  }

  private Arguments read(Listing words) {
    List<Arg> args = Arg.all(words);
    if (Tools.canonical(tool.name()).equals("python")) {
      Optional<Arguments> module = Invocation.module(args).map(Invocation.Module::arguments);
      if (module.isPresent()) {
        return module.get();
      }
    }
    return ArgumentReader.read(tool, args);
  }

  /** Whether one of the flags is set; unknown if none is seen and a word may hold one. */
  public Ternary hasFlag(Listing words, Collection<String> flags) {
    return read(words).has(flags);
  }

  /** All values given to the flags, in order; open if a word may give another. */
  public Listing values(Listing words, Collection<String> flags) {
    Arguments arguments = read(words);
    return list(arguments.values(flags), openFlags(arguments, flags));
  }

  /** The last value given to one of the flags; absent if none is set. */
  public Value value(Listing words, Collection<String> flags) {
    Listing all = values(words, flags);
    if (all.rest().isPresent()) {
      return Unknown.of(all.rest().get());
    }
    return all.members().isEmpty() ? Absent.ABSENT : all.members().getLast();
  }

  private static Optional<Reasons> openFlags(Arguments arguments, Collection<String> flags) {
    Arguments unsureOnly =
        new Arguments(
            arguments.tool(),
            List.of(),
            List.of(),
            List.of(),
            arguments.unsure(),
            Optional.empty());
    return unsureOnly.has(flags) == Ternary.UNKNOWN ? arguments.gap() : Optional.empty();
  }

  /** The sub-command; absent if the program has none, unknown behind an unknown word. */
  public Value verb(Listing words) {
    return verb(read(words));
  }

  static Value verb(Arguments arguments) {
    if (!arguments.verbs().isEmpty()) {
      return arguments.verbs().getFirst().value();
    }
    return arguments.verbGap().<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }

  /** The words that are neither flags, nor values of flags, nor the sub-command. */
  public Listing operands(Listing words) {
    return operands(read(words));
  }

  static Listing operands(Arguments arguments) {
    List<Arg> known = arguments.operands().stream().filter(a -> !a.isWild()).toList();
    return list(known, arguments.open());
  }

  private static Listing list(List<Arg> args, Optional<Reasons> rest) {
    Listing list = Listing.list(args.stream().map(Arg::value).toList());
    return rest.map(list::open).orElse(list);
  }
}
