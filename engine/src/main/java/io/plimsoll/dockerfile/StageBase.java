package io.plimsoll.dockerfile;

/** What a stage starts from. */
public sealed interface StageBase {
  /** The empty image. */
  record Scratch() implements StageBase {}

  /** An earlier stage, by index from 0. */
  record Earlier(int stage) implements StageBase {}

  /** An outside image; the reference may have holes. */
  record Image(Expanded reference) implements StageBase {}

  /** A named build context. */
  record Context(String name) implements StageBase {}

  /** The implied stage of instructions without a FROM, or a FROM without a readable base. */
  record Missing() implements StageBase {}
}
