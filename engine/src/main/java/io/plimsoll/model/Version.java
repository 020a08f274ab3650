package io.plimsoll.model;

import java.util.OptionalInt;

/**
 * A version, ordered by the scheme of its ecosystem.
 *
 * @param scheme {@link Scheme#LITERAL} for a literal of a policy, which takes the scheme of the
 *     other side
 */
public record Version(String text, Scheme scheme, Origin origin) implements Parsed {

  /** How versions of an ecosystem compare. */
  public enum Scheme {
    LITERAL,
    SEMVER,
    DPKG,
    RPM,
    APK,
    PEP440,
    MAVEN
  }

  public static Version of(String text, Scheme scheme) {
    return new Version(text, scheme, Origin.NONE);
  }

  /** Sign of the comparison; nothing for two different schemes or an unreadable version. */
  public OptionalInt compare(Version other) {
    Scheme mine = scheme == Scheme.LITERAL ? other.scheme : scheme;
    Scheme theirs = other.scheme == Scheme.LITERAL ? mine : other.scheme;
    return mine == theirs ? VersionOrder.compare(mine, text, other.text) : OptionalInt.empty();
  }

  @Override
  public String typeName() {
    return "Version";
  }

  @Override
  public Value field(String name) {
    if (!name.equals("text")) {
      throw new IllegalArgumentException("Version has no field " + name);
    }
    return Text.of(text, origin);
  }

  @Override
  public String written() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version v && v.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public Version from(Origin other) {
    return new Version(text, scheme, other);
  }
}
