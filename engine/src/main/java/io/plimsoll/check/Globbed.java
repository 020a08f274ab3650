package io.plimsoll.check;

import io.plimsoll.pattern.Glob;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import io.plimsoll.syntax.PlainText;
import java.util.List;

/** Globs that profiles and waivers write as plain text. */
final class Globbed {
  private Globbed() {}

  /** The texts; one that is no glob is reported. */
  static List<String> of(List<PlainText> globs, Session session) {
    for (PlainText glob : globs) {
      switch (Globs.compile(glob.value())) {
        case PatternResult.Compiled<Glob> c -> {}
        case PatternResult.Invalid<Glob> i ->
            session.report(ReferenceErrors.badGlob(glob, i.message(), i.help()));
      }
    }
    return globs.stream().map(PlainText::value).toList();
  }
}
