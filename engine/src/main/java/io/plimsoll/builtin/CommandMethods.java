package io.plimsoll.builtin;

import io.plimsoll.command.Flags;
import io.plimsoll.command.Removes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Sets;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Methods of commands; how programs read their words is the matter of {@link Flags}. */
enum CommandMethods implements Builtin {
  IS,
  HAS_FLAG,
  FLAG,
  FLAG_VALUES,
  REMOVES,
  PACKAGES_BY;

  @Override
  public Value call(Value[] a, Ambient ambient) {
    Node command = (Node) a[0];
    return switch (this) {
      case IS -> is(command, a[1], a[2]);
      case HAS_FLAG, FLAG, FLAG_VALUES -> flags(command, a[1]);
      case REMOVES -> Removes.removes(command, (FilePath) a[1]);
      case PACKAGES_BY -> packages(command, (Node) a[1]);
    };
  }

  private static Value is(Node command, Value program, Value verbs) {
    Value named = Equality.equal(command.get("name"), program);
    boolean anyVerb = verbs instanceof Listing l && l.members().isEmpty() && !l.isOpen();
    if (anyVerb || Truth.isFalse(named)) {
      return named;
    }
    return Truth.and(named, isVerb(command.get("verb"), verbs));
  }

  /** Verbs of which none is known may be none, and then any verb will do. */
  private static Value isVerb(Value verb, Value verbs) {
    if (verbs instanceof Listing l && l.members().isEmpty()) {
      return l.rest().<Value>map(Unknown::of).orElse(Value.Bool.TRUE);
    }
    return verb instanceof Absent
        ? Value.Bool.FALSE
        : verbs instanceof Listing l ? Sets.contains(l, verb) : verbs;
  }

  private Value flags(Node command, Value names) {
    Value program = command.get("name");
    if (!(program instanceof Text name)
        || !name.isKnown()
        || !(names instanceof Listing wanted)
        || Gaps.in(wanted).isPresent()) {
      return Gaps.unknown(program, names);
    }
    Value words = words(command);
    if (!(words instanceof Listing list)) {
      return words;
    }
    Flags flags = Flags.of(name.written());
    List<String> all = wanted.members().stream().map(Operands::text).toList();
    return switch (this) {
      case HAS_FLAG -> Truth.of(flags.hasFlag(list, all), gaps(list), program);
      case FLAG -> flags.value(list, all);
      default -> flags.values(list, all);
    };
  }

  /** The words behind the program. */
  private static Value words(Node command) {
    Value argv = command.get("argv");
    if (!(argv instanceof Listing all)) {
      return argv;
    }
    int from = Math.min(1, all.members().size());
    return new Listing(
        false, all.members().subList(from, all.members().size()), all.rest(), all.origin());
  }

  /** Why words are not known: an unknown for all of them, or the list as it is. */
  private static Value gaps(Listing words) {
    List<Value> values = new ArrayList<>();
    for (Value word : words.members()) {
      values.add(word instanceof Node node ? node.get("value") : word);
    }
    return new Listing(false, values, words.rest(), words.origin());
  }

  /** The operands of a tool that a table of the policy describes. */
  private static Value packages(Node command, Node installer) {
    Value program = Equality.equal(command.get("name"), installer.get("command"));
    if (Truth.isUnknown(program)) {
      return program;
    }
    Value verb = installer.get("verb");
    Value words = words(command);
    if (Truth.isFalse(program) || !(words instanceof Listing list)) {
      return Truth.isFalse(program) ? Listing.list(List.of()) : words;
    }
    if (!(installer.get("value_flags") instanceof Listing names) || Gaps.in(names).isPresent()) {
      return Gaps.unknown(installer.get("value_flags"));
    }
    Set<String> valueFlags = new HashSet<>();
    names.members().forEach(flag -> valueFlags.add(Operands.text(flag)));
    boolean hasVerbs = !(verb instanceof Absent);
    Flags flags = Flags.of(Operands.text(installer.get("command")), valueFlags, hasVerbs);
    Value same = hasVerbs ? sameVerb(flags.verb(list), verb) : Value.Bool.TRUE;
    if (Truth.isUnknown(same)) {
      return same;
    }
    return Truth.isTrue(same) ? flags.operands(list) : Listing.list(List.of());
  }

  private static Value sameVerb(Value own, Value verb) {
    return own instanceof Absent ? Value.Bool.FALSE : Equality.equal(own, verb);
  }
}
