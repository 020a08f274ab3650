package io.plimsoll.pattern;

import java.util.List;

/**
 * Writes a parse tree in the syntax of the fallback engine.
 *
 * <p>The fallback never sees what an author wrote, so it cannot understand a pattern differently
 * from the automaton, and a glob needs no second translation.
 */
final class TreeSyntax {
  private final StringBuilder out = new StringBuilder();

  private TreeSyntax() {}

  static String of(Tree tree) {
    TreeSyntax syntax = new TreeSyntax();
    syntax.write(tree);
    return syntax.out.toString();
  }

  private void write(Tree tree) {
    switch (tree) {
      case Tree.Chars chars -> writeSet(chars.set());
      case Tree.Opaque opaque -> out.append(opaque.syntax());
      case Tree.Assert assertion -> out.append(assertion.place().syntax());
      case Tree.Capture capture -> {
        out.append('(');
        write(capture.body());
        out.append(')');
      }
      case Tree.Concat concat -> {
        out.append("(?:");
        concat.items().forEach(this::write);
        out.append(')');
      }
      case Tree.Alternate alternate -> writeOptions(alternate.options());
      case Tree.Repeat repeat -> writeRepeat(repeat);
    }
  }

  private void writeSet(CodeSet set) {
    // An empty class cannot be written, its negation can.
    out.append(set.size() == 0 ? "[^\\x{0}-\\x{10FFFF}]" : set.toString());
  }

  private void writeOptions(List<Tree> options) {
    String separator = "(?:";
    for (Tree option : options) {
      out.append(separator);
      write(option);
      separator = "|";
    }
    out.append(')');
  }

  private void writeRepeat(Tree.Repeat repeat) {
    out.append("(?:");
    write(repeat.body());
    out.append(')');
    if (repeat.max() != Tree.UNLIMITED) {
      out.append('{').append(repeat.min()).append(',').append(repeat.max()).append('}');
    } else if (repeat.min() > 1) {
      out.append('{').append(repeat.min()).append(",}");
    } else {
      out.append(repeat.min() == 0 ? '*' : '+');
    }
    if (!repeat.greedy()) {
      out.append('?');
    }
  }
}
