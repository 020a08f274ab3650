package io.plimsoll.parse;

import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.WaiverItem;
import java.util.List;

/** Builds waivers. */
final class WaiverBuilder {
  private final Builder builder;
  private final Expressions expressions;
  private final References references;

  WaiverBuilder(Builder builder, Expressions expressions, References references) {
    this.builder = builder;
    this.expressions = expressions;
    this.references = references;
  }

  Declaration.Waiver waiver(PlimParser.WaiverDeclContext context) {
    Once<WaiverItem> items = new Once<>(builder);
    for (PlimParser.WaiverItemContext item : context.waiverItem()) {
      items.add(item(item), item.getStart().getText());
    }
    return new Declaration.Waiver(
        references.rule(context.ruleRef()), items.lines(), builder.span(context));
  }

  private WaiverItem item(PlimParser.WaiverItemContext context) {
    Span span = builder.span(context);
    return switch (context) {
      case PlimParser.WaiverOwnerContext c ->
          new WaiverItem.Owner(expressions.texts().plain(c.string()), span);
      case PlimParser.WaiverReasonContext c ->
          new WaiverItem.Reason(expressions.texts().plain(c.string()), span);
      case PlimParser.WaiverExpiresContext c ->
          new WaiverItem.Expires(
              expressions.primaries().literals().day(builder.span(c.DATE())), span);
      case PlimParser.WaiverGlobsContext c -> {
        List<PlainText> globs = expressions.texts().plain(c.string());
        yield c.kind.getType() == PlimLexer.FILES
            ? new WaiverItem.Files(globs, span)
            : new WaiverItem.Targets(globs, span);
      }
      case PlimParser.WaiverWhereContext c ->
          new WaiverItem.Where(expressions.expression(c.expr()), span);
      default -> throw new IllegalStateException("no such item: " + context.getClass());
    };
  }
}
