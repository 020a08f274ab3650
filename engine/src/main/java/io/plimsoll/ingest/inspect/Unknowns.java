package io.plimsoll.ingest.inspect;

import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Unknown;

/** Why an API answer does not tell a fact. */
final class Unknowns {
  private Unknowns() {}

  /** A key that is not there at all: older engines do not know it. */
  static Unknown tooOld(JsonObject object, String key) {
    return Unknown.of(
        Reason.of(
            Reason.Kind.UNRESOLVED,
            key,
            "the engine is too old to tell `" + key + "`",
            object.span()));
  }

  static Unknown untold(JsonObject object, String key) {
    return Unknown.of(
        Reason.of(Reason.Kind.UNRESOLVED, key, "`" + key + "` is not there", object.span()));
  }
}
