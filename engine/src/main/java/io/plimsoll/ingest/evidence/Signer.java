package io.plimsoll.ingest.evidence;

import java.util.Optional;

/**
 * Who signed, as far as the document tells.
 *
 * @param issuer who vouches for the identity
 */
record Signer(Optional<String> identity, Optional<String> issuer) {
  static final Signer NONE = new Signer(Optional.empty(), Optional.empty());
}
