package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads simple commands, their assignments and redirections, and functions {@code name()}. */
final class SimpleCommands {
  private static final List<String> OPERATORS =
      List.of("<<<", "<<-", "<<", "<>", "<&", "<", ">>", ">&", ">|", ">", "&>>", "&>");

  private final Parser parser;
  private final Cursor cursor;
  private final Heredocs heredocs;

  SimpleCommands(Parser parser, Heredocs heredocs) {
    this.parser = parser;
    this.cursor = parser.cursor();
    this.heredocs = heredocs;
  }

  /** Reads a command; empty if no word, assignment or redirection starts here. */
  Optional<Node> read() {
    int start = cursor.position();
    int end = start;
    List<Node.Setter> setters = new ArrayList<>();
    List<WordNode> words = new ArrayList<>();
    List<Node.Redirection> redirects = new ArrayList<>();
    while (!cursor.atEnd()) {
      String operator = redirectOperator();
      if (!operator.isEmpty()) {
        redirects.add(redirection(operator));
      } else if (words.isEmpty() && setterLength() > 0) {
        setters.add(setter());
      } else if (startsWord()) {
        words.add(argument(words));
      } else if (words.size() == 1 && setters.isEmpty() && isFunction(words.get(0))) {
        return Optional.of(function(start, words.get(0)));
      } else {
        break;
      }
      end = cursor.position();
      cursor.blanks();
    }
    if (words.isEmpty() && setters.isEmpty() && redirects.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Node.Simple(start, end, setters, words, redirects));
  }

  private boolean startsWord() {
    char c = cursor.peek();
    boolean process = (c == '<' || c == '>') && cursor.peek(1) == '(';
    return process || (!cursor.atEnd() && !Cursor.endsWord(c));
  }

  /** Reads a word; {@code declare a=(…)} takes its array as one word. */
  private WordNode argument(List<WordNode> before) {
    if (!before.isEmpty() && declares(before.get(0)) && setterLength() > 0) {
      return asWord(setter());
    }
    return parser.words().word();
  }

  /** The text of an assignment with the pieces of its values in their places. */
  private WordNode asWord(Node.Setter setter) {
    List<Piece> pieces = new ArrayList<>();
    List<WordNode> values = new ArrayList<>(setter.elements());
    setter.value().ifPresent(values::add);
    int at = setter.start();
    boolean quoted = setter.value().isEmpty();
    for (WordNode value : values) {
      text(pieces, at, value.start());
      pieces.addAll(value.pieces());
      at = value.end();
      quoted |= value.quoted();
    }
    text(pieces, at, setter.end());
    return new WordNode(setter.start(), setter.end(), List.copyOf(pieces), quoted);
  }

  private void text(List<Piece> pieces, int start, int end) {
    if (end > start) {
      pieces.add(new Piece.Text(start, end, false, cursor.slice(start, end)));
    }
  }

  private static boolean declares(WordNode word) {
    return switch (word.isPlain() ? word.plain() : "") {
      case "export", "declare", "typeset", "local", "readonly" -> true;
      default -> false;
    };
  }

  /** Length of {@code NAME=}, {@code NAME+=} or {@code NAME[i]=}; 0 if it is none. */
  private int setterLength() {
    int length = cursor.nameLength(0);
    if (length == 0) {
      return 0;
    }
    if (cursor.peek(length) == '[') {
      int at = length + 1;
      while (cursor.peek(at) != ']') {
        if (at - length > 128 || cursor.peek(at) == Cursor.NONE || cursor.peek(at) == '\n') {
          return 0;
        }
        at++;
      }
      length = at + 1;
    }
    if (cursor.peek(length) == '+') {
      length++;
    }
    return cursor.peek(length) == '=' ? length + 1 : 0;
  }

  private Node.Setter setter() {
    int start = cursor.position();
    String name = cursor.slice(start, start + cursor.nameLength(0));
    int length = setterLength();
    boolean append = cursor.peek(length - 2) == '+';
    cursor.skip(length);
    if (cursor.at('(')) {
      List<WordNode> elements = elements();
      return new Node.Setter(start, cursor.position(), name, append, Optional.empty(), elements);
    }
    WordNode value = parser.words().word();
    boolean element = cursor.slice(start, start + length).indexOf('[') >= 0;
    return new Node.Setter(
        start,
        cursor.position(),
        name,
        append,
        element ? Optional.empty() : Optional.of(value),
        element ? List.of(value) : List.of());
  }

