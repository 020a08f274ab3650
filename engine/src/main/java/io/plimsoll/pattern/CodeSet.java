package io.plimsoll.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An immutable set of code points, kept as sorted ranges that neither touch nor overlap. */
final class CodeSet {
  static final int MAX = Character.MAX_CODE_POINT;
  static final CodeSet NONE = new CodeSet(new int[0]);
  static final CodeSet ANY = range(0, MAX);
  static final CodeSet NOT_NEWLINE = single('\n').negate();
  static final CodeSet NOT_SLASH = single('/').negate();

  private final int[] bounds; // lo, hi, lo, hi ... both inclusive

  private CodeSet(int[] bounds) {
    this.bounds = bounds;
  }

  static CodeSet single(int codePoint) {
    return new CodeSet(new int[] {codePoint, codePoint});
  }

  static CodeSet range(int from, int to) {
    return new CodeSet(new int[] {from, to});
  }

  /** Union of ranges in any order, given as from, to, from, to and so on. */
  static CodeSet ranges(int... fromTo) {
    List<int[]> ranges = new ArrayList<>();
    for (int i = 0; i < fromTo.length; i += 2) {
      ranges.add(new int[] {fromTo[i], fromTo[i + 1]});
    }
    ranges.sort((a, b) -> Integer.compare(a[0], b[0]));
    int[] merged = new int[fromTo.length];
    int n = 0;
    for (int[] range : ranges) {
      if (n > 0 && range[0] <= merged[n - 1] + 1) {
        merged[n - 1] = Math.max(merged[n - 1], range[1]);
      } else {
        merged[n++] = range[0];
        merged[n++] = range[1];
      }
    }
    return new CodeSet(Arrays.copyOf(merged, n));
  }

  CodeSet union(CodeSet other) {
    return ranges(IntStream.concat(Arrays.stream(bounds), Arrays.stream(other.bounds)).toArray());
  }

  CodeSet negate() {
    int[] gaps = new int[bounds.length + 2];
    int n = 0;
    int from = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i] > from) {
        gaps[n++] = from;
        gaps[n++] = bounds[i] - 1;
      }
      from = bounds[i + 1] + 1;
    }
    if (from <= MAX) {
      gaps[n++] = from;
      gaps[n++] = MAX;
    }
    return new CodeSet(Arrays.copyOf(gaps, n));
  }

  CodeSet minus(CodeSet other) {
    return negate().union(other).negate();
  }

  /**
   * The set with all case variants of its ASCII members. Two letters have one beyond ASCII: {@code
   * k} the Kelvin sign and {@code s} the long s, by the simple case folding of Unicode that RE2
   * follows.
   */
  CodeSet foldAscii() {
    List<Integer> extra = new ArrayList<>();
    for (int c = 'a'; c <= 'z'; c++) {
      int upper = c - 'a' + 'A';
      if (contains(c) || contains(upper)) {
        extra.addAll(List.of(c, c, upper, upper));
        if (c == 'k') {
          extra.addAll(List.of(0x212A, 0x212A));
        } else if (c == 's') {
          extra.addAll(List.of(0x17F, 0x17F));
        }
      }
    }
    return union(ranges(extra.stream().mapToInt(Integer::intValue).toArray()));
  }

  boolean isAscii() {
    return bounds.length == 0 || bounds[bounds.length - 1] < 128;
  }

  boolean contains(int codePoint) {
    int low = 0;
    int high = bounds.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (codePoint < bounds[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > bounds[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Number of code points in the set. */
  int size() {
    int size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i] + 1;
    }
    return size;
  }

  /** The ranges as from, to, from, to and so on, both ends included. */
  int[] bounds() {
    return bounds.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeSet set && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < bounds.length; i += 2) {
      text.append("\\x{").append(Integer.toHexString(bounds[i]));
      text.append("}-\\x{").append(Integer.toHexString(bounds[i + 1])).append('}');
    }
    return text.append(']').toString();
  }
}
