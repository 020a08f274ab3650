package io.plimsoll.repair;

import io.plimsoll.report.Finding;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.util.List;

/**
 * Texts after the fixes of their findings.
 *
 * @param texts in the order they were given; one without a fix is the same as before
 * @param applied findings whose fixes were made, in the order of making; places count in the text
 *     as it was at that moment
 * @param dropped findings whose fixes were not made
 * @param report what is found in the texts now
 */
public record Repaired(
    List<Source> texts, List<Finding> applied, List<Dropped> dropped, Report report) {
  public Repaired {
    texts = List.copyOf(texts);
    applied = List.copyOf(applied);
    dropped = List.copyOf(dropped);
  }
}
