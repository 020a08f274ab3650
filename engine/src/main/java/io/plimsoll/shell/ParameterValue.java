package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The value of <code>$name</code> and <code>${name…}</code> (POSIX XCU 2.6.2). */
final class ParameterValue {
  private final State state;
  private final Expander expander;

  ParameterValue(State state, Expander expander) {
    this.state = state;
    this.expander = expander;
  }

  List<Flat> flat(Piece.Parameter piece, Context context) {
    List<Flat> argument = expander.flat(piece.argument(), context);
    Environment.Value value = value(piece.name());
    return switch (piece.operator()) {
      case "" -> fill(value, piece);
      case ":-", "-", ":=", "=" -> orElse(value, piece, argument);
      case ":?", "?" -> orFail(value, piece);
      case ":+", "+" -> ifSet(value, piece, argument);
      case "#", "##", "%", "%%" -> trimmed(value, piece, argument);
      case "/", "//" -> replaced(value, piece);
      case "^^", ",,", "^", "," -> inCase(value, piece, argument);
      case ":" -> substring(value, piece, argument);
      case Parameters.LENGTH -> length(value, piece);
      default -> computed(piece);
    };
  }

  private Environment.Value value(String name) {
    if (name.isEmpty() || !Cursor.startsName(name.charAt(0))) {
      return new Environment.Unknown("it is an argument or a status of the shell");
    }
    Environment.Value value = state.value(name);
    if (value instanceof Environment.Unset && ShellVariables.has(name)) {
      return new Environment.Unknown("the shell sets it when it runs");
    }
    return value;
  }

  private List<Flat> computed(Piece.Parameter piece) {
    return hole(piece, "its operator is computed at run time");
  }

  private List<Flat> hole(Piece.Parameter piece, String reason) {
    Part.Hole hole =
        new Part.Hole(
            Part.Kind.VARIABLE, piece.name(), expander.raw(piece), piece.quoted(), reason);
    return List.of(Expander.fixed(hole, piece));
  }

  private List<Flat> fill(Environment.Value value, Piece.Parameter piece) {
    return switch (value) {
      case Environment.Known known -> text(known.text(), piece);
      case Environment.Unset unset -> text("", piece);
      case Environment.Unknown unknown -> hole(piece, unknown.reason());
      case Environment.Partial partial -> {
        List<Flat> flats = new ArrayList<>();
        for (Part part : partial.parts()) {
          switch (part) {
            case Part.Literal literal -> flats.addAll(text(literal.text(), piece));
            case Part.Pattern pattern -> flats.addAll(text(pattern.text(), piece));
            case Part.Hole h ->
                flats.add(
                    Expander.fixed(
                        new Part.Hole(h.kind(), h.name(), h.raw(), piece.quoted(), h.reason()),
                        piece));
          }
        }
        yield flats;
      }
    };
  }

  private List<Flat> text(String text, Piece.Parameter piece) {
    if (!state.limits().fill(text.length())) {
      return hole(piece, "the script fills in too much text");
    }
    if (piece.quoted()) {
      return List.of(Expander.fixed(new Part.Literal(text, true), piece));
    }
    if (otherSeparators() && !isPlain(text)) {
      return hole(piece, "`IFS` is changed, which decides how it is split");
    }
    return List.of(new Flat.Spread(text, piece.start(), piece.end()));
  }

