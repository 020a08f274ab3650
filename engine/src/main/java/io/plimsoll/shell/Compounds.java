package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads groups, branches, loops, functions and tests. */
final class Compounds {
  private final Parser parser;
  private final Cursor cursor;

  Compounds(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor();
  }

  /** Whether a compound command starts here. */
  boolean starts() {
    return cursor.at('(')
        || switch (cursor.bareWord()) {
          case "{", "if", "while", "until", "for", "select", "case", "function", "[[" -> true;
          default -> false;
        };
  }

  /** Whether the reserved word {@code time} stands here before a compound command. */
  boolean isTimed() {
    if (!cursor.bareWord().equals("time")) {
      return false;
    }
    int start = cursor.position();
    cursor.skip(4);
    cursor.blanks();
    boolean timed = starts() || cursor.bareWord().equals("!");
    cursor.moveTo(start);
    return timed;
  }

  /** Reads the compound command that starts here. */
  Node read() {
    int start = cursor.position();
    if (cursor.at('(')) {
      return parenthesis(start);
    }
    String word = cursor.bareWord();
    cursor.skip(word.length());
    return switch (word) {
      case "{" -> group(start);
      case "if" -> branches(start);
      case "for", "select" -> counted(start, word);
      case "case" -> choice(start);
      case "function" -> function(start);
      case "[[" -> test(start);
      default -> loop(start, word);
    };
  }

  private Node parenthesis(int start) {
    if (cursor.peek(1) == '(' && parser.words().expansions().closesArithmetic(start + 2)) {
      return arithmetic(start);
    }
    cursor.skip(1);
    Node.Sequence body = parser.untilParenthesis(start);
    return new Node.Group(start, cursor.position(), true, body);
  }

  private Node.Arithmetic arithmetic(int start) {
    cursor.skip(2);
    Pieces pieces = new Pieces(cursor);
    parser.words().expansions().arithmeticBody(pieces);
    int end = cursor.position();
    return new Node.Arithmetic(start, end, cursor.slice(start, end), pieces.all());
  }

  private Node group(int start) {
    Node.Sequence body = parser.sequence();
    close(start, "{", "}");
    return new Node.Group(start, cursor.position(), false, body);
  }

  /** Skips a word that has to stand here; complains about what it belongs to if it does not. */
  private boolean close(int start, String opener, String word) {
    cursor.blanks();
    if (cursor.bareWord().equals(word)) {
      cursor.skip(word.length());
      return true;
    }
    parser.error(start, start + opener.length(), "`" + opener + "` has no `" + word + "`.");
    return false;
  }

  private Node branches(int start) {
    List<Node.Branch> branches = new ArrayList<>();
    do {
      Node.Sequence condition = parser.sequence();
      Node.Sequence body = new Node.Sequence(List.of());
      boolean whole = close(start, "if", "then");
      if (whole) {
        body = parser.sequence();
      }
      branches.add(new Node.Branch(condition, body));
      if (!whole) {
        return new Node.If(start, cursor.position(), branches, Optional.empty());
      }
    } while (take("elif"));
    Optional<Node.Sequence> otherwise = Optional.empty();
    if (take("else")) {
      otherwise = Optional.of(parser.sequence());
    }
    close(start, "if", "fi");
    return new Node.If(start, cursor.position(), branches, otherwise);
  }

  private boolean take(String word) {
    boolean found = cursor.bareWord().equals(word);
    if (found) {
      cursor.skip(word.length());
    }
    return found;
  }

  private Node loop(int start, String word) {
    Node.Sequence condition = parser.sequence();
    Node.Sequence body = doneBody(start, word);
    return new Node.Loop(start, cursor.position(), condition, body);
  }

  private Node.Sequence doneBody(int start, String opener) {
    if (!close(start, opener, "do")) {
      return new Node.Sequence(List.of());
    }
    Node.Sequence body = parser.sequence();
    close(start, opener, "done");
    return body;
  }

  private Node counted(int start, String word) {
    cursor.blanks();
    if (cursor.at("((") && parser.words().expansions().closesArithmetic(cursor.position() + 2)) {
      int open = cursor.position();
      Node.Arithmetic head = arithmetic(open);
      List<Piece> pieces = new ArrayList<>(head.pieces());
      pieces.add(new Piece.Text(open, head.end(), true, head.text()));
      WordNode text = new WordNode(open, head.end(), pieces, true);
      Node.Sequence body = forBody(start, word);
      return new Node.For(start, cursor.position(), Optional.empty(), List.of(text), true, body);
    }
    WordNode name = parser.words().word();
    parser.lineBreaks();
    List<WordNode> words = new ArrayList<>();
    boolean listed = take("in");
    if (listed) {
      cursor.blanks();
      while (!cursor.atEnd() && !Cursor.endsWord(cursor.peek())) {
        words.add(parser.words().word());
        cursor.blanks();
      }
    }
    Node.Sequence body = forBody(start, word);
    return new Node.For(start, cursor.position(), Optional.of(name.plain()), words, listed, body);
  }

