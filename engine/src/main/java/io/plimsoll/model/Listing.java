package io.plimsoll.model;

import java.util.List;
import java.util.Optional;

/**
 * A list or a set: its known members, in order, and perhaps an unread rest.
 *
 * <p>A member may be {@link Unknown}: it is there, its value is not known. Members are never
 * absent. A set holds each value once; where order matters it is the order of the language
 * (reference, "Iteration").
 *
 * @param set whether it is a set
 * @param rest why there may be further members; empty for a closed collection
 */
public record Listing(boolean set, List<Value> members, Optional<Reasons> rest, Origin origin)
    implements Value.Known {
  public Listing {
    members = members instanceof MadeOnDemand<?> made ? made : List.copyOf(members);
  }

  /** A list of members that are too many to be held. */
  public static Listing list(MadeOnDemand<?> members) {
    return new Listing(false, members, Optional.empty(), Origin.NONE);
  }

  public static Listing list(List<? extends Value> members) {
    return new Listing(false, List.copyOf(members), Optional.empty(), Origin.NONE);
  }

  public static Listing set(List<? extends Value> members) {
    return new Listing(true, List.copyOf(members), Optional.empty(), Origin.NONE);
  }

  /** As this one, with an unread rest. */
  public Listing open(Reasons why) {
    return new Listing(set, members, Optional.of(rest.map(r -> r.and(why)).orElse(why)), origin);
  }

  public boolean isOpen() {
    return rest.isPresent();
  }

  @Override
  public Listing from(Origin other) {
    return new Listing(set, members, rest, other);
  }
}
