package io.plimsoll.semantics;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Values for the variables of {@link Program}, and the same with less of them known. */
final class Knowledge {
  static final Reasons WHY = Reasons.of(Reason.of(Reason.Kind.UNRESOLVED, "X", "nobody knows X"));

  private final Random random;

  Knowledge(long seed) {
    this.random = new Random(seed);
  }

  /** Values that are known through and through. */
  List<Value> all() {
    return List.of(
        Value.Bool.of(random.nextBoolean()),
        Value.Bool.of(random.nextBoolean()),
        number(),
        number(),
        text(),
        text(),
        Listing.list(numbers()),
        Listing.list(numbers()),
        Sets.of(texts(), Optional.empty()),
        Sets.of(numbers(), Optional.empty()),
        map(),
        random.nextBoolean() ? number() : Absent.ABSENT,
        random.nextBoolean() ? text() : Absent.ABSENT);
  }

  /** The same values, some of them forgotten in whole or in part. */
  List<Value> less(List<Value> values) {
    return values.stream().map(v -> random.nextInt(3) == 0 ? forget(v) : v).toList();
  }

  private Value number() {
    return Value.Int.of(random.nextInt(4));
  }

  private Value text() {
    return Text.of(List.of("", "a", "b", "ab", "<a>").get(random.nextInt(5)));
  }

  private List<Value> numbers() {
    return IntStream.range(0, random.nextInt(4)).mapToObj(n -> number()).toList();
  }

  private List<Value> texts() {
    return IntStream.range(0, random.nextInt(4)).mapToObj(n -> text()).toList();
  }

  private Value map() {
    List<Entry> entries = new ArrayList<>();
    for (String key : List.of("a", "b", "ab")) {
      if (random.nextBoolean()) {
        entries.add(new Entry(Text.of(key), number()));
      }
    }
    return Mapping.of(entries);
  }

  private Value forget(Value value) {
    if (random.nextInt(4) == 0) {
      return Unknown.of(WHY);
    }
    return switch (value) {
      case Text text -> part(text.known().orElse(""));
      case Listing list when list.set() ->
          Sets.of(members(list), random.nextBoolean() ? Optional.of(WHY) : Optional.empty());
      case Listing list -> {
        Listing kept = Listing.list(members(list));
        yield kept.members().size() < list.members().size() || random.nextBoolean()
            ? kept.open(WHY)
            : kept;
      }
      case Mapping map -> map(map);
      default -> Unknown.of(WHY);
    };
  }

  /** One end of a text becomes a hole. */
  private Value part(String text) {
    int at = random.nextInt(text.length() + 1);
    Text.Hole hole = new Text.Hole("${X}", WHY);
    List<String> pieces =
        random.nextBoolean() ? List.of(text.substring(0, at), "") : List.of("", text.substring(at));
    return Text.of(pieces, List.of(hole), Origin.NONE);
  }

  /** Each member as it was or forgotten; of a set none vanishes unless the caller opens it. */
  private List<Value> members(Listing list) {
    List<Value> members = new ArrayList<>();
    for (Value member : list.members()) {
      members.add(random.nextInt(3) == 0 ? forget(member) : member);
    }
    return members;
  }

  private Value map(Mapping map) {
    List<Entry> entries = new ArrayList<>();
    boolean vanished = false;
    for (Entry entry : map.entries()) {
      if (random.nextInt(4) == 0) {
        vanished = true;
      } else {
        entries.add(random.nextInt(3) == 0 ? new Entry(entry.key(), forget(entry.value())) : entry);
      }
    }
    Mapping kept = Mapping.of(entries);
    return vanished || random.nextBoolean() ? kept.open(WHY) : kept;
  }
}
