package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.time.LocalDate;
import java.util.List;

/** An item of a waiver. */
public sealed interface WaiverItem extends Node {
  /** Who answers for it. */
  record Owner(PlainText text, Span span) implements WaiverItem {}

  /** Why it is granted. */
  record Reason(PlainText text, Span span) implements WaiverItem {}

  /** The last day, UTC, on which it holds. */
  record Expires(LocalDate day, Span span) implements WaiverItem {}

  /** Globs for the finding's file. */
  record Files(List<PlainText> globs, Span span) implements WaiverItem {
    public Files {
      globs = List.copyOf(globs);
    }
  }

  /** Globs for the name of the target. */
  record Targets(List<PlainText> globs, Span span) implements WaiverItem {
    public Targets {
      globs = List.copyOf(globs);
    }
  }

  /** Which subjects it covers. */
  record Where(Expr condition, Span span) implements WaiverItem {}
}
