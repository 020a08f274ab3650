package io.plimsoll.model;

/** A key of a map with its value. */
public record Entry(Value key, Value value) implements Value.Known {
  @Override
  public Origin origin() {
    return value.origin().equals(Origin.NONE) ? key.origin() : value.origin();
  }

  @Override
  public Entry from(Origin other) {
    return this;
  }
}
