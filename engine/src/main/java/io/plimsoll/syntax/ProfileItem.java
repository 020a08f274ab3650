package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;

/**
 * An item of a profile. Where it has {@code paths}, these are globs from the project root, and none
 * means everywhere.
 */
public sealed interface ProfileItem extends Node {
  /** Makes rules active. */
  record Use(RuleSet rules, List<PlainText> paths, Span span) implements ProfileItem {
    public Use {
      paths = List.copyOf(paths);
    }
  }

  /** Makes rules inactive. */
  record Drop(RuleSet rules, List<PlainText> paths, PlainText reason, Span span)
      implements ProfileItem {
    public Drop {
      paths = List.copyOf(paths);
    }
  }

  /** {@code set severity rules = level}. */
  record SetSeverity(RuleSet rules, List<PlainText> paths, Name level, Span span)
      implements ProfileItem {
    public SetSeverity {
      paths = List.copyOf(paths);
    }
  }

  /** {@code set unknown rules as mode}. */
  record SetUnknown(RuleSet rules, List<PlainText> paths, Name mode, Span span)
      implements ProfileItem {
    public SetUnknown {
      paths = List.copyOf(paths);
    }
  }

  /** {@code set param = value}, also {@code set fail_on = level}. */
  record SetParam(ParamRef param, Expr value, Span span) implements ProfileItem {}
}
