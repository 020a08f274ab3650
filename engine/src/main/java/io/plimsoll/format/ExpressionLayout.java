package io.plimsoll.format;

import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.Binding;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.syntax.Pattern;
import io.plimsoll.syntax.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Lays out expressions. */
final class ExpressionLayout {
  private final Comments comments;
  private final BracketLayout brackets;

  ExpressionLayout(Comments comments) {
    this.comments = comments;
    this.brackets = new BracketLayout(comments, this);
  }

  BracketLayout brackets() {
    return brackets;
  }

  List<Doc> expressions(List<Expr> all) {
    return all.stream().map(this::expression).toList();
  }

  /** An expression where any may stand. */
  Doc expression(Expr expr) {
    return bare(expr, Layout.CONTINUED);
  }

  /** An expression whose further operands are indented by so many columns. */
  Doc expression(Expr expr, int indent) {
    return bare(expr, indent);
  }

  /** An expression in parentheses where it binds weaker than its place. */
  Doc operand(Expr expr, Precedence place) {
    return Precedence.of(expr).compareTo(place) < 0 ? parenthesized(expr) : expression(expr);
  }

  /** An operand of a comparison: a default is easier to see in parentheses. */
  private Doc compared(Expr expr) {
    return operand(expr, Precedence.SUM);
  }

  private Doc parenthesized(Expr expr) {
    return Doc.of(Doc.text("("), Doc.align(bare(expr, 0)), Doc.text(")"));
  }

  private Doc bare(Expr expr, int indent) {
    return switch (expr) {
      case Expr.Conditional conditional -> conditional(conditional, indent);
      case Expr.Match match -> match(match);
      case Expr.Quantified quantified -> quantified(quantified);
      case Expr.Binary binary -> binary(binary, indent);
      case Expr.Unary unary -> unary(unary);
      case Expr.Is is ->
          Doc.of(
              compared(is.value()),
              Doc.text(is.isNegated() ? " is not " : " is "),
              Doc.text(test(is.test())));
      case Text text -> text(text);
      case Expr.Bool literal -> written(literal);
      case Expr.Int literal -> written(literal);
      case Expr.Decimal literal -> written(literal);
      case Expr.Mode literal -> written(literal);
      case Expr.Bytes literal -> written(literal);
      case Expr.DurationLiteral literal -> written(literal);
      case Expr.Date literal -> written(literal);
      case Expr.InstantLiteral literal -> written(literal);
      case Expr.Tagged literal -> written(literal);
      case Expr.Absent literal -> written(literal);
      case Expr.Invalid invalid -> written(invalid);
      case Expr.Unknown unknown ->
          Doc.text(unknown.reason().map(r -> "unknown(" + r.span().text() + ")").orElse("unknown"));
      case Expr.Ref ref -> Doc.text(ref.name().text());
      case Expr.EnumConstant constant ->
          Doc.text(constant.type().text() + "." + constant.constant().text());
      case Expr.FieldAccess access ->
          Doc.of(
              receiver(access.receiver()),
              Doc.text((access.isOptional() ? "?." : ".") + access.field().text()));
      case Expr.Call call -> Doc.of(receiver(call.callee()), brackets.arguments(call));
      case Expr.Index index ->
          Doc.of(
              receiver(index.receiver()), Doc.text("["), expression(index.index()), Doc.text("]"));
      case Expr.CountOf count ->
          Doc.of(Doc.text("count("), expression(count.collection()), Doc.text(")"));
      case Expr.CountWhere count -> brackets.count(count);
      case Expr.ListLiteral list -> brackets.list(list);
      case Expr.SetLiteral set -> brackets.set(set);
      case Expr.MapLiteral map -> brackets.map(map);
      case Expr.RecordLiteral made -> brackets.record(made);
      case Expr.ListComprehension c ->
          brackets.comprehension("[", expression(c.element()), c.bindings(), "]");
      case Expr.SetComprehension c ->
          brackets.comprehension("{", expression(c.element()), c.bindings(), "}");
      case Expr.MapComprehension c ->
          brackets.comprehension("{", brackets.entry(c.key(), c.value()), c.bindings(), "}");
    };
  }

  /** Literals stay as they were written. */
  private static Doc written(Expr literal) {
    return new Doc.Verbatim(literal.span().text());
  }

  private Doc receiver(Expr expr) {
    return switch (expr) {
      // a dot would belong to the number
      case Expr.Int number -> parenthesized(number);
      case Expr.Decimal number -> parenthesized(number);
      case Expr.Bytes number -> parenthesized(number);
      case Expr.DurationLiteral number -> parenthesized(number);
      case Expr.Mode number -> parenthesized(number);
      case Expr.Date date -> parenthesized(date);
      case Expr.InstantLiteral instant -> parenthesized(instant);
      default -> operand(expr, Precedence.POSTFIX);
    };
  }

  private Doc text(Text text) {
    if (text.isRaw()) {
      return new Doc.Verbatim(text.span().text());
    }
    StringBuilder all = new StringBuilder("\"");
    for (Text.Part part : text.parts()) {
      switch (part) {
        case Text.Chars chars -> all.append(chars.span().text());
        case Text.Interpolation inserted ->
            all.append('{').append(flat(inserted.value())).append('}');
      }
    }
    return Doc.text(all.append('"').toString());
  }

  /** On one line; no comment can stand in that. */
  private static String flat(Expr expr) {
    Comments none = Comments.collecting(expr.span().source());
    return Printer.flat(new ExpressionLayout(none).expression(expr));
  }

