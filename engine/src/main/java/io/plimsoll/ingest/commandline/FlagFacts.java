package io.plimsoll.ingest.commandline;

import io.plimsoll.dockerrun.FlagKind;
import io.plimsoll.dockerrun.Given;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.RunCommand;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The flags of one command as facts of a draft.
 *
 * <p>A variable in place of flags may bring any flag: what is not written is unknown then, and
 * lists are open. What is written counts.
 */
final class FlagFacts {
  private final RunCommand command;
  private final ContainerDraft draft;
  private final Optional<Reasons> open;

  FlagFacts(RunCommand command, ContainerDraft draft) {
    this.command = command;
    this.draft = draft;
    this.open = command.openings().stream().map(PieceValues::gaps).reduce(Reasons::and);
  }

  RunCommand command() {
    return command;
  }

  ContainerDraft draft() {
    return draft;
  }

  NodeMaker nodes() {
    return draft.nodes();
  }

  /** Why there may be flags that are not written. */
  Optional<Reasons> open() {
    return open;
  }

  /** What holds where nothing is written. */
  Value unsaid() {
    return open.<Value>map(Unknown::of).orElse(Absent.ABSENT);
  }

  /** What the last use of a flag says. */
  <T> Value last(FlagKind<T> kind, BiFunction<T, Origin, Value> value) {
    return command.last(kind).map(given -> PieceValues.of(given, value)).orElseGet(this::unsaid);
  }

  /** The value of a flag as it stands. */
  Value text(FlagKind<Piece> kind) {
    return last(kind, PieceValues::text);
  }

  /** What all uses of a flag say, in the order of the line. */
  <T> List<Value> each(FlagKind<T> kind, BiFunction<T, Origin, Value> value) {
    List<Value> all = new ArrayList<>();
    for (Given<T> given : command.all(kind)) {
      all.add(PieceValues.of(given, value));
    }
    return all;
  }

  /** A list of which unknown members leave open what else it holds. */
  Listing list(List<Value> members) {
    return opened(Listing.list(known(members)), members);
  }

  /** A set; what is not known is a member of its own, since each flag adds one. */
  Listing set(List<Value> members) {
    Listing all = Listing.set(members.stream().distinct().toList());
    return open.map(all::open).orElse(all);
  }

  private Listing opened(Listing list, List<Value> members) {
    Listing all = open.map(list::open).orElse(list);
    for (Value member : members) {
      all = member instanceof Unknown u ? all.open(u.reasons()) : all;
    }
    return all;
  }

  private static List<Value> known(List<Value> members) {
    return members.stream().filter(m -> m instanceof Value.Known).toList();
  }

  /** A map of entries, of which a later one replaces an earlier one of its key. */
  Mapping map(List<Value> entries) {
    java.util.Map<Value, Entry> byKey = new java.util.LinkedHashMap<>();
    Mapping all = Mapping.of(List.of());
    for (Value entry : entries) {
      if (entry instanceof Entry e && e.key() instanceof Value.Known) {
        byKey.put(e.key().from(Origin.NONE), e);
      } else if (entry instanceof Entry e && e.key() instanceof Unknown u) {
        all = all.open(u.reasons());
      } else if (entry instanceof Unknown u) {
        all = all.open(u.reasons());
      }
    }
    Mapping map = new Mapping(List.copyOf(byKey.values()), all.rest(), Origin.NONE);
    return open.map(map::open).orElse(map);
  }

  /** Sets a fact of the container that something is said about. */
  void set(String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.set(field, value);
    }
  }

  /** Sets a list or map that has members or may have some. */
  void set(String field, Listing list) {
    if (!list.members().isEmpty() || list.isOpen()) {
      draft.set(field, list);
    }
  }

  void set(String field, Mapping map) {
    if (!map.entries().isEmpty() || map.rest().isPresent()) {
      draft.set(field, map);
    }
  }

  /** Sets a fact that the image may say as well. */
  void declare(String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.declare(field, value);
    }
  }

  /** Whether a switch is on. */
  Value toggle(FlagKind<Boolean> kind) {
    return last(kind, (on, origin) -> Value.Bool.of(on).from(origin));
  }
}
