package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.syntax.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Near misses of literals: numbers with units, dates, tags, interpolations (E0006, E0007, E0009).
 */
final class LiteralErrors {
  static final List<Mistake> MISTAKES =
      List.of(
          LiteralErrors::quotedDate,
          LiteralErrors::badNumber,
          LiteralErrors::spacedUnit,
          LiteralErrors::badTag,
          LiteralErrors::interpolation);

  private LiteralErrors() {}

  private static Optional<Diagnostic> quotedDate(Place place) {
    if (place.type(-1) != PlimLexer.EXPIRES || !place.expects(PlimLexer.DATE)) {
      return Optional.empty();
    }
    return switch (place.type()) {
      case PlimLexer.QUOTE, PlimLexer.TEXT ->
          Optional.of(
              Diagnostic.at(place.span(), Code.E0007, "a date has no quotes")
                  .help("write `expires 2027-01-31`"));
      case PlimLexer.INSTANT ->
          Optional.of(
              Diagnostic.at(place.span(), Code.E0007, "a waiver ends with a day")
                  .help("write the date only, as in `expires 2027-01-31`"));
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> badNumber(Place place) {
    if (!place.is(PlimLexer.BAD_NUMBER)) {
      return Optional.empty();
    }
    MalformedNumber number = MalformedNumber.of(place.text());
    Diagnostic error =
        Diagnostic.at(place.span(), Code.E0007, number.message()).help(number.help());
    return Optional.of(number.replacement().map(r -> error.edit(place.span(), r)).orElse(error));
  }

  /** {@code 25 MB}: a unit that is not written at its number. */
  private static Optional<Diagnostic> spacedUnit(Place place) {
    boolean follows = place.type(-1) == PlimLexer.INT || place.type(-1) == PlimLexer.DECIMAL;
    if (!follows || !place.isWord()) {
      return Optional.empty();
    }
    return Units.of(place.text())
        .map(
            unit -> {
              String joined = place.text(-1) + unit;
              return Diagnostic.at(
                      place.span(-1).to(place.span()),
                      Code.E0007,
                      "there is no space between a number and its unit")
                  .help("write `" + joined + "`")
                  .edit(place.span(-1).to(place.span()), joined);
            });
  }

  private static Optional<Diagnostic> badTag(Place place) {
    if (!place.is(PlimLexer.BAD_TAG)) {
      return Optional.empty();
    }
    String tag = place.text().substring(0, place.text().indexOf('"'));
    List<String> tags = Arrays.stream(Tag.values()).map(Tag::text).toList();
    Optional<String> meant =
        switch (tag) {
          case "r", "rx", "regex", "regexp" -> Optional.of("re");
          case "g", "pattern" -> Optional.of("glob");
          case "ver", "version", "semver" -> Optional.of("v");
          case "range" -> Optional.of("vr");
          case "image", "ref" -> Optional.of("img");
          case "ip", "net" -> Optional.of("cidr");
          case "sha", "sha256" -> Optional.of("digest");
          default -> Nearest.of(tag, tags);
        };
    String known =
        "the tags are " + tags.stream().map(t -> "`" + t + "`").collect(Collectors.joining(", "));
    Diagnostic error =
        Diagnostic.at(place.span(), Code.E0009, "there is no literal with the tag `" + tag + "`");
    return Optional.of(
        meant
            .map(
                t ->
                    error
                        .help("did you mean `" + t + "\"…\"`? " + known)
                        .edit(
                            place
                                .span()
                                .source()
                                .span(place.span().start(), place.span().start() + tag.length()),
                            t))
            .orElse(error.help(known)));
  }

  /** Whatever does not fit between the braces of a text was probably not meant to be code. */
  private static Optional<Diagnostic> interpolation(Place place) {
    Optional<Integer> open = innermostInterpolation(place);
    if (open.isEmpty() || isMeantAsCode(place)) {
      return Optional.empty();
    }
    int end = close(place, open.get());
    String written =
        place.tokens().span(place.tokens().at(open.get()), place.tokens().at(end)).text();
    return Optional.of(
        Diagnostic.at(
                place.tokens().span(place.tokens().at(open.get()), place.tokens().at(end)),
                Code.E0006,
                "`" + written + "` in a string is an interpolation, but it is no expression")
            .help("for a literal brace write `\\{`; source text is written raw, `\"\"\"…\"\"\"`"));
  }

  private static Optional<Integer> innermostInterpolation(Place place) {
    return place
        .last(PlimLexer.INTERP_OPEN)
        .filter(
            i ->
                close(place, i) >= place.index()
                    && place.tokens().type(i) == PlimLexer.INTERP_OPEN);
  }

  private static int close(Place place, int open) {
    int depth = 0;
    int index = open;
    while (place.tokens().type(index) > 0) {
      switch (place.tokens().type(index)) {
        case PlimLexer.INTERP_OPEN -> depth++;
        case PlimLexer.INTERP_CLOSE -> depth--;
        case PlimLexer.UNCLOSED -> depth = 0;
        default -> {}
      }
      if (depth == 0) {
        return index;
      }
      index++;
    }
    return index - 1;
  }

  /** A foreign sign between names, as in {@code {a && b}}, has its own explanation. */
  private static boolean isMeantAsCode(Place place) {
    boolean dollar = place.last(PlimLexer.INTERP_OPEN).map(i -> isShell(place, i)).orElse(false);
    return !dollar && place.isAfterOperand() && Place.isBad(place.type());
  }

  private static boolean isShell(Place place, int open) {
    int start = place.tokens().span(open).start();
    return start > 0 && place.tokens().source().text().charAt(start - 1) == '$';
  }
}
