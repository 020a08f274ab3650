package io.plimsoll.parse;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Docs;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What the builders of the tree share: places, names, documentation and reports. */
final class Builder {
  private final Tokens tokens;
  private final DocComments docs;
  private final List<Diagnostic> diagnostics;

  Builder(Tokens tokens, DocComments docs, List<Diagnostic> diagnostics) {
    this.tokens = tokens;
    this.docs = docs;
    this.diagnostics = diagnostics;
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Reports a second line of a kind that may be there once. */
  void reportDouble(Span second, Span first, String word) {
    report(
        Diagnostic.at(second, Code.E0014, "`" + word + "` is given twice")
            .label(first, "first given here")
            .help("keep one of them"));
  }

  Span span(ParserRuleContext context) {
    return tokens.span(context);
  }

  Span span(Token token) {
    return tokens.span(token);
  }

  Span span(TerminalNode node) {
    return tokens.span(node.getSymbol());
  }

  Span span(Token first, Token last) {
    return tokens.span(first, last);
  }

  Span span(ParserRuleContext first, ParserRuleContext last) {
    return tokens.span(first.getStart(), last.getStop());
  }

  Optional<Docs> docsAbove(ParserRuleContext context) {
    return docs.above(context.getStart());
  }

  Name name(TerminalNode node) {
    Span span = span(node);
    return new Name(span.text(), span);
  }

  Name name(PlimParser.NameContext context) {
    Span span = span(context);
    return new Name(span.text(), span);
  }

  /** A name that is declared here, and so must not be reserved. */
  Name declared(PlimParser.NameContext context) {
    Name name = name(context);
    NameErrors.reserved(name).ifPresent(this::report);
    return name;
  }

  Name field(PlimParser.FieldContext context) {
    Span span = span(context);
    return new Name(span.text(), span);
  }

  QualifiedName qualifiedName(PlimParser.QnameContext context) {
    List<Name> parts = new ArrayList<>();
    parts.add(name(context.name()));
    context.field().forEach(f -> parts.add(field(f)));
    return new QualifiedName(parts, span(context));
  }
}
