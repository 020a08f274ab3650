package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.List;

/**
 * The joined lines of one instruction, without its heredocs.
 *
 * @param start offset of its first character
 * @param end offset behind its last physical line
 * @param blankLines blank lines inside
 * @param comments comment lines before it
 * @param doc those the builder takes as description
 */
record LogicalLine(
    MappedText text,
    int start,
    int end,
    List<Span> blankLines,
    List<Comment> comments,
    String doc) {

  /** The physical line it ends with. */
  Span lastLine() {
    Source source = text.span().source();
    int line = source.lineOf(end);
    return source.span(Math.max(start, source.lineStart(line)), end);
  }
}
