package io.plimsoll.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The shortest way from one list of lines to another (E. Myers, "An O(ND) Difference Algorithm and
 * Its Variations", 1986).
 */
final class LineDiff {
  /** More changes than this are shown as one: the way to them would cost memory in their square. */
  private static final int MOST_CHANGES = 2_000;

  /** What becomes of a line. */
  enum Kind {
    SAME,
    OUT,
    IN
  }

  /** One step of the way. */
  record Step(Kind kind, String line) {}

  private final List<String> before;
  private final List<String> after;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static List<Step> of(List<String> before, List<String> after) {
    int head = 0;
    int shorter = Math.min(before.size(), after.size());
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Step> steps = new ArrayList<>();
    before.subList(0, head).forEach(l -> steps.add(new Step(Kind.SAME, l)));
    steps.addAll(
        new LineDiff(
                before.subList(head, before.size() - tail),
                after.subList(head, after.size() - tail))
            .middle());
    before
        .subList(before.size() - tail, before.size())
        .forEach(l -> steps.add(new Step(Kind.SAME, l)));
    return steps;
  }

  private List<Step> middle() {
    List<int[]> trace = new ArrayList<>();
    int most = Math.min(MOST_CHANGES, before.size() + after.size());
    int[] reach = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      trace.add(reach.clone());
      for (int k = -d; k <= d; k += 2) {
        int x = start(reach, most, d, k);
        int y = x - k;
        while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
          x++;
          y++;
        }
        reach[k + most + 1] = x;
        if (x >= before.size() && y >= after.size()) {
          return back(trace, most, d);
        }
      }
    }
    List<Step> steps = new ArrayList<>();
    before.forEach(l -> steps.add(new Step(Kind.OUT, l)));
    after.forEach(l -> steps.add(new Step(Kind.IN, l)));
    return steps;
  }

  /**
   * How far into the old lines a path on diagonal {@code k} begins with its {@code d}-th change.
   */
  private static int start(int[] reach, int most, int d, int k) {
    int at = k + most + 1;
    if (d == 0) {
      return 0;
    }
    boolean down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
    return down ? reach[at + 1] : reach[at - 1] + 1;
  }

  private List<Step> back(List<int[]> trace, int most, int changes) {
    Deque<Step> steps = new ArrayDeque<>();
    int x = before.size();
    int y = after.size();
    for (int d = changes; d > 0; d--) {
      int[] reach = trace.get(d);
      int k = x - y;
      int at = k + most + 1;
      boolean down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
      int fromX = down ? reach[at + 1] : reach[at - 1];
      int fromY = fromX - (down ? k + 1 : k - 1);
      int changedX = down ? fromX : fromX + 1;
      while (x > changedX) {
        x--;
        y--;
        steps.addFirst(new Step(Kind.SAME, before.get(x)));
      }
      steps.addFirst(
          down ? new Step(Kind.IN, after.get(fromY)) : new Step(Kind.OUT, before.get(fromX)));
      x = fromX;
      y = fromY;
    }
    while (x > 0) {
      x--;
      steps.addFirst(new Step(Kind.SAME, before.get(x)));
    }
    return new ArrayList<>(steps);
  }
}
