package io.plimsoll.repair;

import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.util.List;

/** Reads texts anew and judges them: the same rules, the same settings, whatever their language. */
public interface Judge {
  Report judge(List<Source> texts);
}
