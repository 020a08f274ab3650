package io.plimsoll.repair;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Edits of one text that do not overlap: what lies outside of them stays as it is, to the last
 * character.
 */
public final class Patch {
  private static final Comparator<Edit> BY_PLACE =
      Comparator.comparingInt((Edit e) -> e.span().start())
          .thenComparingInt(e -> e.span().end())
          .thenComparing(Edit::replacement);

  private Patch() {}

  /**
   * The text after the edits, whose spans count in it. Equal edits count once; of two that overlap,
   * the one that begins later is left out.
   */
  public static Source apply(Source text, List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>(edits);
    ordered.sort(BY_PLACE);
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Edit edit : ordered.stream().distinct().toList()) {
      if (edit.span().start() >= done) {
        out.append(text.text(), done, edit.span().start());
        out.append(written(text, edit.replacement()));
        done = edit.span().end();
      }
    }
    return Source.of(text.name(), out.append(text.text().substring(done)).toString());
  }

  /** With the line ends of the text it goes into. */
  private static String written(Source text, String replacement) {
    boolean carriage = text.text().contains("\r\n");
    return carriage ? replacement.replace("\r\n", "\n").replace("\n", "\r\n") : replacement;
  }

  /**
   * Whether one edit may only be made after the other: they share characters, or one inserts where
   * the other changes or inserts, so that their order would matter.
   */
  static boolean collide(Edit a, Edit b) {
    if (!a.span().source().name().equals(b.span().source().name())) {
      return false;
    }
    boolean inserts = isInsertion(a) || isInsertion(b);
    return inserts
        ? a.span().start() <= b.span().end() && b.span().start() <= a.span().end()
        : a.span().start() < b.span().end() && b.span().start() < a.span().end();
  }

  private static boolean isInsertion(Edit edit) {
    return edit.span().start() == edit.span().end();
  }
}
