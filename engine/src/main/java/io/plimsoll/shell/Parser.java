package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads lists and pipes of commands: recursive descent over characters, as shell tokens depend on
 * where they stand (POSIX XCU 2.10).
 *
 * <p>INVARIANT: every loop moves the cursor or ends; nothing throws on any text.
 */
final class Parser {
  private final Cursor cursor;
  private final Limits limits;
  private final Heredocs heredocs;
  private final Words words;
  private final SimpleCommands simple;
  private final Compounds compounds;

  Parser(MappedText text, boolean braces, Map<Integer, Part.Hole> splices, Limits limits) {
    this.cursor = new Cursor(text, limits);
    this.limits = limits;
    this.heredocs = new Heredocs(this);
    this.words = new Words(this, splices, braces, heredocs);
    this.simple = new SimpleCommands(this, heredocs);
    this.compounds = new Compounds(this);
  }

  Cursor cursor() {
    return cursor;
  }

  Limits limits() {
    return limits;
  }

  Words words() {
    return words;
  }

  SimpleCommands simple() {
    return simple;
  }

  void error(int start, int end, String message) {
    int stop = Math.min(end, cursor.mapped().length());
    limits.error(cursor.span(Math.min(start, stop), stop), message);
  }

  /** Reads the whole text. */
  Node.Sequence script() {
    List<Node.Item> items = new ArrayList<>(sequence().items());
    while (!cursor.atEnd()) {
      unexpected();
      items.addAll(sequence().items());
    }
    heredocs.finish();
    return new Node.Sequence(items);
  }

  /** Reads up to and with the parenthesis that closes the one at {@code open}. */
  Node.Sequence untilParenthesis(int open) {
    List<Node.Item> items = new ArrayList<>(sequence().items());
    while (!cursor.at(')')) {
      if (cursor.atEnd()) {
        error(open, open + 1, "This parenthesis is not closed.");
        return new Node.Sequence(items);
      }
      unexpected();
      items.addAll(sequence().items());
    }
    cursor.skip(1);
    return new Node.Sequence(items);
  }

  /** Complains about the word or operator at this place and skips it. */
  private void unexpected() {
    int start = cursor.position();
    int length = Math.max(1, cursor.bareWord().length());
    if (cursor.at(";;&")) {
      length = 3;
    } else if (cursor.at(";;") || cursor.at(";&") || cursor.at("&&") || cursor.at("||")) {
      length = 2;
    }
    int end = Math.min(start + length, cursor.end());
    error(start, end, "`" + cursor.slice(start, end) + "` is unexpected here.");
    cursor.skip(length);
  }

  /** Complains about what follows a list without a separator; a word starts the next list. */
  private void unseparated() {
    if (Cursor.endsWord(cursor.peek())) {
      unexpected();
      return;
    }
    int start = cursor.position();
    error(start, start + 1, "A separator such as `;` is missing here.");
  }

  /** Skips blanks, comments and line ends; reads the here-documents that follow a line. */
  void lineBreaks() {
    cursor.blanks();
    while (cursor.at('\n')) {
      cursor.skip(1);
      heredocs.read();
      cursor.blanks();
    }
  }

  /** Reads lists until something that is not one: a closing word or parenthesis, or the end. */
  Node.Sequence sequence() {
    List<Node.Item> items = new ArrayList<>();
    lineBreaks();
    while (!cursor.atEnd() && !atStop()) {
      Optional<Node.Chain> chain = chain();
      cursor.blanks();
      boolean background = cursor.at('&') && cursor.peek(1) != '&';
      chain.ifPresent(c -> items.add(new Node.Item(c, background)));
      if (chain.isEmpty()) {
        if (!cursor.atEnd()) {
          unexpected();
        }
      } else if (background || (cursor.at(';') && !atArmEnd())) {
        cursor.skip(1);
      } else if (!cursor.atEnd() && !cursor.at('\n') && !atStop()) {
        unseparated();
      }
      lineBreaks();
    }
    return new Node.Sequence(items);
  }

  private boolean atArmEnd() {
    return cursor.at(";;") || cursor.at(";&");
  }

  private boolean atStop() {
    if (cursor.at(')') || atArmEnd()) {
      return true;
    }
    return switch (cursor.bareWord()) {
      case "then", "else", "elif", "fi", "do", "done", "esac", "}" -> true;
      default -> false;
    };
  }

  private Optional<Node.Chain> chain() {
    List<Node.Link> links = new ArrayList<>();
    Optional<Node.Pipe> pipe = pipe();
    if (pipe.isEmpty()) {
      return Optional.empty();
    }
    links.add(new Node.Link(Node.Join.FIRST, pipe.get()));
    while (true) {
      cursor.blanks();
      int start = cursor.position();
      boolean and = cursor.at("&&");
      if (!and && !cursor.at("||")) {
        return Optional.of(new Node.Chain(links));
      }
      cursor.skip(2);
      limits.token(cursor.mapped(), start);
      lineBreaks();
      Optional<Node.Pipe> next = pipe();
      if (next.isEmpty()) {
        error(start, start + 2, "No command follows `" + (and ? "&&" : "||") + "`.");
      }
      next.ifPresent(p -> links.add(new Node.Link(and ? Node.Join.AND : Node.Join.OR, p)));
    }
  }

  private Optional<Node.Pipe> pipe() {
    int start = cursor.position();
    boolean negated = false;
    boolean timed = false;
    while (true) {
      if (isBang()) {
        negated = !negated;
        cursor.skip(1);
      } else if (compounds.isTimed()) {
        timed = true;
        cursor.skip(4);
      } else {
        break;
      }
      cursor.blanks();
    }
    Optional<Node> first = command();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Node> stages = new ArrayList<>();
    stages.add(first.get());
    cursor.blanks();
    while (cursor.at('|') && cursor.peek(1) != '|') {
      int bar = cursor.position();
      cursor.skip(cursor.peek(1) == '&' ? 2 : 1);
      limits.token(cursor.mapped(), bar);
      lineBreaks();
      Optional<Node> next = command();
      if (next.isEmpty()) {
        error(bar, bar + 1, "No command follows `|`.");
      }
      next.ifPresent(stages::add);
      cursor.blanks();
    }
    int end = stages.get(stages.size() - 1).end();
    return Optional.of(new Node.Pipe(start, Math.max(start, end), negated, timed, stages));
  }

  private boolean isBang() {
    return cursor.at('!') && (cursor.peek(1) == '(' || cursor.bareWord().equals("!"));
  }

  /** Reads one command; empty if none starts here. */
  Optional<Node> command() {
    if (cursor.atEnd() || atStop()) {
      return Optional.empty();
    }
    if (compounds.starts()) {
      int start = cursor.position();
      if (!limits.enter(cursor.mapped(), start)) {
        return Optional.empty();
      }
      Node node = compounds.read();
      limits.leave();
      return Optional.of(simple.redirected(node));
    }
    return simple.read();
  }
}
