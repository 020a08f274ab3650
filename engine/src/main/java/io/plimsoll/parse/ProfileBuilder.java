package io.plimsoll.parse;

import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Docs;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.ProfileItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds profiles. */
final class ProfileBuilder {
  private final Builder builder;
  private final Expressions expressions;
  private final References references;

  ProfileBuilder(Builder builder, Expressions expressions, References references) {
    this.builder = builder;
    this.expressions = expressions;
    this.references = references;
  }

  Declaration.Profile profile(PlimParser.ProfileDeclContext context, Optional<Docs> docs) {
    Name name = builder.field(context.field());
    NameErrors.reserved(name).ifPresent(builder::report);
    return new Declaration.Profile(
        docs,
        name,
        Optional.ofNullable(context.qname()).map(builder::qualifiedName),
        context.profileItem().stream().map(this::item).toList(),
        builder.span(context));
  }

  private ProfileItem item(PlimParser.ProfileItemContext context) {
    Span span = builder.span(context);
    return switch (context) {
      case PlimParser.ItemUseContext c ->
          new ProfileItem.Use(references.rules(c.ruleSet()), paths(c.paths()), span);
      case PlimParser.ItemDropContext c ->
          new ProfileItem.Drop(
              references.rules(c.ruleSet()),
              paths(c.paths()),
              expressions.texts().plain(c.string()),
              span);
      case PlimParser.ItemSeverityContext c ->
          new ProfileItem.SetSeverity(
              references.rules(c.ruleSet()), paths(c.paths()), builder.name(c.name()), span);
      case PlimParser.ItemUnknownContext c ->
          new ProfileItem.SetUnknown(
              references.rules(c.ruleSet()), paths(c.paths()), builder.name(c.name()), span);
      case PlimParser.ItemParamContext c ->
          new ProfileItem.SetParam(
              references.param(c.paramRef()), expressions.expression(c.expr()), span);
      default -> throw new IllegalStateException("no such item: " + context.getClass());
    };
  }

  private List<PlainText> paths(PlimParser.@Nullable PathsContext context) {
    return context == null ? List.of() : expressions.texts().plain(context.string());
  }
}