  private boolean otherSeparators() {
    return state.value("IFS") instanceof Environment.Known known && !known.text().equals(" \t\n");
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 128 && Cursor.inName((char) c));
  }

  private static boolean isEmpty(Environment.Value value) {
    return value instanceof Environment.Known known && known.text().isEmpty();
  }

  /** Whether the operator takes the word, as unset or, with a colon, empty; absent if unknown. */
  private static Optional<Boolean> isMissing(Environment.Value value, String operator) {
    boolean colon = operator.charAt(0) == ':';
    return switch (value) {
      case Environment.Unset unset -> Optional.of(true);
      case Environment.Known known -> Optional.of(colon && isEmpty(known));
      case Environment.Unknown unknown -> Optional.empty();
      case Environment.Partial partial ->
          !colon || partial.parts().stream().anyMatch(p -> !(p instanceof Part.Hole))
              ? Optional.of(false)
              : Optional.empty();
    };
  }

  private List<Flat> orElse(Environment.Value value, Piece.Parameter piece, List<Flat> argument) {
    Optional<Boolean> missing = isMissing(value, piece.operator());
    if (missing.isPresent() && missing.get()) {
      if (piece.operator().endsWith("=")) {
        state.set(piece.name(), Values.of(argument), false);
      }
      return placed(argument, piece);
    }
    if (missing.isEmpty() && piece.operator().endsWith("=")) {
      state.set(
          piece.name(),
          new Environment.Unknown("`" + expander.raw(piece) + "` may have set it"),
          false);
    }
    return fill(value, piece);
  }

  private List<Flat> orFail(Environment.Value value, Piece.Parameter piece) {
    Optional<Boolean> missing = isMissing(value, piece.operator());
    return missing.isPresent() && missing.get()
        ? hole(piece, "the script stops here: the variable is not set")
        : fill(value, piece);
  }

  private List<Flat> ifSet(Environment.Value value, Piece.Parameter piece, List<Flat> argument) {
    Optional<Boolean> missing = isMissing(value, piece.operator());
    if (missing.isEmpty()) {
      String reason = value instanceof Environment.Unknown u ? u.reason() : "it may be empty";
      return hole(piece, reason);
    }
    return missing.get() ? text("", piece) : placed(argument, piece);
  }

  /** The word of an operator, quoted as the whole is. */
  private static List<Flat> placed(List<Flat> argument, Piece.Parameter piece) {
    List<Flat> flats = new ArrayList<>();
    for (Flat flat : argument) {
      flats.add(
          switch (flat) {
            case Flat.Spread spread when piece.quoted() ->
                new Flat.Fixed(new Part.Literal(spread.text(), true), spread.start(), spread.end());
            case Flat.Spread spread -> spread;
            case Flat.Fixed fixed -> placed(fixed, piece.quoted());
          });
    }
    return flats;
  }

  private static Flat placed(Flat.Fixed fixed, boolean quoted) {
    return switch (fixed.part()) {
      case Part.Literal literal when quoted && !literal.quoted() ->
          new Flat.Fixed(new Part.Literal(literal.text(), true), fixed.start(), fixed.end());
      case Part.Literal literal when !literal.quoted() ->
          new Flat.Spread(literal.text(), fixed.start(), fixed.end());
      case Part.Pattern pattern when quoted ->
          new Flat.Fixed(new Part.Literal(pattern.text(), true), fixed.start(), fixed.end());
      case Part.Hole h ->
          new Flat.Fixed(
              new Part.Hole(h.kind(), h.name(), h.raw(), quoted || h.quoted(), h.reason()),
              fixed.start(),
              fixed.end());
      case Part.Literal literal -> fixed;
      case Part.Pattern pattern -> fixed;
    };
  }

  private List<Flat> trimmed(Environment.Value value, Piece.Parameter piece, List<Flat> argument) {
    Optional<String> text = known(value);
    Optional<TextPattern> pattern = TextPattern.of(argument);
    if (text.isEmpty() || pattern.isEmpty()) {
      return partlyKnown(value, piece);
    }
    return pattern
        .get()
        .trim(text.get(), piece.operator())
        .map(t -> text(t, piece))
        .orElseGet(() -> hole(piece, "its value is too long to be trimmed"));
  }

  private List<Flat> replaced(Environment.Value value, Piece.Parameter piece) {
    Optional<String> text = known(value);
    Optional<Replacement> replacement = Replacement.of(piece.argument());
    if (text.isEmpty() || replacement.isEmpty()) {
      return partlyKnown(value, piece);
    }
    return replacement
        .get()
        .in(text.get(), piece.operator().equals("//"))
        .map(t -> text(t, piece))
        .orElseGet(() -> hole(piece, "its value is too long to be replaced"));
  }

  private List<Flat> inCase(Environment.Value value, Piece.Parameter piece, List<Flat> argument) {
    Optional<String> text = known(value);
    if (text.isEmpty() || !argument.isEmpty()) {
      return partlyKnown(value, piece);
    }
    String t = text.get();
    int end = piece.operator().length() == 2 || t.isEmpty() ? t.length() : 1;
    String head = t.substring(0, end);
    boolean upper = piece.operator().startsWith("^");
    String changed = upper ? head.toUpperCase(Locale.ROOT) : head.toLowerCase(Locale.ROOT);
    return text(changed + t.substring(end), piece);
  }

  private List<Flat> substring(
      Environment.Value value, Piece.Parameter piece, List<Flat> argument) {
    Optional<String> text = known(value);
    Optional<String> range = Values.known(argument);
    if (text.isEmpty() || range.isEmpty()) {
      return partlyKnown(value, piece);
    }
    return Substring.of(range.get(), text.get())
        .map(t -> text(t, piece))
        .orElseGet(() -> hole(piece, "its range is computed"));
  }

  private List<Flat> length(Environment.Value value, Piece.Parameter piece) {
    return known(value)
        .map(t -> text(String.valueOf(t.codePointCount(0, t.length())), piece))
        .orElseGet(() -> partlyKnown(value, piece));
  }

  private static Optional<String> known(Environment.Value value) {
    return switch (value) {
      case Environment.Known known -> Optional.of(known.text());
      case Environment.Unset unset -> Optional.of("");
      case Environment.Partial partial -> Optional.empty();
      case Environment.Unknown unknown -> Optional.empty();
    };
  }

  private List<Flat> partlyKnown(Environment.Value value, Piece.Parameter piece) {
    return hole(
        piece,
        value instanceof Environment.Unknown unknown
            ? unknown.reason()
            : "its operator is computed at run time");
  }
}
