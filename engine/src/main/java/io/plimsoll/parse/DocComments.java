package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Comment;
import io.plimsoll.syntax.Docs;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.antlr.v4.runtime.Token;

/**
 * The comments of a text: those that document a declaration, and all others.
 *
 * <p>An unbroken run of {@code ///} lines directly above a declaration documents it.
 */
final class DocComments {
  private final Tokens tokens;
  private final Source source;
  private final List<Comment> plain = new ArrayList<>();
  private final NavigableMap<Integer, Comment> docsByLine = new TreeMap<>();
  private final NavigableMap<Integer, Comment> misplaced = new TreeMap<>(); // by offset

  DocComments(Tokens tokens) {
    this.tokens = tokens;
    this.source = tokens.source();
    for (Token token : tokens.hidden()) {
      switch (token.getType()) {
        case PlimLexer.COMMENT -> plain.add(comment(tokens.span(token)));
        case PlimLexer.DOC_COMMENT -> doc(comment(tokens.span(token)));
        default -> {}
      }
    }
  }

  private Comment comment(Span written) {
    String text = written.text().stripTrailing();
    Span span = source.span(written.start(), written.start() + text.length());
    String before = source.text().substring(source.lineStart(span.line()), span.start());
    return new Comment(text, before.replace("\uFEFF", "").isBlank(), span);
  }

  private void doc(Comment comment) {
    if (comment.ownLine()) {
      docsByLine.put(comment.span().line(), comment);
    } else {
      misplaced.put(comment.span().start(), comment);
    }
  }

  /** Takes the documentation that stands above a token. */
  Optional<Docs> above(Token token) {
    int line = tokens.span(token).line();
    List<Comment> run = new ArrayList<>();
    while (docsByLine.containsKey(line - 1)) {
      line--;
      run.addFirst(docsByLine.remove(line));
    }
    if (run.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (Comment comment : run) {
      String bare = comment.text().substring("///".length());
      text.append(text.isEmpty() ? "" : "\n");
      text.append(bare.startsWith(" ") ? bare.substring(1) : bare);
    }
    return Optional.of(new Docs(text.toString(), run.getFirst().span().to(run.getLast().span())));
  }

  /** Forgets the documentation of and in a declaration that is broken. */
  void discard(int start, int end) {
    above(tokens.at(start));
    int next = tokens.type(end) == Token.EOF ? source.lineCount() + 1 : tokens.line(end);
    while (docsByLine.containsKey(next - 1)) {
      next--; // the run above the next declaration is not ours
    }
    int first = tokens.line(start);
    if (first < next) {
      docsByLine.subMap(first, next).clear();
    }
    misplaced.subMap(tokens.span(start).start(), tokens.span(end).start()).clear();
  }

  /** Warnings for the documentation that nobody took. */
  List<Diagnostic> misplaced() {
    docsByLine.values().forEach(c -> misplaced.put(c.span().start(), c));
    docsByLine.clear();
    return misplaced.values().stream()
        .map(
            c ->
                Diagnostic.at(c.span(), Code.W0210, "this documentation comment documents nothing")
                    .help(
                        "`///` stands directly above `package`, `pub`, `param`, `let`, `fn`,"
                            + " `rule` or `profile`; a plain comment begins with `//`")
                    .edit(source.span(c.span().start(), c.span().start() + 3), "//"))
        .toList();
  }

  /** All comments that document nothing, in order; to be asked after {@link #misplaced}. */
  List<Comment> comments() {
    List<Comment> all = new ArrayList<>(plain);
    all.addAll(misplaced.values());
    all.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return all;
  }
}