  private Node.Sequence forBody(int start, String word) {
    cursor.blanks();
    if (cursor.at(';') && cursor.peek(1) != ';') {
      cursor.skip(1);
    }
    parser.lineBreaks();
    // bash also takes a group for a body: `for x in a; { …; }`.
    if (cursor.bareWord().equals("{")) {
      int open = cursor.position();
      cursor.skip(1);
      Node.Sequence body = parser.sequence();
      close(open, "{", "}");
      return body;
    }
    return doneBody(start, word);
  }

  private Node choice(int start) {
    cursor.blanks();
    WordNode subject = parser.words().word();
    parser.lineBreaks();
    List<Node.Arm> arms = new ArrayList<>();
    if (!close(start, "case", "in")) {
      return new Node.Case(start, cursor.position(), subject, arms);
    }
    parser.lineBreaks();
    while (!cursor.atEnd() && !cursor.bareWord().equals("esac")) {
      int before = cursor.position();
      arms.add(arm());
      parser.lineBreaks();
      if (cursor.position() == before) {
        break;
      }
    }
    close(start, "case", "esac");
    return new Node.Case(start, cursor.position(), subject, arms);
  }

  private Node.Arm arm() {
    List<WordNode> patterns = new ArrayList<>();
    if (cursor.at('(')) {
      cursor.skip(1);
    }
    cursor.blanks();
    int start = cursor.position();
    while (!cursor.atEnd() && !Cursor.endsWord(cursor.peek())) {
      patterns.add(parser.words().word());
      cursor.blanks();
      if (cursor.at('|')) {
        cursor.skip(1);
        cursor.blanks();
      }
    }
    if (!cursor.take(")")) {
      parser.error(start, cursor.position(), "This pattern of a `case` has no `)`.");
    }
    Node.Sequence body = parser.sequence();
    for (String end : List.of(";;&", ";;", ";&")) {
      if (cursor.take(end)) {
        break;
      }
    }
    return new Node.Arm(patterns, body);
  }

  private Node function(int start) {
    cursor.blanks();
    WordNode name = parser.words().word();
    cursor.blanks();
    if (cursor.at('(')) {
      cursor.skip(1);
      cursor.blanks();
      cursor.take(")");
    }
    return parser.simple().functionBody(start, name.plain());
  }

  private Node test(int start) {
    List<WordNode> words = new ArrayList<>();
    words.add(text(start, start + 2));
    boolean regex = false;
    parser.lineBreaks();
    while (!cursor.atEnd()) {
      int at = cursor.position();
      if (cursor.bareWord().equals("]]")) {
        cursor.skip(2);
        words.add(text(at, at + 2));
        return new Node.Test(start, cursor.position(), words);
      }
      if (!operand(words, regex)) {
        break;
      }
      regex = isRegexOperator(words.get(words.size() - 1));
      parser.lineBreaks();
    }
    parser.error(start, start + 2, "`[[` has no `]]`.");
    return new Node.Test(start, cursor.position(), words);
  }

  private static boolean isRegexOperator(WordNode word) {
    return word.isPlain() && word.plain().equals("=~");
  }

  /** Reads an operand or operator of a test; false if none can stand here. */
  private boolean operand(List<WordNode> words, boolean regex) {
    int at = cursor.position();
    if (regex) {
      words.add(regex(at));
      return true;
    }
    if (cursor.at("&&") || cursor.at("||")) {
      cursor.skip(2);
      words.add(text(at, at + 2));
    } else if (cursor.at('(') || cursor.at(')') || cursor.at('<') || cursor.at('>')) {
      cursor.skip(1);
      words.add(text(at, at + 1));
    } else if (Cursor.endsWord(cursor.peek())) {
      return false;
    } else {
      words.add(parser.words().word());
    }
    return true;
  }

  /** Reads a regular expression, in which parentheses and bars are text. */
  private WordNode regex(int start) {
    Pieces pieces = new Pieces(cursor);
    int depth = 0;
    while (!cursor.atEnd()) {
      char c = cursor.peek();
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean blank = c == ' ' || c == '\t';
      if (c == '\n' || (blank && depth <= 0)) {
        break;
      }
      if (Cursor.endsWord(c)) {
        parser.words().literal(pieces, c, true);
      } else {
        parser.words().unquoted(pieces, c);
      }
    }
    return new WordNode(start, cursor.position(), pieces.all(), true);
  }

  private WordNode text(int start, int end) {
    Piece piece = new Piece.Text(start, end, false, cursor.slice(start, end));
    return new WordNode(start, end, List.of(piece), false);
  }
}
