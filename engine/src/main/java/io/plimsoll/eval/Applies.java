package io.plimsoll.eval;

import java.util.Optional;

/**
 * Whether a rule is active for subjects of a file (path scopes of profiles); what has no file
 * matches only where there is no scope.
 */
@FunctionalInterface
public interface Applies {
  /** Active everywhere. */
  Applies EVERYWHERE = file -> true;

  boolean to(Optional<String> file);
}
