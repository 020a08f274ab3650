package io.plimsoll.report;

import io.plimsoll.diagnostic.Edit;
import java.util.List;

/**
 * How a finding is mended: edits of its source that go together.
 *
 * @param safe whether it may be applied without a person's decision
 */
public record Fix(boolean safe, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }
}
