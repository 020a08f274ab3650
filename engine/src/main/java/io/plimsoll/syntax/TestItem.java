package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An item of a test. */
public sealed interface TestItem extends Node {
  /**
   * {@code given view …}: what the rule looks at.
   *
   * @param kind {@code file}, where the text is the path of a file, or the format of the text
   * @param at where the text lies, from the project root
   */
  record Given(Name view, Optional<Name> kind, Optional<PlainText> at, Content content, Span span)
      implements TestItem {}

  /**
   * {@code set param = value}; the parameter may be a view that is a value, such as {@code now}.
   */
  record SetParam(ParamRef param, Expr value, Span span) implements TestItem {}

  /**
   * {@code expect outcome …}.
   *
   * @param outcome a verdict or a status of a scope
   * @param count how many verdicts; nothing means some
   */
  record Expect(Name outcome, OptionalInt count, List<Modifier> modifiers, Span span)
      implements TestItem {
    public Expect {
      modifiers = List.copyOf(modifiers);
    }
  }

  /** What a view is given. */
  sealed interface Content extends Node {}

  /** A source text, or the path of one. */
  record SourceText(PlainText text) implements Content {
    @Override
    public Span span() {
      return text.span();
    }
  }

  /** A record or a list of records. */
  record Typed(Expr value) implements Content {
    @Override
    public Span span() {
      return value.span();
    }
  }

  /** What the expected verdicts have in common; no kind is there twice. */
  sealed interface Modifier extends Node {}

  /** {@code at line 2}: line of the place in the given text, from 1. */
  record AtLine(int line, Span span) implements Modifier {}

  /** {@code message ~ "…"}: a part of the message. */
  record MessageHas(PlainText text, Span span) implements Modifier {}

  /** {@code reason ~ "…"}: a part of a reason. */
  record ReasonHas(PlainText text, Span span) implements Modifier {}

  /** {@code severity s}. */
  record HasSeverity(Name level, Span span) implements Modifier {}

  /** {@code fix "…"}: the source after the fix. */
  record FixGives(PlainText text, Span span) implements Modifier {}
}
