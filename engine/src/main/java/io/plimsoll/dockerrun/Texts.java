package io.plimsoll.dockerrun;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of which an engine's client takes some only. */
final class Texts {
  private static final Pattern RULE = Pattern.compile("[acb] ([0-9]+|\\*):([0-9]+|\\*) [rwm]{1,3}");

  private Texts() {}

  static Reading<Piece> any(Piece piece, Engine engine) {
    return Reading.of(piece);
  }

  static FlagKind.Reader<String> oneOf(String... words) {
    return (piece, engine) ->
        Reading.ofText(
            piece,
            text ->
                List.of(words).contains(text.toLowerCase(Locale.ROOT))
                    ? Reading.of(text.toLowerCase(Locale.ROOT))
                    : Reading.refused(
                        piece,
                        Quoted.of(text) + " is none of the values it can have",
                        "write " + alternatives(List.of(words))));
  }

  /** A namespace of which docker's client knows all modes; podman has more. */
  static FlagKind.Reader<Piece> mode(boolean joins, String... modes) {
    Set<String> known = Set.of(modes);
    return (piece, engine) ->
        Reading.<Piece>ofText(
                piece,
                text -> {
                  boolean joined = joins && text.startsWith("container:") && text.length() > 10;
                  return engine == Engine.PODMAN || text.isEmpty() || known.contains(text) || joined
                      ? Reading.of(piece)
                      : Reading.refused(
                          piece,
                          "there is no mode " + Quoted.of(text),
                          "write "
                              + alternatives(List.of(modes))
                              + (joins ? " or `container:NAME`" : ""));
                })
            .then(p -> Reading.of(p));
  }

  static Reading<Piece> deviceRule(Piece piece, Engine engine) {
    return Reading.ofText(
        piece,
        text ->
            RULE.matcher(text).matches()
                ? Reading.of(piece)
                : Reading.refused(
                    piece,
                    Quoted.of(text) + " is no rule for devices",
                    "write `c 1:3 rwm`: kind, numbers, permissions"));
  }

  /** {@code container[:alias]}. */
  static Reading<Piece> link(Piece piece, Engine engine) {
    int colons = (int) piece.text().chars().filter(c -> c == ':').count();
    return piece.isEmpty() || colons > 1
        ? Reading.refused(
            piece, Quoted.of(piece.written()) + " is no link", "write `container:alias`")
        : Reading.of(piece);
  }

  private static String alternatives(List<String> words) {
    List<String> quoted = words.stream().map(w -> "`" + w + "`").toList();
    return quoted.size() == 1
        ? quoted.getFirst()
        : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + quoted.getLast();
  }
}
