package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;

/** One source of COPY or ADD. */
public sealed interface TransferSource {
  Span span();

  /** A path, pattern or URL, quotes and variables included. */
  record Written(Word word) implements TransferSource {
    @Override
    public Span span() {
      return word.span();
    }
  }

  /** A file made of a here-document. */
  record Inline(Heredoc heredoc) implements TransferSource {
    @Override
    public Span span() {
      return heredoc.word();
    }
  }
}
