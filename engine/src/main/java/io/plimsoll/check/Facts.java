package io.plimsoll.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of places at a point of a text: which are present, which arms they can be. */
final class Facts {
  static final Facts NONE = new Facts(Map.of());

  /**
   * What is known of one place.
   *
   * @param present whether it is not absent
   * @param arms the node types it can be; nothing when all of its type
   */
  record Fact(boolean present, Optional<Set<String>> arms) {
    static final Fact PRESENT = new Fact(true, Optional.empty());

    /** Both hold. */
    Fact and(Fact other) {
      Optional<Set<String>> both = arms.isPresent() ? arms : other.arms;
      if (arms.isPresent() && other.arms.isPresent()) {
        both = Optional.of(common(arms.get(), other.arms.get()));
      }
      return new Fact(present || other.present, both);
    }

    /** One of both holds. */
    Fact or(Fact other) {
      Optional<Set<String>> either = Optional.empty();
      if (arms.isPresent() && other.arms.isPresent()) {
        Set<String> all = new LinkedHashSet<>(arms.get());
        all.addAll(other.arms.get());
        either = Optional.of(all);
      }
      return new Fact(present && other.present, either);
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
      Set<String> both = new LinkedHashSet<>(a);
      both.retainAll(b);
      return both;
    }
  }

  private final Map<String, Fact> facts;

  private Facts(Map<String, Fact> facts) {
    this.facts = Collections.unmodifiableMap(facts);
  }

  static Facts of(String place, Fact fact) {
    return new Facts(Map.of(place, fact));
  }

  Optional<Fact> of(String place) {
    return Optional.ofNullable(facts.get(place));
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }

  /** What holds when both hold. */
  Facts and(Facts other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    Map<String, Fact> all = new LinkedHashMap<>(facts);
    other.facts.forEach((place, fact) -> all.merge(place, fact, Fact::and));
    return new Facts(all);
  }

  /** What holds in either case. */
  Facts or(Facts other) {
    Map<String, Fact> both = new LinkedHashMap<>();
    facts.forEach((place, fact) -> other.of(place).ifPresent(o -> both.put(place, fact.or(o))));
    return both.isEmpty() ? NONE : new Facts(both);
  }
}
