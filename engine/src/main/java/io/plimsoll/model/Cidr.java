package io.plimsoll.model;

/**
 * A network address with a prefix length, {@code 10.0.0.0/8} (RFC 4632, RFC 4291).
 *
 * @param text as written; checked by who makes it
 */
public record Cidr(String text, Origin origin) implements Parsed {
  public static Cidr of(String text) {
    return new Cidr(text, Origin.NONE);
  }

  @Override
  public String typeName() {
    return "Cidr";
  }

  @Override
  public Value field(String name) {
    if (!name.equals("text")) {
      throw new IllegalArgumentException("Cidr has no field " + name);
    }
    return Text.of(text, origin);
  }

  @Override
  public String written() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cidr c && c.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public Cidr from(Origin other) {
    return new Cidr(text, other);
  }
}
