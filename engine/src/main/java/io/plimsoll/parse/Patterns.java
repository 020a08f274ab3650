package io.plimsoll.parse;

import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.Pattern;
import java.util.Optional;

/** Builds the patterns of {@code match}. */
final class Patterns {
  private static final String REST = "_";

  private final Builder builder;
  private final Primaries primaries;

  Patterns(Builder builder, Primaries primaries) {
    this.builder = builder;
    this.primaries = primaries;
  }

  Pattern pattern(PlimParser.PatternContext context) {
    Span span = builder.span(context);
    return switch (context) {
      case PlimParser.PatternTypeContext c ->
          new Pattern.OfType(
              builder.name(c.TYPE_ID()),
              Optional.ofNullable(c.name()).map(builder::declared),
              span);
      case PlimParser.PatternPresentContext c ->
          new Pattern.Present(builder.declared(c.name()), span);
      case PlimParser.PatternAbsentContext c -> new Pattern.Absent(builder.span(c));
      case PlimParser.PatternNameContext c -> bare(builder.name(c.name()));
      case PlimParser.PatternConstantContext c ->
          new Pattern.Value(primaries.constant(c.constant()));
      default -> throw new IllegalStateException("no such pattern: " + context.getClass());
    };
  }

  private static Pattern bare(Name name) {
    return name.text().equals(REST)
        ? new Pattern.Rest(name.span())
        : new Pattern.EnumConstant(name);
  }
}
