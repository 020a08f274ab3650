package io.plimsoll.document;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Set;

/** What is wrong with a document that its parser accepts. */
final class DocumentProblems {
  private final Code code;
  private final List<Diagnostic> all;

  DocumentProblems(Code code, List<Diagnostic> all) {
    this.code = code;
    this.all = all;
  }

  void twice(Scalar key, Scalar first) {
    all.add(
        Diagnostic.at(key.span(), code, "the key `" + key.text() + "` occurs twice", "again here")
            .label(first.span(), "first here")
            .help("remove one of them; parsers differ in which one they take"));
  }

  void badAlias(Span place, String name, boolean isInside, Set<String> known) {
    if (isInside) {
      all.add(
          Diagnostic.at(place, code, "the alias `*" + name + "` stands for what it is part of"));
      return;
    }
    all.add(
        Diagnostic.at(
            place,
            code,
            "no anchor `&" + name + "` stands before this alias",
            Nearest.question(name, known)));
  }

  void noMerge(Span place) {
    all.add(
        Diagnostic.at(place, code, "`<<` merges mappings only", "this is no mapping")
            .help("give an alias of a mapping, or a list of such aliases"));
  }

  Diagnostic tooDeep(Span place, Bound limit) {
    return limit.withWayOut(
        Diagnostic.at(place, code, "nested deeper than " + limit.shown("levels")));
  }

  Diagnostic tooMany(Span place, Bound limit) {
    String message = "more than " + limit.shown("nodes") + ", with aliases written out";
    return limit.withWayOut(
        Diagnostic.at(place.before(), code, message)
            .note("a few nested aliases can stand for billions of nodes"));
  }

  Diagnostic ends(Span place) {
    return Diagnostic.at(place, code, "the text ends before the document does");
  }
}
