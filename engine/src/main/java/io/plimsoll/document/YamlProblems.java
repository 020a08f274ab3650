package io.plimsoll.document;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Source;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;

/** Says what a YAML parser stumbled over, at the place where it did. */
final class YamlProblems {
  private final Source source;
  private final String parsed;
  private final Code code;
  private OptionalInt tab = OptionalInt.empty();

  /**
   * Problems of a text.
   *
   * @param parsed what the parser is given: the text, in which some tabs may be blanks already
   */
  YamlProblems(Source source, String parsed, Code code) {
    this.source = source;
    this.parsed = parsed;
    this.code = code;
  }

  /** Where the parser met a tab that it cannot take, if that was what ended it. */
  OptionalInt tab() {
    return tab;
  }

  /**
   * The problem that ended the parser.
   *
   * @param reached the end of the last good token
   */
  Unreadable of(JacksonException e, CodePoints codePoints, int reached) {
    return switch (e.getCause()) {
      case MarkedYamlEngineException m -> new Unreadable(marked(m, codePoints, reached));
      case ReaderException r -> {
        int at = codePoints.offset(r.getPosition());
        yield new Unreadable(
            Diagnostic.at(
                source.span(at, at),
                code,
                "YAML allows no control characters",
                "code point 0x" + Integer.toHexString(r.getCodePoint())));
      }
      case null, default -> new Unreadable(structure(e, reached));
    };
  }

  private Diagnostic marked(MarkedYamlEngineException e, CodePoints codePoints, int reached) {
    int at = place(e.getProblemMark(), codePoints).orElse(reached);
    String problem = plain(e.getProblem());
    if (at < parsed.length() && parsed.charAt(at) == '\t') {
      tab = OptionalInt.of(at);
      return Diagnostic.at(
              source.span(at, at + 1), code, "YAML is indented by spaces", "this is a tab")
          .help("write spaces");
    }
    Diagnostic diagnostic =
        Diagnostic.at(source.span(at, at), code, "this is not valid YAML", problem);
    OptionalInt context = place(e.getContextMark(), codePoints);
    if (context.isPresent() && context.getAsInt() != at && e.getContext() != null) {
      int from = context.getAsInt();
      diagnostic = diagnostic.label(source.span(from, from), e.getContext());
    }
    if (problem.startsWith("mapping values are not allowed")) {
      diagnostic = diagnostic.help("quote a value that has `: ` in it, and check the indentation");
    }
    return diagnostic;
  }

  /** Without the parser's guess at what a character was meant for. */
  private static String plain(String problem) {
    int guess = problem.indexOf(". (");
    return guess < 0 ? problem : problem.substring(0, guess);
  }

  private static OptionalInt place(Optional<Mark> mark, CodePoints codePoints) {
    return mark.map(m -> OptionalInt.of(codePoints.offset(m.getIndex())))
        .orElse(OptionalInt.empty());
  }

  /** Jackson itself refuses only keys that are no texts. */
  private Diagnostic structure(JacksonException e, int reached) {
    if (e.getOriginalMessage().startsWith("Expected a property name")) {
      return Diagnostic.at(
          source.span(reached, reached),
          code,
          "a key is a plain or quoted text",
          "a collection or an alias stands as key behind this");
    }
    return Diagnostic.at(
        source.span(reached, reached), code, "this is not valid YAML", e.getOriginalMessage());
  }
}
