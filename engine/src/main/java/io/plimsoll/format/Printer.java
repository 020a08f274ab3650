package io.plimsoll.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Fits a document into lines of {@value #WIDTH} columns, in time linear in its size. */
final class Printer {
  static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();
  private final List<String> suffixes = new ArrayList<>();
  private final Deque<Command> commands = new ArrayDeque<>();
  private final String lineEnd;
  private int column;
  private int pendingIndent;

  private Printer(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  private record Command(int indent, boolean isFlat, Doc doc) {}

  static String print(Doc doc, String lineEnd) {
    Printer printer = new Printer(lineEnd);
    printer.run(new Command(0, false, doc));
    printer.flush(0);
    return printer.out.toString();
  }

  /** On one line, whatever its length: what stands in an interpolation. */
  static String flat(Doc doc) {
    Printer printer = new Printer("\n");
    printer.run(new Command(0, true, doc));
    return printer.out.toString();
  }

  private void run(Command first) {
    commands.push(first);
    while (!commands.isEmpty()) {
      step(commands.pop());
    }
  }

  private void step(Command command) {
    int indent = command.indent();
    boolean isFlat = command.isFlat();
    switch (command.doc()) {
      case Doc.Text text -> write(text.text());
      case Doc.Verbatim verbatim -> verbatim(verbatim.text());
      case Doc.Suffix suffix -> suffixes.add(suffix.text());
      case Doc.Break ignored -> {
        if (isFlat) {
          write(" ");
        } else {
          newLine(indent);
        }
      }
      case Doc.Line line -> {
        if (isFlat) {
          write(line.flat());
        } else {
          newLine(indent);
        }
      }
      case Doc.IfBroken broken -> write(isFlat ? "" : broken.text());
      case Doc.Nest nest ->
          commands.push(new Command(indent + nest.columns(), isFlat, nest.content()));
      case Doc.Align align ->
          commands.push(new Command(Math.max(column, pendingIndent), isFlat, align.content()));
      case Doc.Sequence sequence -> {
        for (int i = sequence.parts().size() - 1; i >= 0; i--) {
          commands.push(new Command(indent, isFlat, sequence.parts().get(i)));
        }
      }
      case Doc.Group group -> {
        Command flat = new Command(indent, true, group.content());
        boolean fits = isFlat || (!group.isBroken() && fits(flat));
        commands.push(fits ? flat : new Command(indent, false, group.content()));
      }
    }
  }

  private void write(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (pendingIndent > 0) {
      out.append(" ".repeat(pendingIndent));
      column = pendingIndent;
      pendingIndent = 0;
    }
    out.append(text);
    column += columns(text);
  }

  private static int columns(String text) {
    return text.codePointCount(0, text.length());
  }

  private void verbatim(String text) {
    write(text);
    int last = text.lastIndexOf('\n');
    if (last >= 0) {
      column = text.codePointCount(last + 1, text.length());
    }
  }

  private void newLine(int indent) {
    flush(indent);
    out.append(lineEnd);
    column = 0;
    pendingIndent = indent; // written with the first text, so that no line ends with spaces
  }

  /** Writes the comments of the line; each ends one, so a second one stands below. */
  private void flush(int indent) {
    for (int i = 0; i < suffixes.size(); i++) {
      out.append(i == 0 ? "  " : lineEnd + " ".repeat(indent)).append(suffixes.get(i));
    }
    suffixes.clear();
  }

  /** Whether everything up to the next possible line end fits into the rest of the line. */
  private boolean fits(Command first) {
    int left = WIDTH - Math.max(column, pendingIndent);
    Deque<Command> open = new ArrayDeque<>();
    open.push(first);
    Iterator<Command> rest = commands.iterator();
    while (left >= 0) {
      if (open.isEmpty()) {
        if (!rest.hasNext()) {
          return true;
        }
        open.push(rest.next());
      }
      Command command = open.pop();
      boolean isFlat = command.isFlat();
      switch (command.doc()) {
        case Doc.Text text -> left -= columns(text.text());
        case Doc.Verbatim verbatim -> {
          int end = verbatim.text().indexOf('\n');
          if (end >= 0) {
            return left >= end;
          }
          left -= columns(verbatim.text());
        }
        case Doc.Line line -> {
          if (!isFlat) {
            return true;
          }
          left -= line.flat().length();
        }
        case Doc.Break ignored -> {
          return true;
        }
        case Doc.Suffix ignored -> {}
        case Doc.IfBroken broken -> left -= isFlat ? 0 : broken.text().length();
        case Doc.Nest nest -> open.push(new Command(0, isFlat, nest.content()));
        case Doc.Align align -> open.push(new Command(0, isFlat, align.content()));
        case Doc.Sequence sequence -> {
          for (int i = sequence.parts().size() - 1; i >= 0; i--) {
            open.push(new Command(0, isFlat, sequence.parts().get(i)));
          }
        }
        case Doc.Group group ->
            open.push(new Command(0, isFlat && !group.isBroken(), group.content()));
      }
    }
    return false;
  }
}
