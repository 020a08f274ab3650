package io.plimsoll.format;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Text;
import io.plimsoll.syntax.TypeExpr;
import java.util.ArrayList;
import java.util.List;

/** Lays out what stands in brackets: on one line, or each element on its own. */
final class BracketLayout {
  /** Elements up to this width share a line; longer ones read better one below the other. */
  private static final int SHORT = 24;

  private final Comments comments;
  private final ExpressionLayout expressions;

  BracketLayout(Comments comments, ExpressionLayout expressions) {
    this.comments = comments;
    this.expressions = expressions;
  }

  /** An element with the place where comments to it stand. */
  record Element(Span span, Doc doc) {}

  Doc list(Expr.ListLiteral list) {
    List<Element> elements = elements(list.elements());
    if (list.isOpen()) {
      elements.add(new Element(list.span().after(), Doc.text("..unknown")));
    }
    return all("[", list.elements(), elements, "]", list.span());
  }

  Doc set(Expr.SetLiteral set) {
    return all("{", set.elements(), elements(set.elements()), "}", set.span());
  }

  Doc map(Expr.MapLiteral map) {
    List<Element> entries = new ArrayList<>();
    map.entries().forEach(e -> entries.add(new Element(e.span(), entry(e.key(), e.value()))));
    return bracketed("{", entries, "}", map.span(), Doc.SOFT);
  }

  Doc entry(Expr key, Expr value) {
    return Doc.of(
        expressions.operand(key, Precedence.OR), Doc.text(": "), expressions.expression(value));
  }

  Doc record(Expr.RecordLiteral made) {
    List<Element> fields = new ArrayList<>();
    for (Expr.FieldValue field : made.fields()) {
      fields.add(
          new Element(
              field.span(),
              Doc.of(
                  Doc.text(field.field().text() + " = "), expressions.expression(field.value()))));
    }
    return Doc.of(
        Doc.text(made.type().text() + " "), bracketed("{", fields, "}", made.span(), Doc.LINE));
  }

  Doc arguments(Expr.Call call) {
    List<Expr.Argument> arguments = call.arguments();
    if (arguments.size() == 1 && arguments.getFirst().name().isEmpty()) {
      Expr only = arguments.getFirst().value();
      if (isBracketed(only)) {
        return Doc.of(Doc.text("("), expressions.expression(only), Doc.text(")"));
      }
    }
    List<Element> elements = new ArrayList<>();
    for (Expr.Argument argument : arguments) {
      Doc name = argument.name().map(n -> Doc.text(n.text() + " = ")).orElse(Doc.EMPTY);
      elements.add(
          new Element(argument.span(), Doc.of(name, expressions.expression(argument.value()))));
    }
    Span brackets = call.callee().span().after().to(call.span().after());
    return bracketed("(", elements, ")", brackets, Doc.SOFT);
  }

  /** Whether an expression has brackets of its own that break as well. */
  private static boolean isBracketed(Expr expr) {
    return expr instanceof Expr.ListLiteral
        || expr instanceof Expr.SetLiteral
        || expr instanceof Expr.MapLiteral
        || expr instanceof Expr.RecordLiteral
        || expr instanceof Expr.ListComprehension
        || expr instanceof Expr.SetComprehension
        || expr instanceof Expr.MapComprehension;
  }

  Doc count(Expr.CountWhere count) {
    return Doc.group(
        Doc.text("count("),
        Doc.nest(Layout.INDENT, Doc.SOFT, bindings("", count.bindings())),
        Doc.SOFT,
        Doc.text(")"));
  }

  Doc comprehension(String open, Doc element, List<Binding> bindings, String close) {
    return Doc.group(
        Doc.text(open),
        Doc.nest(Layout.INDENT, Doc.SOFT, element, Doc.LINE, bindings("for ", bindings)),
        Doc.SOFT,
        Doc.text(close));
  }

  /** Bindings on one line, or the condition of the last one below them. */
  Doc bindings(String word, List<Binding> bindings) {
    List<Doc> members = new ArrayList<>();
    for (Binding binding : bindings.subList(0, bindings.size() - 1)) {
      Doc where =
          binding.where().map(w -> Doc.nest(Layout.CONTINUED, condition(w))).orElse(Doc.EMPTY);
      members.add(Doc.group(expressions.member(binding), where));
    }
    Binding last = bindings.getLast();
    members.add(expressions.member(last));
    Doc separator = Doc.of(Doc.text(","), Doc.LINE);
    Doc all = Doc.group(Doc.text(word), Doc.nest(Layout.CONTINUED, Doc.join(members, separator)));
    return last.where().map(w -> Doc.group(all, condition(w))).orElse(all);
  }

