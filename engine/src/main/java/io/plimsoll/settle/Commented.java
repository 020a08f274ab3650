package io.plimsoll.settle;

import io.plimsoll.source.Source;

/**
 * An input in a language with {@code #} comments.
 *
 * @param layout what an entry is, that is what a comment above it covers
 */
public record Commented(Source source, Layout layout) {
  /** How entries follow each other. */
  public enum Layout {
    /** Dockerfiles: instructions with continued lines and heredocs. */
    INSTRUCTIONS,
    /** YAML: an entry has what is indented below it. */
    INDENTED,
    /** One line is one entry. */
    LINES
  }
}
