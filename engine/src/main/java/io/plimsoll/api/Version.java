package io.plimsoll.api;

import java.util.Optional;

/** The version of the engine, as its jar states it. */
public final class Version {
  private Version() {}

  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("0.0.0-unpackaged");
  }
}
