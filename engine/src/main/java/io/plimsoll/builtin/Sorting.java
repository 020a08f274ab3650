package io.plimsoll.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A merge sort that keeps the order of equal elements.
 *
 * <p>The sort of the JDK may throw when an order is not transitive, and orders of versions that
 * ecosystems define are not for every text.
 */
final class Sorting {
  private Sorting() {}

  static <T> List<T> sorted(List<T> elements, Comparator<? super T> order) {
    if (elements.size() < 2) {
      return elements;
    }
    int middle = elements.size() / 2;
    List<T> low = sorted(elements.subList(0, middle), order);
    List<T> high = sorted(elements.subList(middle, elements.size()), order);
    List<T> out = new ArrayList<>(elements.size());
    int i = 0;
    int j = 0;
    while (i < low.size() && j < high.size()) {
      out.add(order.compare(low.get(i), high.get(j)) <= 0 ? low.get(i++) : high.get(j++));
    }
    out.addAll(low.subList(i, low.size()));
    out.addAll(high.subList(j, high.size()));
    return out;
  }
}
