package io.plimsoll.syntax;

import io.plimsoll.source.Span;

/** A parameter by name. */
public sealed interface ParamRef extends Node {
  /** As it was written, without white space. */
  String text();

  /**
   * {@code std.base.trusted} or {@code trusted}: of a package. In a test also a parameter of the
   * rule or a view; in a profile also {@code fail_on}.
   */
  record Plain(QualifiedName name, Span span) implements ParamRef {
    @Override
    public String text() {
      return name.text();
    }
  }

  /** {@code run-as-non-root.min_uid}: of a rule. */
  record OfRule(RuleRef rule, Name param, Span span) implements ParamRef {
    @Override
    public String text() {
      return rule.text() + "." + param.text();
    }
  }
}
