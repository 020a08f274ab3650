package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.List;

/** A piece of a word in the syntax tree, in source order. */
sealed interface Piece {
  int start();

  int end();

  boolean quoted();

  /**
   * Literal text. If it is as long as its place, each character stands where it is written; else
   * all of it stands for the whole place.
   */
  record Text(int start, int end, boolean quoted, String text) implements Piece {

    /** Offset of one of its characters. */
    int offset(int index) {
      return text.length() == end - start ? start + index : start;
    }
  }

  /**
   * <code>$name</code> or <code>${name…}</code>; the operator is empty if there is none.
   *
   * @param argument pieces behind the operator
   */
  record Parameter(
      int start, int end, boolean quoted, String name, String operator, List<Piece> argument)
      implements Piece {}

  /**
   * {@code $( )}, backquotes, {@code <( )}, {@code >( )}.
   *
   * @param text that the body's offsets count in: another one for backquotes with escapes
   */
  record Substitution(
      int start, int end, boolean quoted, boolean process, MappedText text, Node.Sequence body)
      implements Piece {}

  /** {@code $(( ))} or <code>$[ ]</code>. */
  record Arithmetic(int start, int end, boolean quoted, List<Piece> pieces) implements Piece {}

  /** Unquoted {@code *}, {@code ?}, {@code [ ]}, <code>{a,b}</code> as written. */
  record Pattern(int start, int end, String text) implements Piece {
    @Override
    public boolean quoted() {
      return false;
    }
  }

  /** A hole of the outer script, in a script that the outer one passes to a shell. */
  record Spliced(int start, int end, Part.Hole hole) implements Piece {
    @Override
    public boolean quoted() {
      return hole.quoted();
    }
  }
}
