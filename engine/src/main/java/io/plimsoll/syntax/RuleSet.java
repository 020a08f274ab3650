package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;

/** The rules that an item of a profile names. */
public sealed interface RuleSet extends Node {
  /** Rules by name, at least one. */
  record Named(List<RuleRef> rules, Span span) implements RuleSet {
    public Named {
      rules = List.copyOf(rules);
    }
  }

  /** {@code std.build.*}: all rules of exactly that package. */
  record OfPackage(QualifiedName packageName, Span span) implements RuleSet {}
}
