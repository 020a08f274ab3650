package io.plimsoll.ingest.image;

import io.plimsoll.model.Reason;
import io.plimsoll.source.Span;

/** The reasons for which an input about an image does not tell a fact. */
final class Gaps {
  private Gaps() {}

  /** What only the layers tell. */
  static Reason layers(String name, Span place) {
    return Reason.of(
        Reason.Kind.UNRESOLVED,
        name,
        "the layers of the image are not given (give what `docker save` writes)",
        place);
  }

  /** A layer or file that is there and cannot be read. */
  static Reason unreadable(String text, Span place) {
    return Reason.of(Reason.Kind.UNREADABLE, place.source().name(), text, place);
  }

  /** What this input does not say. */
  static Reason untold(String name, String what, Span place) {
    return Reason.of(Reason.Kind.UNRESOLVED, name, name + " does not tell " + what, place);
  }

  /** What only the image tells that this one is built on. */
  static Reason base(String name, Span place) {
    return Reason.of(
        Reason.Kind.UNRESOLVED,
        "base image",
        "the base image of " + name + " is not at hand (give --base-image REF=FILE)",
        place);
  }

  /** What only links between inputs tell. */
  static Reason unlinked(String name, Span place) {
    return Reason.of(Reason.Kind.UNRESOLVED, name, "nothing was linked to the image", place);
  }
}
