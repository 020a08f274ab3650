package io.plimsoll.builtin;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Pattern;
import io.plimsoll.pattern.PatternSet;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code matches_any}: whether one of the patterns or texts of a set matches all of a value.
 *
 * <p>Each call in a policy has its own instance, which keeps the automaton of the set it met last:
 * sets of patterns are parameters and constants, the same in every evaluation.
 */
final class MatchesAny implements Builtin {
  /**
   * A set made ready.
   *
   * @param named those with a colon, which references match by repository and tag
   * @param plain all others, and texts
   * @param rest texts with holes and unknown members
   */
  private record Ready(
      Listing set, PatternSet all, PatternSet named, PatternSet plain, List<Value> rest) {}

  private volatile Ready last = ready(Listing.set(List.of()));

  /** Nothing matches a pattern of an empty set, so an unknown text does not either. */
  @Override
  public boolean isStrict() {
    return false;
  }

  @Override
  public Value call(Value[] a, Ambient ambient) {
    if (!(a[1] instanceof Listing set)) {
      return Gaps.unknown(a);
    }
    if (set.members().isEmpty() && !set.isOpen()) {
      return Value.Bool.FALSE;
    }
    if (a[0] instanceof Unknown) {
      return Gaps.unknown(a);
    }
    Ready ready = prepared(set);
    Value found =
        switch (a[0]) {
          case Text text -> text(text, ready.all());
          case FilePath path ->
              path.isKnown() ? text(path.text(), ready.all()) : Gaps.unknown(path);
          case ImageRef ref -> reference(ref, ready);
          default -> Gaps.unknown(a);
        };
    for (Value member : ready.rest()) {
      found = Truth.or(found, Equality.equal(a[0], member));
    }
    return set.isOpen() ? Truth.or(found, Gaps.unknown(set)) : found;
  }

  private static Value text(Text text, PatternSet patterns) {
    return Truth.of(patterns.matches(text.pieces()), text);
  }

  /** By repository, and with a tag by both (as {@code matches} does for one glob). */
  private static Value reference(ImageRef ref, Ready ready) {
    Value repository = ref.field("repository");
    if (!(repository instanceof Text name)) {
      return Gaps.unknown(ref);
    }
    Value byName = text(name, ready.plain());
    Value tag = ref.field("tag");
    if (tag instanceof Unknown) {
      Value tagged = text(name.plus(Text.of(":")).plus(anything(ref)), ready.named());
      boolean same = tagged.equals(text(name, ready.named()));
      return Truth.or(byName, same ? tagged : Gaps.unknown(ref));
    }
    Text full = tag instanceof Text t ? name.plus(Text.of(":")).plus(t) : name;
    return Truth.or(byName, text(full, ready.named()));
  }

  /** A hole that stands for a tag that nothing is known of; there may be none as well. */
  private static Text anything(ImageRef ref) {
    return new Text(
        List.of("", ""), List.of(new Text.Hole("…", ref.text().reasons())), ref.origin());
  }

  @SuppressWarnings("ReferenceEquality") // only to save comparing a set with itself
  private Ready prepared(Listing set) {
    Ready held = last;
    if (held.set() != set && !held.set().members().equals(set.members())) {
      held = ready(set);
      last = held;
    }
    return held;
  }

  private static Ready ready(Listing set) {
    List<Pattern> plain = new ArrayList<>();
    List<Pattern> named = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Value> rest = new ArrayList<>();
    for (Value member : set.members()) {
      switch (member) {
        case Value.Pattern p ->
            (p.pattern().source().indexOf(':') < 0 ? plain : named).add(p.pattern());
        case Text t when t.isKnown() -> words.add(t.pieces().getFirst());
        default -> rest.add(member);
      }
    }
    List<Pattern> all = new ArrayList<>(plain);
    all.addAll(named);
    return new Ready(
        set, PatternSet.of(all, words), PatternSet.of(named), PatternSet.of(plain, words), rest);
  }
}
