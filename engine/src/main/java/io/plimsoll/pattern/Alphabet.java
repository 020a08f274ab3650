package io.plimsoll.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Divides all code points into classes whose members no set of a pattern tells apart. */
final class Alphabet {
  /** Ranges told apart; more appear only in lists of thousands of scattered characters. */
  private static final int MAX_RANGES = 2_000;

  private final int[] starts; // ascending first code points of ranges, the first is 0
  private final char[] classes; // class of each range
  private final char[] ascii = new char[128];
  private final int[] members; // one code point of each class

  private Alphabet(int[] starts, char[] classes, int[] members) {
    this.starts = starts;
    this.classes = classes;
    this.members = members;
    for (int c = 0; c < ascii.length; c++) {
      ascii[c] = (char) search(c);
    }
  }

  /** Empty if there are too many ranges. */
  static Optional<Alphabet> of(List<CodeSet> sets) {
    TreeMap<Integer, BitSet> toggles = new TreeMap<>();
    toggles.put(0, new BitSet());
    for (int set = 0; set < sets.size(); set++) {
      int[] bounds = sets.get(set).bounds();
      for (int i = 0; i < bounds.length; i++) {
        int cut = i % 2 == 0 ? bounds[i] : bounds[i] + 1;
        if (cut <= CodeSet.MAX) {
          toggles.computeIfAbsent(cut, c -> new BitSet()).flip(set);
        }
        if (toggles.size() > MAX_RANGES) {
          return Optional.empty();
        }
      }
    }
    int[] starts = new int[toggles.size()];
    char[] classes = new char[toggles.size()];
    int[] members = new int[toggles.size()];
    Map<BitSet, Integer> known = new HashMap<>();
    BitSet active = new BitSet();
    int n = 0;
    for (Map.Entry<Integer, BitSet> entry : toggles.entrySet()) {
      active.xor(entry.getValue());
      Integer found = known.putIfAbsent((BitSet) active.clone(), known.size());
      int number = found == null ? known.size() - 1 : found;
      starts[n] = entry.getKey();
      classes[n++] = (char) number;
      members[number] = entry.getKey();
    }
    return Optional.of(new Alphabet(starts, classes, Arrays.copyOf(members, known.size())));
  }

  /** Number of classes. */
  int size() {
    return members.length;
  }

  /** A code point of the class. */
  int member(int number) {
    return members[number];
  }

  int classOf(int codePoint) {
    return codePoint < ascii.length ? ascii[codePoint] : search(codePoint);
  }

  private int search(int codePoint) {
    int found = Arrays.binarySearch(starts, codePoint);
    return classes[found >= 0 ? found : -found - 2];
  }

  /** First code points of all ranges, ascending. */
  int[] starts() {
    return starts.clone();
  }
}
