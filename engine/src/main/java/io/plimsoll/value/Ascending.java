package io.plimsoll.value;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Node;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import java.util.Comparator;

/**
 * The order in which sets and maps are gone through and lists are sorted: by value, texts by their
 * characters, nodes as they stand in their sources (reference, "Iteration").
 *
 * <p>A total order for known values of one type; nodes without a place come last.
 */
public enum Ascending implements Comparator<Value> {
  ORDER;

  /** Entries of a map by their keys. */
  public static final Comparator<Entry> BY_KEY = (a, b) -> ORDER.compare(a.key(), b.key());

  @Override
  public int compare(Value a, Value b) {
    return switch (a) {
      case Text x when b instanceof Text y -> characters(x.written(), y.written());
      case Value.Bool x when b instanceof Value.Bool y -> Boolean.compare(x.value(), y.value());
      case Version x when b instanceof Version y -> versions(x, y);
      case Parsed x when b instanceof Parsed y -> characters(x.written(), y.written());
      case Node x when b instanceof Node y -> places(x, y);
      default -> Order.sign(a, b).orElseGet(() -> characters(Show.text(a), Show.text(b)));
    };
  }

  /** Of one scheme by its order, those it cannot read behind all others. */
  private static int versions(Version a, Version b) {
    int byScheme = a.scheme().compareTo(b.scheme());
    if (byScheme != 0) {
      return byScheme;
    }
    int byReadable = Boolean.compare(a.compare(a).isEmpty(), b.compare(b).isEmpty());
    return byReadable != 0
        ? byReadable
        : a.compare(b).orElseGet(() -> characters(a.text(), b.text()));
  }

  private static int places(Node a, Node b) {
    var x = a.origin().span();
    var y = b.origin().span();
    if (x.isEmpty() || y.isEmpty()) {
      return Boolean.compare(x.isEmpty(), y.isEmpty());
    }
    int byFile = characters(x.get().source().name(), y.get().source().name());
    return byFile != 0 ? byFile : Integer.compare(x.get().start(), y.get().start());
  }

  /** By code points, so that the order is the same for characters beyond the first 65536. */
  private static int characters(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length()) {
      int x = a.codePointAt(i);
      int y = b.codePointAt(i);
      if (x != y) {
        return Integer.compare(x, y);
      }
      i += Character.charCount(x);
    }
    return Integer.compare(a.length(), b.length());
  }
}
