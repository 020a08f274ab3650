package io.plimsoll.check;

import java.util.ArrayList;
import java.util.List;

/**
 * How work grows: the large collections that are nested in each other, by their size symbols.
 *
 * @param symbols sorted; none for work that does not grow with the contents of images and reports
 */
record Cost(List<String> symbols) {
  static final Cost NONE = new Cost(List.of());

  /** More is not told apart: two are too many already. */
  private static final int MOST = 4;

  Cost {
    symbols = symbols.stream().sorted().limit(MOST).toList();
  }

  static Cost of(String symbol) {
    return new Cost(List.of(symbol));
  }

  int degree() {
    return symbols.size();
  }

  /** The work of doing the other for each of this. */
  Cost times(Cost other) {
    if (symbols.isEmpty() || other.symbols.isEmpty()) {
      return symbols.isEmpty() ? other : this;
    }
    List<String> all = new ArrayList<>(symbols);
    all.addAll(other.symbols);
    return new Cost(all);
  }

  /** The work of doing both, which grows like the greater one. */
  Cost and(Cost other) {
    return degree() >= other.degree() ? this : other;
  }

  /** As a product, {@code files × pkgs}. */
  String text() {
    return String.join(" × ", symbols);
  }
}
