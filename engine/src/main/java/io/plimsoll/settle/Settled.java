package io.plimsoll.settle;

import io.plimsoll.report.Outcome;
import io.plimsoll.report.WaiverUsed;
import java.util.List;
import java.util.Optional;

/**
 * A verdict after the waivers.
 *
 * @param notes on waivers that would be meant for it and do not apply
 */
record Settled(Judged judged, Optional<WaiverUsed> waiver, List<String> notes) {
  Settled {
    notes = List.copyOf(notes);
  }

  Outcome outcome() {
    return waiver.isPresent() ? Outcome.WAIVED : judged.verdict().outcome();
  }
}
