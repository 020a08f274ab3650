package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Part;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reason.Kind;
import io.plimsoll.source.Span;

/** The reasons for which a Dockerfile alone does not tell a fact. */
final class Gap {
  private Gap() {}

  static Reason of(Part.Hole hole) {
    String name = hole.variable();
    return switch (hole.reason()) {
      case BUILD_ARGUMENT ->
          Reason.of(
              Kind.UNRESOLVED,
              name,
              "ARG " + name + " has no value (give --build-arg " + name + "=VALUE)",
              hole.span());
      case PLATFORM ->
          Reason.of(
              Kind.UNRESOLVED,
              name,
              name + " depends on the platform (give --platform)",
              hole.span());
      case INVALID ->
          Reason.of(
              Kind.UNREADABLE, name, "the definition of " + name + " is malformed", hole.span());
      case LIMIT ->
          Reason.of(Kind.UNREADABLE, name, name + " expands beyond the limits", hole.span());
      case BASE_IMAGE ->
          Reason.of(
              Kind.UNRESOLVED,
              name,
              name + " may come from the base image (give --base-image)",
              hole.span());
    };
  }

  /** What only the base image can tell. */
  static Reason base(String reference, Span place) {
    return Reason.of(
        Kind.UNRESOLVED,
        reference,
        "the base image "
            + reference
            + " is not at hand (give --base-image "
            + reference
            + "=FILE)",
        place);
  }

  /** The base image is at hand for several platforms. */
  static Reason platforms(String reference, Span place) {
    return Reason.of(
        Kind.UNRESOLVED,
        "platform",
        "the base image "
            + reference
            + " is given for several platforms, and it is not known which one is built for"
            + " (give --platform)",
        place);
  }

  static Reason context(Span place) {
    return Reason.of(
        Kind.MISSING_VIEW,
        "build context",
        "the build context is not given (give --context)",
        place);
  }

  static Reason platform(Span place) {
    return Reason.of(
        Kind.UNRESOLVED, "platform", "the platform is not given (give --platform)", place);
  }
}