  private Doc condition(Expr where) {
    return Doc.of(Doc.LINE, Doc.text("where "), expressions.expression(where));
  }

  Doc type(TypeExpr type) {
    List<Doc> parts = new ArrayList<>();
    parts.add(Doc.text(type.name().text()));
    if (!type.arguments().isEmpty()) {
      List<Doc> arguments = type.arguments().stream().map(this::type).toList();
      parts.add(Doc.text("<"));
      parts.add(Doc.join(arguments, Doc.text(", ")));
      parts.add(Doc.text(">"));
    }
    type.refinement().map(this::refinement).ifPresent(parts::add);
    if (type.isOptional()) {
      parts.add(Doc.text("?"));
    }
    return Doc.of(parts);
  }

  private Doc refinement(TypeExpr.Refinement refinement) {
    return switch (refinement) {
      case TypeExpr.Range range ->
          Doc.of(
              Doc.text("("),
              expressions.expression(range.from()),
              Doc.text(".."),
              expressions.expression(range.to()),
              Doc.text(")"));
      case TypeExpr.Matching matching -> Doc.text("(" + matching.span().text() + ")");
    };
  }

  private List<Element> elements(List<Expr> all) {
    List<Element> elements = new ArrayList<>();
    all.forEach(e -> elements.add(new Element(e.span(), expressions.expression(e))));
    return elements;
  }

  /** Elements in brackets: short ones as many on each line as fit. */
  private Doc all(String open, List<Expr> exprs, List<Element> elements, String close, Span whole) {
    Doc eachOnItsOwn = bracketed(open, elements, close, whole, Doc.SOFT);
    if (Doc.breaks(eachOnItsOwn)
        || exprs.isEmpty()
        || !exprs.stream().allMatch(BracketLayout::isShort)) {
      return eachOnItsOwn;
    }
    List<Doc> docs = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Doc comma = i + 1 < elements.size() ? Doc.text(",") : new Doc.IfBroken(",");
      Doc line = i == 0 ? Doc.EMPTY : Doc.LINE;
      Doc element = elements.get(i).doc();
      docs.add(
          i + 1 < elements.size()
              ? Doc.group(line, element, comma)
              : Doc.of(Doc.group(line, element), comma));
    }
    return Doc.group(
        Doc.text(open), Doc.nest(Layout.INDENT, Doc.SOFT, Doc.of(docs)), Doc.SOFT, Doc.text(close));
  }

  private static boolean isShort(Expr expr) {
    boolean isAtom =
        expr instanceof Text
            || expr instanceof Expr.Tagged
            || expr instanceof Expr.Ref
            || expr instanceof Expr.EnumConstant
            || expr instanceof Expr.Int;
    return isAtom && expr.span().end() - expr.span().start() <= SHORT;
  }

  /** Elements in brackets; padding stands inside of the brackets on one line. */
  Doc bracketed(String open, List<Element> elements, String close, Span whole, Doc padding) {
    Doc end = elements.isEmpty() ? comments.alone(whole) : comments.atEnd(whole);
    if (elements.isEmpty()) {
      Doc body = Doc.nest(Layout.INDENT, Doc.BREAK, end);
      return comments.hasCommentsAtEnd(whole)
          ? Doc.of(Doc.text(open), body, Doc.BREAK, Doc.text(close))
          : Doc.text(open + close);
    }
    List<Doc> docs = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      boolean isLast = i == elements.size() - 1;
      docs.add(comments.before(element.span()));
      docs.add(element.doc());
      docs.add(isLast ? new Doc.IfBroken(",") : Doc.text(","));
      docs.add(comments.after(element.span()));
      docs.add(isLast ? Doc.EMPTY : Doc.LINE);
    }
    return Doc.group(
        Doc.text(open),
        Doc.nest(Layout.INDENT, padding, Doc.of(docs), end),
        padding,
        Doc.text(close));
  }
}
