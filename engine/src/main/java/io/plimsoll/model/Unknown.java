package io.plimsoll.model;

import java.util.Optional;

/**
 * A value that exists or may exist and that we cannot tell.
 *
 * @param bounds for the number of elements of an open collection: what it lies between
 */
public record Unknown(Reasons reasons, Optional<Bounds> bounds) implements Value {

  /**
   * Bounds of an unknown whole number, both included.
   *
   * @param most {@link Long#MAX_VALUE} where there is no upper bound
   */
  public record Bounds(long least, long most) {}

  public static Unknown of(Reason reason) {
    return new Unknown(Reasons.of(reason), Optional.empty());
  }

  public static Unknown of(Reasons reasons) {
    return new Unknown(reasons, Optional.empty());
  }

  @Override
  public Origin origin() {
    return reasons.kept().getFirst().place().map(Origin::at).orElse(Origin.NONE);
  }

  @Override
  public Unknown from(Origin other) {
    return this;
  }
}
