package io.plimsoll.api;

import io.plimsoll.source.Source;

/**
 * The text of a policy file with its place among the others.
 *
 * @param folder its directory below the policy folder, {@code /} separated, empty at the root; it
 *     gives files without a {@code package} line their package
 * @param root the policy folder it belongs to
 * @param kind whose it is
 */
public record PolicySource(Source source, String folder, String root, Kind kind) {

  /** Whose policies a file holds. */
  public enum Kind {
    /** The standard library; active through profiles. */
    STANDARD,
    /** The project's own; active under every profile. */
    OWN
  }

  /** A policy of the caller's own, at the root of a policy folder. */
  public static PolicySource own(String name, String text) {
    return new PolicySource(Source.of(name, text), "", "", Kind.OWN);
  }
}
