package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import java.util.Optional;

/**
 * One address that a command fetches.
 *
 * @param address as written, a missing scheme filled in
 * @param target word that names the file it is saved to, or the part of the address that does
 * @param path the file; absent: standard output
 * @param teed whether {@code tee} writes the file, so that others read it too
 * @param known whether it is known that there is a file or none
 */
record Fetch(
    Invocation command,
    Arg address,
    Optional<Arg> target,
    Optional<FilePath> path,
    boolean teed,
    Truth known) {

  /** The address; unknown if not even its scheme is known. */
  Value url() {
    boolean shaped = address.marked().contains("://");
    return shaped ? Url.of(address.text()).from(address.origin()) : unknown();
  }

  private Unknown unknown() {
    return Unknown.of(
        address.isKnown()
            ? Reasons.of(
                new Reason(
                    Reason.Kind.UNRESOLVED,
                    address.marked(),
                    "the address has no scheme",
                    address.span()))
            : address.reasons());
  }
}
