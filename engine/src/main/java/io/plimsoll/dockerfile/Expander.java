package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks over one word, removing quotes and replacing variables as the builder does.
 *
 * <p>The first error ends the walk: {@link #fail} moves behind the last character.
 */
final class Expander {
  private final MappedText word;
  private final String text;
  private final Variables variables;
  private final char escape;
  private final boolean quotes;
  private final ShellPattern.Meter meter = new ShellPattern.Meter();
  private final Set<String> used = new TreeSet<>();
  private final Set<String> undeclared = new TreeSet<>();
  private final Set<String> overridable = new TreeSet<>();
  private final List<Diagnostic> errors = new ArrayList<>();
  private boolean overLimit;
  private int at;

  /**
   * Starts at the first character.
   *
   * @param quotes whether quotes mean anything
   */
  Expander(Word word, Variables variables, char escape, boolean quotes) {
    this.word = word.mapped();
    this.text = word.text();
    this.variables = variables;
    this.escape = escape;
    this.quotes = quotes;
  }

  /** The whole word as one value. */
  Expanded one() {
    return result(until('\0', false, 0).build());
  }

  /** The words it becomes: white space outside quotes separates, also that of values. */
  List<Expanded> several() {
    WordSplitter splitter = new WordSplitter(word);
    while (at < text.length()) {
      int start = at;
      char c = text.charAt(at);
      Parts piece = new Parts(word);
      if (!special(c, piece, false, 0)) {
        if (Blanks.isSpace(c)) {
          splitter.gap();
        } else {
          piece.add(start);
          splitter.add(piece);
        }
        at = start + 1;
      } else if (c == '$') {
        splitter.addValue(piece);
      } else {
        splitter.addQuoted(piece);
      }
    }
    if (!errors.isEmpty()) {
      return List.of(result(List.of()));
    }
    return splitter.words().stream().map(this::result).toList();
  }

  private Expanded result(List<Part> parts) {
    List<Part> kept = parts;
    if (!errors.isEmpty()) {
      Reason reason = overLimit ? Reason.LIMIT : Reason.INVALID;
      kept = List.of(new Part.Hole(text, reason, word.span()));
    }
    return new Expanded(word.span(), kept, used, undeclared, overridable, errors);
  }

  void fail(Diagnostic diagnostic) {
    if (errors.isEmpty()) {
      errors.add(diagnostic);
    }
    at = text.length();
  }

  void failLimit(Diagnostic diagnostic) {
    overLimit |= errors.isEmpty();
    fail(diagnostic);
  }

  boolean failed() {
    return !errors.isEmpty();
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  void move(int to) {
    at = failed() ? text.length() : to;
  }

  Span span(int start, int end) {
    return word.span(start, end);
  }

  ShellPattern.Meter meter() {
    return meter;
  }

  Parts parts() {
    return new Parts(word);
  }

  /** Text up to a character that is no part of it, or to the end if that is {@code \0}. */
  Parts until(char stop, boolean rawEscapes, int depth) {
    Parts out = new Parts(word);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (stop != '\0' && c == stop) {
        at++;
        return out;
      }
      if (!special(c, out, rawEscapes, depth)) {
        out.add(at++);
      }
      guard(out);
    }
    if (stop != '\0' && !failed()) {
      Span end = word.span().after();
      fail(stop == '/' ? ExpansionErrors.openPattern(end) : ExpansionErrors.openBrace(end));
    }
    return out;
  }

  private void guard(Parts out) {
    if (out.isTooLong()) {
      failLimit(ExpansionErrors.tooLong(word.span()));
    }
  }

  /** Quotes, variables and escapes; false, without moving, for any other character. */
  private boolean special(char c, Parts out, boolean rawEscapes, int depth) {
    if (c == '\'' && quotes) {
      singleQuoted(out);
    } else if (c == '"' && quotes) {
      doubleQuoted(out, rawEscapes, depth);
    } else if (c == '$') {
      new Substitution(this, depth).read(out);
    } else if (c == escape) {
      if (rawEscapes) {
        out.add(at);
      }
      at++;
      if (at < text.length()) {
        out.add(at++);
      }
    } else {
      return false;
    }
    return true;
  }

  private void singleQuoted(Parts out) {
    int open = at++;
    while (at < text.length() && text.charAt(at) != '\'') {
      out.add(at++);
    }
    close(open);
  }

  private void doubleQuoted(Parts out, boolean rawEscapes, int depth) {
    int open = at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '$') {
        new Substitution(this, depth).read(out);
      } else if (c == escape && at + 1 < text.length()) {
        char next = text.charAt(at + 1);
        if (rawEscapes || (next != '"' && next != '$' && next != escape)) {
          out.add(at);
        }
        out.add(at + 1);
        at += 2;
      } else {
        out.add(at++);
      }
      guard(out);
    }
    close(open);
  }

  private void close(int open) {
    if (at < text.length()) {
      at++;
    } else if (!failed()) {
      fail(ExpansionErrors.openQuote(word.span(open, open + 1), text.charAt(open)));
    }
  }

  Binding lookup(String name) {
    Binding binding = variables.lookup(name);
    switch (binding) {
      case Binding.Bound bound -> used.add(name);
      case Binding.Unset unset -> undeclared.add(name);
      case Binding.Open open -> {
        used.add(name);
        if (!open.declared()) {
          undeclared.add(name);
        }
      }
    }
    return binding;
  }

  /** Notes that the result holds this value, and so what could change it. */
  void depend(String name, Binding binding) {
    switch (binding) {
      case Binding.Bound bound -> overridable.addAll(bound.overridable());
      case Binding.Unset unset -> {}
      case Binding.Open open -> {
        if (open.reason() == Reason.BUILD_ARGUMENT) {
          overridable.add(name);
        }
      }
    }
  }

  /** What a reference without operator stands for. */
  void addValue(Parts out, String name, Binding binding, Span reference) {
    depend(name, binding);
    switch (binding) {
      case Binding.Bound bound -> bound.value().forEach(p -> addPart(out, p, name, reference));
      case Binding.Unset unset -> {}
      case Binding.Open open -> out.add(new Part.Hole(name, open.reason(), reference));
    }
  }

  private static void addPart(Parts out, Part part, String name, Span reference) {
    switch (part) {
      case Part.Literal literal -> out.addValue(literal.text(), reference, name);
      case Part.Hole hole -> out.add(new Part.Hole(hole.variable(), hole.reason(), reference));
    }
  }
}