  private List<WordNode> elements() {
    int open = cursor.position();
    List<WordNode> elements = new ArrayList<>();
    cursor.skip(1);
    parser.lineBreaks();
    while (!cursor.at(')')) {
      if (!startsWord()) {
        parser.error(open, open + 1, "This array is not closed.");
        return elements;
      }
      elements.add(parser.words().word());
      parser.lineBreaks();
    }
    cursor.skip(1);
    return elements;
  }

  private boolean isFunction(WordNode name) {
    return cursor.at('(') && name.isPlain() && !name.quoted() && closesAtOnce();
  }

  private boolean closesAtOnce() {
    int at = 1;
    while (cursor.peek(at) == ' ' || cursor.peek(at) == '\t') {
      at++;
    }
    parser.limits().steps(at);
    return cursor.peek(at) == ')';
  }

  private Node function(int start, WordNode name) {
    while (!cursor.at(')')) {
      cursor.skip(1);
    }
    cursor.skip(1);
    return functionBody(start, name.plain());
  }

  /** Reads the command that a function is made of. */
  Node functionBody(int start, String name) {
    parser.lineBreaks();
    if (!parser.limits().enter(cursor.mapped(), start)) {
      return new Node.Function(start, start, name, empty(start));
    }
    Node body =
        parser
            .command()
            .orElseGet(
                () -> {
                  parser.error(start, cursor.position(), "This function has no body.");
                  return empty(cursor.position());
                });
    parser.limits().leave();
    return new Node.Function(start, cursor.position(), name, body);
  }

  private static Node empty(int at) {
    return new Node.Group(at, at, false, new Node.Sequence(List.of()));
  }

  /** Adds the redirections that follow a compound command. */
  Node redirected(Node node) {
    List<Node.Redirection> redirects = new ArrayList<>();
    int end = node.end();
    cursor.blanks();
    for (String op = redirectOperator(); !op.isEmpty(); op = redirectOperator()) {
      redirects.add(redirection(op));
      end = cursor.position();
      cursor.blanks();
    }
    return redirects.isEmpty() ? node : new Node.Redirected(node.start(), end, node, redirects);
  }

  /** The operator of a redirection that starts here, behind its descriptor; empty if none does. */
  private String redirectOperator() {
    int digits = descriptorLength();
    char c = cursor.peek(digits);
    boolean possible = c == '<' || c == '>' || (c == '&' && cursor.peek(1) == '>');
    if (!possible || cursor.atEnd()) {
      return "";
    }
    int at = cursor.position() + digits;
    if (digits == 0 && c != '&' && cursor.peek(1) == '(') {
      return "";
    }
    for (String operator : OPERATORS) {
      int stop = at + operator.length();
      if (stop <= cursor.end() && cursor.slice(at, stop).equals(operator)) {
        return operator;
      }
    }
    return "";
  }

  private int descriptorLength() {
    int digits = 0;
    while (digits < 4 && Cursor.isDigit(cursor.peek(digits))) {
      digits++;
    }
    return digits;
  }

  private Node.Redirection redirection(String operator) {
    int start = cursor.position();
    int digits = descriptorLength();
    int fd =
        digits > 0
            ? Integer.parseInt(cursor.slice(start, start + digits))
            : operator.charAt(0) == '<' ? 0 : 1;
    cursor.skip(digits + operator.length());
    cursor.blanks();
    WordNode target = parser.words().word();
    if (target.start() == target.end()) {
      parser.error(start, start + digits + operator.length(), "This redirection has no target.");
    }
    Optional<Heredoc> body = Optional.empty();
    if (operator.equals("<<") || operator.equals("<<-")) {
      String delimiter =
          target.isPlain() ? target.plain() : cursor.slice(target.start(), target.end());
      Heredoc heredoc =
          new Heredoc(delimiter, operator.equals("<<-"), !target.quoted(), start + digits);
      heredocs.announce(heredoc);
      body = Optional.of(heredoc);
    }
    return new Node.Redirection(start, cursor.position(), operator, fd, target, body);
  }
}
