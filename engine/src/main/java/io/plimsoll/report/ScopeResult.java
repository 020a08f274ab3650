package io.plimsoll.report;

import java.util.List;

/**
 * What became of a scope of a rule, over all targets.
 *
 * @param views those it reads
 */
public record ScopeResult(List<String> views, int subjects, Status status) {
  public ScopeResult {
    views = List.copyOf(views);
  }
}
