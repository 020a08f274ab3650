package io.plimsoll.policytest;

import io.plimsoll.diagnostic.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text after edits. */
final class Applied {
  private Applied() {}

  static String to(String text, List<Edit> edits) {
    List<Edit> last = new ArrayList<>(edits);
    last.sort(Comparator.comparingInt((Edit e) -> e.span().start()).reversed());
    StringBuilder out = new StringBuilder(text);
    for (Edit edit : last) {
      out.replace(edit.span().start(), edit.span().end(), edit.replacement());
    }
    return out.toString();
  }
}
