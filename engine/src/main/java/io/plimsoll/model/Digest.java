package io.plimsoll.model;

import java.util.Locale;

/**
 * A content digest, {@code algorithm:hex} (OCI image specification, descriptor, "Digests").
 *
 * @param text as written
 */
public record Digest(String text, Origin origin) implements Parsed {

  public static Digest of(String text) {
    return new Digest(text, Origin.NONE);
  }

  public String algorithm() {
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(0, colon);
  }

  public String hex() {
    return text.substring(text.indexOf(':') + 1);
  }

  /** A registered algorithm with as many lower-case hexadecimal digits as it gives. */
  public boolean isWellFormed() {
    int length =
        switch (algorithm()) {
          case "sha256", "blake3" -> 64;
          case "sha384" -> 96;
          case "sha512" -> 128;
          default -> -1;
        };
    return hex().length() == length
        && hex().chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  @Override
  public String typeName() {
    return "Digest";
  }

  @Override
  public Value field(String name) {
    return switch (name) {
      case "algorithm" -> Text.of(algorithm(), origin);
      case "hex" -> Text.of(hex(), origin);
      case "text" -> Text.of(text, origin);
      default -> throw new IllegalArgumentException("Digest has no field " + name);
    };
  }

  @Override
  public String written() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest d
        && d.text.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
  }

  @Override
  public int hashCode() {
    return text.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public Digest from(Origin other) {
    return new Digest(text, other);
  }
}
