package io.plimsoll.format;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out parameters, lets and functions. */
final class DeclarationLayout {
  private final Comments comments;
  private final Layout layout;
  private final ExpressionLayout expressions;
  private final RuleLayout rules;
  private final BlockLayout blocks;

  DeclarationLayout(Comments comments) {
    this.comments = comments;
    this.layout = new Layout(comments);
    this.expressions = new ExpressionLayout(comments);
    this.rules = new RuleLayout(layout, expressions, this);
    this.blocks = new BlockLayout(layout, expressions);
  }

  ExpressionLayout expressions() {
    return expressions;
  }

  /** A declaration with its documentation. */
  Span span(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Param d -> FileLayout.documented(d.docs(), d.span());
      case Declaration.Let d -> FileLayout.documented(d.docs(), d.span());
      case Declaration.Fn d -> FileLayout.documented(d.docs(), d.span());
      case Declaration.Rule d -> FileLayout.documented(d.docs(), d.span());
      case Declaration.Profile d -> FileLayout.documented(d.docs(), d.span());
      case Declaration.Waiver d -> d.span();
      case Declaration.Test d -> d.span();
      case Declaration.Broken d -> d.span();
    };
  }

  Doc layout(Declaration declaration) {
    return switch (declaration) {
      case Declaration.Param d -> Doc.of(FileLayout.docs(d.docs()), param(d));
      case Declaration.Let d -> Doc.of(FileLayout.docs(d.docs()), let(d));
      case Declaration.Fn d -> Doc.of(FileLayout.docs(d.docs()), fn(d));
      case Declaration.Rule d -> Doc.of(FileLayout.docs(d.docs()), rules.rule(d));
      case Declaration.Profile d -> Doc.of(FileLayout.docs(d.docs()), blocks.profile(d));
      case Declaration.Waiver d -> blocks.waiver(d);
      case Declaration.Test d -> blocks.test(d);
      case Declaration.Broken d -> new Doc.Verbatim(d.span().text());
    };
  }

  /** Parameters or lets inside of a rule or function. */
  List<Layout.Item> items(List<? extends Declaration> declarations) {
    List<Layout.Item> items = new ArrayList<>();
    for (Declaration declaration : declarations) {
      Span span = span(declaration);
      items.add(
          new Layout.Item(
              span,
              Doc.of(comments.beforeDeclaration(span), layout(declaration), comments.after(span))));
    }
    return items;
  }

  private static Doc visibility(boolean isPublic) {
    return Doc.text(isPublic ? "pub " : "");
  }

  private Doc param(Declaration.Param param) {
    Doc head =
        Doc.of(
            visibility(param.isPublic()),
            Doc.text("param " + param.name().text() + ": "),
            expressions.brackets().type(param.type()));
    return assigned(head, param.defaultValue());
  }

  private Doc let(Declaration.Let let) {
    Doc type =
        let.type()
            .map(t -> Doc.of(Doc.text(": "), expressions.brackets().type(t)))
            .orElse(Doc.EMPTY);
    Doc head = Doc.of(visibility(let.isPublic()), Doc.text("let " + let.name().text()), type);
    return assigned(head, Optional.of(let.value()));
  }

  /** A head and its value; what has no brackets of its own goes to the next line as a whole. */
  private Doc assigned(Doc head, Optional<Expr> value) {
    if (value.isEmpty()) {
      return head;
    }
    Doc doc = expressions.expression(value.get(), Layout.INDENT);
    return hugs(value.get())
        ? Doc.of(head, Doc.text(" = "), doc)
        : Doc.group(head, Doc.text(" ="), Doc.nest(Layout.INDENT, Doc.LINE, doc));
  }

  private static boolean hugs(Expr value) {
    return !(value instanceof Expr.Binary
        || value instanceof Expr.Conditional
        || value instanceof Expr.Quantified
        || value instanceof Expr.Unary
        || value instanceof Expr.Is);
  }

  private Doc fn(Declaration.Fn fn) {
    List<BracketLayout.Element> formals = new ArrayList<>();
    for (Declaration.Formal formal : fn.formals()) {
      formals.add(
          new BracketLayout.Element(
              formal.span(),
              Doc.of(
                  Doc.text(formal.name().text() + ": "),
                  expressions.brackets().type(formal.type()))));
    }
    Span brackets = fn.name().span().after().to(fn.result().span().before());
    Doc head =
        Doc.of(
            visibility(fn.isPublic()),
            Doc.text("fn " + fn.name().text()),
            expressions.brackets().bracketed("(", formals, ")", brackets, Doc.SOFT),
            Doc.text(" -> "),
            expressions.brackets().type(fn.result()),
            comments.after(fn.result().span()));
    if (fn.lets().isEmpty()) {
      return assigned(head, Optional.of(fn.body()));
    }
    List<Layout.Item> lines = items(fn.lets());
    Span result = fn.body().span();
    lines.add(
        new Layout.Item(
            result,
            comments.around(result, Doc.of(Doc.text("=> "), expressions.expression(fn.body())))));
    return layout.block(head, fn.span(), layout.lines(lines), false);
  }
}
