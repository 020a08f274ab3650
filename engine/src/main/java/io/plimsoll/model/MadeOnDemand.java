package io.plimsoll.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * Members of a list that are made each time they are asked for, since they are too many to be held:
 * the files of an image. Immutable, and equal members are made for the same place.
 *
 * @param <T> what a member is made of
 */
public final class MadeOnDemand<T> extends AbstractList<Value> implements RandomAccess {
  private final List<T> parts;
  private final Function<T, Value> make;
  private final Function<String, Optional<T>> byKey;

  /**
   * Such a list.
   *
   * @param parts never changed
   * @param make gives equal values for the same part
   * @param byKey the part of the member whose field marked {@code @key} prints so
   */
  public MadeOnDemand(List<T> parts, Function<T, Value> make, Function<String, Optional<T>> byKey) {
    this.parts = parts;
    this.make = make;
    this.byKey = byKey;
  }

  @Override
  public Value get(int index) {
    return make.apply(parts.get(index));
  }

  @Override
  public int size() {
    return parts.size();
  }

  /** The member with a key. */
  public Optional<Value> find(String key) {
    return byKey.apply(key).map(make);
  }
}
