package io.plimsoll.model;

/** The source was read and says nothing. */
public record Absent(Origin origin) implements Value {
  public static final Absent ABSENT = new Absent(Origin.NONE);

  @Override
  public Absent from(Origin other) {
    return new Absent(other);
  }
}
