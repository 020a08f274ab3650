package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the heredocs of an instruction and reads their bodies. */
final class HeredocReader {
  private static final Set<String> KEYWORDS = Set.of("run", "copy", "add");

  private final Source source;
  private final PhysicalLines lines;
  private final Reports diagnostics;

  HeredocReader(Source source, PhysicalLines lines, Reports diagnostics) {
    this.source = source;
    this.lines = lines;
    this.diagnostics = diagnostics;
  }

  /** The {@code <<NAME} of one word. */
  record Opening(String name, boolean expands, boolean chomps, int descriptor) {}

  /** Reads the bodies that follow the line, if its instruction takes heredocs. */
  List<Heredoc> read(Split split) {
    if (!split.line().text().contains("<<") || !accepts(split)) {
      return List.of();
    }
    List<Heredoc> found = new ArrayList<>();
    for (HeredocWords.Range word : HeredocWords.of(split.line().text())) {
      Optional<Opening> opening = opening(split.line().text().substring(word.start(), word.end()));
      if (opening.isPresent()) {
        Span at = split.line().span(word.start(), word.end());
        found.add(body(opening.get(), at));
      }
    }
    return found;
  }

  private static boolean accepts(Split split) {
    Split inner = split.isKeyword("onbuild") ? Split.of(split.rest()) : split;
    return KEYWORDS.contains(inner.keyword().text().toLowerCase(Locale.ROOT))
        && !(JsonArray.read(inner.rest()) instanceof JsonArray.Strings);
  }

  private Heredoc body(Opening opening, Span word) {
    MappedText.Builder body = MappedText.builder(source);
    int bodyStart = lines.end();
    while (lines.next()) {
      int start = opening.chomps() ? behindTabs(lines.start()) : lines.start();
      if (isTerminator(start, opening.name())) {
        return heredoc(opening, word, body, bodyStart, source.span(start, lines.content()));
      }
      body.append(start, lines.end());
    }
    diagnostics.add(Refusals.heredocOpen(word, opening.name()));
    return heredoc(opening, word, body, bodyStart, source.span(lines.end(), lines.end()));
  }

  private Heredoc heredoc(
      Opening opening, Span word, MappedText.Builder body, int bodyStart, Span terminator) {
    MappedText text =
        body.length() == 0 ? MappedText.of(source.span(bodyStart, bodyStart)) : body.build();
    return new Heredoc(
        opening.name(),
        word,
        text,
        opening.expands(),
        opening.chomps(),
        opening.descriptor(),
        terminator);
  }

  private boolean isTerminator(int start, String name) {
    return lines.content() - start == name.length() && source.text().startsWith(name, start);
  }

  private int behindTabs(int from) {
    int i = from;
    while (i < lines.content() && source.text().charAt(i) == '\t') {
      i++;
    }
    return i;
  }

  /** {@code [digits]<<[-]name}, the name being one word. */
  static Optional<Opening> opening(String word) {
    OptionalInt arrows = HeredocWords.arrowsOf(word);
    if (arrows.isEmpty()) {
      return Optional.empty();
    }
    int i = arrows.getAsInt() + 2;
    boolean chomps = word.startsWith("-", i);
    int name = Blanks.skipSpace(word, chomps ? i + 1 : i, word.length());
    Unquoted unquoted = Unquoted.of(word.substring(name));
    if (unquoted.text().isEmpty() || !unquoted.isOneWord()) {
      return Optional.empty();
    }
    int descriptor = descriptor(word.substring(0, arrows.getAsInt()));
    return Optional.of(new Opening(unquoted.text(), !unquoted.quoted(), chomps, descriptor));
  }

  /** More digits than any descriptor has count as the largest one. */
  private static int descriptor(String digits) {
    if (digits.isEmpty()) {
      return 0;
    }
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
