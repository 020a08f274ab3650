package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Makes words of the syntax tree's words: quotes removed, known variables filled in. */
final class Expander {
  private final MappedText text;
  private final ParameterValue parameters;
  private final BiConsumer<Piece.Substitution, Context> substitutions;
  private final State state;

  /**
   * @param substitutions is given each {@code $( )} in source order
   */
  Expander(MappedText text, State state, BiConsumer<Piece.Substitution, Context> substitutions) {
    this.text = text;
    this.state = state;
    this.substitutions = substitutions;
    this.parameters = new ParameterValue(state, this);
  }

  MappedText text() {
    return text;
  }

  /** A word as one, nothing split and nothing matched to files. */
  Arg single(WordNode node, Context context) {
    if (isPlain(node)) {
      return plain(node, (Piece.Text) node.pieces().get(0));
    }
    List<Flat> flats = new ArrayList<>();
    for (Flat flat : flat(node.pieces(), context)) {
      flats.add(
          flat instanceof Flat.Fixed fixed && fixed.part() instanceof Part.Pattern pattern
              ? new Flat.Fixed(new Part.Literal(pattern.text(), false), flat.start(), flat.end())
              : flat);
    }
    return arg(node, flats);
  }

  /** The text of a here-document. */
  Word body(List<Piece> pieces, int start, int end, Context context) {
    return single(new WordNode(start, end, pieces, true), context).word();
  }

  /** A word as written, and the words that the shell makes of it. */
  Expanded arguments(WordNode node, Context context) {
    if (isPlain(node)) {
      Arg plain = plain(node, (Piece.Text) node.pieces().get(0));
      return new Expanded(plain, List.of(plain));
    }
    List<Flat> flats = flat(node.pieces(), context);
    Arg written = arg(node, flats);
    boolean spreads = flats.stream().anyMatch(Flat.Spread.class::isInstance);
    return new Expanded(written, spreads ? split(node, flats) : List.of(written));
  }

  private static boolean isPlain(WordNode node) {
    return node.pieces().size() == 1 && node.pieces().get(0) instanceof Piece.Text;
  }

  private Arg plain(WordNode node, Piece.Text piece) {
    boolean same = piece.text().length() == node.end() - node.start();
    String raw = same ? piece.text() : text.text().substring(node.start(), node.end());
    Part part = new Part.Literal(piece.text(), piece.quoted());
    Word word = new Word(text.span(node.start(), node.end()), raw, List.of(part), node.quoted());
    return new Arg(word, text, List.of(fixed(part, piece)));
  }

  /**
   * A word before and after splitting.
   *
   * @param written with all of its parts in one
   */
  record Expanded(Arg written, List<Arg> args) {}

  private Arg arg(WordNode node, List<Flat> flats) {
    Joined parts = new Joined();
    for (Flat flat : flats) {
      switch (flat) {
        case Flat.Fixed fixed -> parts.add(fixed.part());
        case Flat.Spread spread -> parts.add(new Part.Literal(spread.text(), false));
      }
    }
    String raw = text.text().substring(node.start(), node.end());
    Span place = text.span(node.start(), node.end());
    return new Arg(new Word(place, raw, parts.all(), node.quoted()), text, flats);
  }

  /** Parts of a word in which literals of one quoting are one. */
  private static final class Joined {
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private boolean quoted;

    void add(Part part) {
      if (part instanceof Part.Literal literal) {
        if (literal.quoted() != quoted) {
          flush();
        }
        quoted = literal.quoted();
        run.append(literal.text());
      } else {
        flush();
        parts.add(part);
      }
    }

    private void flush() {
      if (!run.isEmpty()) {
        parts.add(new Part.Literal(run.toString(), quoted));
        run.setLength(0);
      }
    }

    List<Part> all() {
      flush();
      return parts;
    }
  }

  /** Splits the values of unquoted variables at blanks (POSIX XCU 2.6.5). */
  private List<Arg> split(WordNode node, List<Flat> flats) {
    List<Arg> words = new ArrayList<>();
    List<Flat> current = new ArrayList<>();
    boolean open = node.quoted();
    for (Flat flat : flats) {
      switch (flat) {
        case Flat.Fixed fixed -> current.add(fixed);
        case Flat.Spread spread -> {
          int from = 0;
          String value = spread.text();
          for (int at = 0; at <= value.length(); at++) {
            boolean blank = at < value.length() && isBlank(value.charAt(at));
            if (!blank && at < value.length()) {
              continue;
            }
            if (at > from) {
              current.add(field(value.substring(from, at), spread));
            }
            if (blank && !current.isEmpty()) {
              words.add(arg(node, current));
              current = new ArrayList<>();
              open = false;
            }
            from = at + 1;
          }
        }
      }
    }
    if (!current.isEmpty() || open) {
      words.add(arg(node, current));
    }
    return words;
  }

  private static Flat field(String text, Flat place) {
    boolean matches = text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    Part part = matches ? new Part.Pattern(text) : new Part.Literal(text, false);
    return new Flat.Fixed(part, place.start(), place.end());
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  /** Fills in variables and walks substitutions. */
  List<Flat> flat(List<Piece> pieces, Context context) {
    List<Flat> flats = new ArrayList<>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Text t -> flats.add(fixed(new Part.Literal(t.text(), t.quoted()), t));
        case Piece.Pattern p -> flats.add(fixed(new Part.Pattern(p.text()), p));
        case Piece.Spliced s -> flats.add(fixed(s.hole(), s));
        case Piece.Parameter p -> flats.addAll(parameters.flat(p, context));
        case Piece.Arithmetic a -> {
          flat(a.pieces(), context);
          assigned(raw(a));
          flats.add(hole(Part.Kind.ARITHMETIC, a, "the expression is computed"));
        }
        case Piece.Substitution s -> {
          substitutions.accept(s, context);
          flats.add(
              s.process()
                  ? hole(Part.Kind.PROCESS, s, "it is the name of a pipe")
                  : hole(Part.Kind.SUBSTITUTION, s, "it is what a command prints"));
        }
      }
    }
    return flats;
  }

  /** An expression with {@code =}, {@code ++} or {@code --} may set any variable that it names. */
  private void assigned(String expression) {
    if (expression.contains("=") || expression.contains("++") || expression.contains("--")) {
      Set<String> names = new HashSet<>();
      AssignedNames.identifiers(expression, names);
      Environment.Value unknown = new Environment.Unknown("an expression may set it");
      names.forEach(n -> state.set(n, unknown, false));
    }
  }

  static Flat fixed(Part part, Piece place) {
    return new Flat.Fixed(part, place.start(), place.end());
  }

  private Flat hole(Part.Kind kind, Piece piece, String reason) {
    return fixed(new Part.Hole(kind, "", raw(piece), piece.quoted(), reason), piece);
  }

  String raw(Piece piece) {
    return text.text().substring(piece.start(), piece.end());
  }

  State state() {
    return state;
  }
}
