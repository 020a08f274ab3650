package io.plimsoll.ingest.compose;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.runtime.Gaps;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Values that the file may have at their place, but that mean nothing there. */
final class Objections {
  private final Set<Diagnostic> all = new LinkedHashSet<>();

  List<Diagnostic> all() {
    return List.copyOf(all);
  }

  /** What was read of a text; a text that could not be read is reported. */
  Value heard(Value text, Value read) {
    if (text instanceof Text t && t.isKnown() && t.origin().span().isPresent()) {
      Gaps.problem(read)
          .ifPresent(
              problem -> all.add(Diagnostic.at(t.origin().span().get(), Code.E1304, problem)));
    }
    return read;
  }
}
