package io.plimsoll.syntax;

import java.util.Optional;

/** The tag of a literal {@code tag"…"}. */
public enum Tag {
  REGEX("re"),
  GLOB("glob"),
  VERSION("v"),
  VERSION_RANGE("vr"),
  IMAGE("img"),
  CIDR("cidr"),
  DIGEST("digest");

  private final String text;

  Tag(String text) {
    this.text = text;
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** The tag that is written so. */
  public static Optional<Tag> of(String text) {
    for (Tag tag : values()) {
      if (tag.text.equals(text)) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }
}
