package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.pattern.Glob;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A glob that an item of a profile holds for.
 *
 * @param item the whole item
 */
public record ProfilePath(Glob glob, Span item) {

  /**
   * Warnings on globs that match no file of a run.
   *
   * @param files paths of all inputs, from the project root
   */
  public static List<Diagnostic> unmatched(List<ProfilePath> paths, Collection<String> files) {
    List<Diagnostic> all = new ArrayList<>();
    for (ProfilePath path : paths) {
      if (files.stream().noneMatch(path.glob()::matches)) {
        all.add(
            Diagnostic.at(
                    path.place(),
                    Code.W0706,
                    "`" + path.glob().source() + "` matches no input of this run")
                .help("globs go from the project root and match whole paths: `services/**`"));
      }
    }
    return all;
  }

  /** Where the glob stands in its item. */
  private Span place() {
    int at = item.text().indexOf('"' + glob.source() + '"');
    int start = item.start() + at + 1;
    return at < 0 ? item : item.source().span(start, start + glob.source().length());
  }
}
