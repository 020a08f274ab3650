package io.plimsoll.repair;

import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.util.List;

/** Reads texts anew and judges them: the same rules, the same settings, whatever their language. */
public interface Judge {
  Judgement judge(List<Source> texts);

  /**
   * What was found in texts.
   *
   * @param faults how much in them cannot be read by those they are for: the texts themselves, and
   *     scripts inside of them
   */
  record Judgement(Report report, long faults) {}
}