  private Doc conditional(Expr.Conditional conditional, int indent) {
    return Doc.group(
        Doc.text("if "),
        expression(conditional.condition()),
        Doc.nest(
            indent,
            Doc.LINE,
            Doc.text("then "),
            expression(conditional.consequence()),
            Doc.LINE,
            Doc.text("else "),
            expression(conditional.alternative())));
  }

  private Doc match(Expr.Match match) {
    List<String> heads = match.arms().stream().map(this::armHead).toList();
    int width = heads.stream().mapToInt(String::length).max().orElse(0);
    List<Layout.Item> arms = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Expr.Arm arm = match.arms().get(i);
      String head = heads.get(i);
      Doc line =
          Doc.of(
              Doc.text(head + " ".repeat(width - head.length()) + " -> "), expression(arm.value()));
      arms.add(new Layout.Item(arm.span(), comments.around(arm.span(), line)));
    }
    return new Layout(comments)
        .block(
            Doc.of(
                Doc.text("match "),
                operand(match.subject(), Precedence.OR),
                comments.after(match.subject().span())),
            match.span(),
            new Layout(comments).lines(arms),
            false);
  }

  private String armHead(Expr.Arm arm) {
    String pattern = Printer.flat(pattern(arm.pattern()));
    return arm.guard().map(g -> pattern + " if " + flat(g)).orElse(pattern);
  }

  private Doc pattern(Pattern pattern) {
    return switch (pattern) {
      case Pattern.OfType type ->
          Doc.text(type.type().text() + type.binder().map(b -> " " + b.text()).orElse(""));
      case Pattern.Present present -> Doc.text("present " + present.binder().text());
      case Pattern.Absent ignored -> Doc.text("absent");
      case Pattern.EnumConstant constant -> Doc.text(constant.name().text());
      case Pattern.Rest ignored -> Doc.text("_");
      case Pattern.Value value -> expression(value.literal());
    };
  }

  private Doc quantified(Expr.Quantified quantified) {
    Binding binding = quantified.binding();
    List<Doc> head = new ArrayList<>();
    head.add(Doc.text(quantified.quantifier().text() + " "));
    head.add(member(binding));
    // in parentheses, since its colon would be taken for ours
    binding
        .where()
        .ifPresent(w -> head.add(Doc.of(Doc.text(" where "), operand(w, Precedence.OR))));
    return Doc.group(
        Doc.of(head),
        Doc.text(":"),
        Doc.nest(Layout.CONTINUED, Doc.LINE, expression(quantified.body())));
  }

  /** {@code x in xs}, the binding without its condition. */
  Doc member(Binding binding) {
    return Doc.of(
        Doc.text(binding.variable().text() + " in "),
        operand(binding.source(), Precedence.DEFAULT));
  }

  private Doc unary(Expr.Unary unary) {
    return switch (unary.operator()) {
      case NEGATE -> Doc.of(Doc.text("-"), operand(unary.operand(), Precedence.SIGN));
      case NOT ->
          Doc.of(
              Doc.text("not "),
              Precedence.isQuantifier(unary.operand())
                  ? expression(unary.operand())
                  : operand(unary.operand(), Precedence.NOT));
    };
  }

  private Doc binary(Expr.Binary binary, int indent) {
    return switch (binary.operator().level()) {
      case COMPARISON ->
          Doc.of(
              compared(binary.left()),
              Doc.text(" " + binary.operator().text() + " "),
              compared(binary.right()));
      case IMPLIES ->
          Doc.group(
              operand(binary.left(), Precedence.OR),
              comments.after(binary.left().span()),
              Doc.nest(
                  indent,
                  Doc.LINE,
                  comments.before(binary.right().span()),
                  Doc.text("implies "),
                  expression(binary.right())));
      case OR, AND, DEFAULT, SUM, PRODUCT -> chain(binary, indent);
    };
  }

  /** Operators of one level, each at the beginning of its line where not all fit on one. */
  private Doc chain(Expr.Binary binary, int indent) {
    Precedence level = Precedence.of(binary.operator());
    Deque<Expr.Binary> links = new ArrayDeque<>(List.of(binary));
    Expr first = binary.left();
    while (first instanceof Expr.Binary link && Precedence.of((Expr) link) == level) {
      links.push(link);
      first = link.left();
    }
    List<Doc> further = new ArrayList<>();
    for (Expr.Binary link : links) {
      further.add(Doc.LINE);
      further.add(comments.before(link.right().span()));
      further.add(Doc.text(link.operator().text() + " "));
      further.add(last(link, level));
      further.add(comments.after(link.right().span()));
    }
    return Doc.group(
        link(first, binary.operator(), level),
        comments.after(first.span()),
        Doc.nest(indent, Doc.of(further)));
  }

  private Doc last(Expr.Binary link, Precedence level) {
    return Precedence.endsWithQuantifier(link)
        ? expression(link.right())
        : link(link.right(), link.operator(), level.tighter());
  }

  /** An operand of a chain; `and` beside `or` is parenthesized, though it binds tighter. */
  private Doc link(Expr operand, BinaryOperator operator, Precedence place) {
    boolean isMixed =
        operator == BinaryOperator.OR
            && operand instanceof Expr.Binary inner
            && inner.operator() == BinaryOperator.AND;
    return isMixed ? parenthesized(operand) : operand(operand, place);
  }

  private static String test(IsTest test) {
    return switch (test) {
      case IsTest.OfState state -> state.state().name().toLowerCase(Locale.ROOT);
      case IsTest.OfType type -> type.type().text();
    };
  }
}
