package io.plimsoll.typed;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.TestItem;
import java.util.List;
import java.util.Optional;

/**
 * A checked test of a rule.
 *
 * @param values what its {@code set} items give to parameters and to views that are values
 * @param expectations as they were written; outcomes are known to be verdicts or statuses
 */
public record TypedTest(
    TypedRule rule,
    Optional<String> title,
    List<Given> givens,
    List<Setting> values,
    List<TestItem.Expect> expectations,
    Span span) {
  public TypedTest {
    givens = List.copyOf(givens);
    values = List.copyOf(values);
    expectations = List.copyOf(expectations);
  }

  /** What a view is given. */
  public sealed interface Given {
    String view();

    Span span();

    /**
     * Source text.
     *
     * @param kind format of the text; empty: by content
     * @param at where it lies, from the project root; empty: the usual name
     */
    record SourceText(
        String view, Optional<String> kind, Optional<String> at, String text, Span span)
        implements Given {}

    /** A file beside the test. */
    record File(String view, Optional<String> at, String path, Span span) implements Given {}

    /** A literal of the view's type. */
    record Typed(String view, TypedExpr value, Span span) implements Given {}
  }

  /** A value given by {@code set}. */
  public sealed interface Setting {
    record OfParameter(Parameter parameter, TypedExpr value) implements Setting {}

    /** {@code now} or another view that is a value. */
    record OfView(String view, TypedExpr value) implements Setting {}
  }
}
