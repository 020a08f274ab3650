package io.plimsoll.parse;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.Optional;

/** A row of the table of known mistakes: what it looks like and what is said about it. */
@FunctionalInterface
interface Mistake {
  /** The diagnostic, if the place looks like this mistake. */
  Optional<Diagnostic> explain(Place place);
}
