package io.plimsoll.dockerfile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pattern of {@code ${v#p}}, {@code ${v%p}} and {@code ${v/p/r}}: {@code *}, {@code ?} and
 * escaped characters.
 *
 * <p>As in the builder, the wildcards do not match a newline. A match follows all states at once,
 * so its work is at most the product of the two lengths; {@link Meter} ends it before that hurts.
 */
final class ShellPattern {
  private static final int STAR = -1;
  private static final int ANY = -2;

  private final int[] elements;

  private ShellPattern(int[] elements) {
    this.elements = elements;
  }

  /** Steps that remain for all matches of one expansion. */
  static final class Meter {
    /** A second of work at the very most; patterns of people take some hundred. */
    private static final long STEPS = 20_000_000;

    private long left = STEPS;

    boolean isEmpty() {
      return left <= 0;
    }
  }

  /** Compiles a pattern; empty where a backslash precedes an ordinary character. */
  static Optional<ShellPattern> of(String pattern) {
    int[] source = pattern.codePoints().toArray();
    int[] elements = new int[source.length];
    int count = 0;
    for (int i = 0; i < source.length; i++) {
      int c = source[i];
      if (c == '*') {
        elements[count++] = STAR;
      } else if (c == '?') {
        elements[count++] = ANY;
      } else if (c == '\\') {
        i++;
        if (i == source.length || "}/*?\\".indexOf(source[i]) < 0) {
          return Optional.empty();
        }
        elements[count++] = source[i];
      } else {
        elements[count++] = c;
      }
    }
    return Optional.of(new ShellPattern(Arrays.copyOf(elements, count)));
  }

  /** Cuts the shortest or longest match off the start. */
  String withoutPrefix(String value, boolean longest, Meter meter) {
    int[] text = value.codePoints().toArray();
    OptionalInt end = match(text, 0, longest, meter);
    return end.isEmpty() ? value : new String(text, end.getAsInt(), text.length - end.getAsInt());
  }

  /** Cuts the shortest or longest match off the end. */
  String withoutSuffix(String value, boolean longest, Meter meter) {
    int[] text = reversed(value.codePoints().toArray());
    OptionalInt end = new ShellPattern(reversed(elements)).match(text, 0, longest, meter);
    if (end.isEmpty()) {
      return value;
    }
    int[] rest = reversed(Arrays.copyOfRange(text, end.getAsInt(), text.length));
    return new String(rest, 0, rest.length);
  }

  private static int[] reversed(int[] items) {
    int[] result = new int[items.length];
    for (int i = 0; i < items.length; i++) {
      result[i] = items[items.length - 1 - i];
    }
    return result;
  }

  /** Replaces the first longest match, or all of them. */
  String replace(String value, String replacement, boolean all, Meter meter) {
    int[] text = value.codePoints().toArray();
    StringBuilder result = new StringBuilder();
    int copied = 0;
    int from = 0;
    while (from <= text.length && result.length() <= Limits.EXPANSION_LENGTH) {
      OptionalInt end = match(text, from, true, meter);
      if (end.isEmpty()) {
        from++;
        continue;
      }
      int stop = end.getAsInt();
      result.append(new String(text, copied, from - copied));
      // An empty match directly behind another one is none.
      if (stop > copied || from == 0) {
        result.append(replacement);
      }
      copied = stop;
      from = Math.max(stop, from + 1);
      if (!all) {
        break;
      }
    }
    return result.append(new String(text, copied, text.length - copied)).toString();
  }

  /** Offset behind the match that starts at an offset. */
  private OptionalInt match(int[] text, int start, boolean longest, Meter meter) {
    BitSet states = new BitSet(elements.length + 1);
    enter(states, 0);
    int found = -1;
    for (int i = start; !states.isEmpty() && !meter.isEmpty(); i++) {
      if (states.get(elements.length)) {
        found = i;
        if (!longest) {
          break;
        }
      }
      if (i == text.length) {
        break;
      }
      meter.left -= 1 + states.cardinality();
      states = step(states, text[i]);
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private BitSet step(BitSet states, int c) {
    BitSet next = new BitSet(elements.length + 1);
    for (int s = states.nextSetBit(0);
        s >= 0 && s < elements.length;
        s = states.nextSetBit(s + 1)) {
      int element = elements[s];
      if (element == STAR && c != '\n') {
        enter(next, s);
      } else if (element == c || (element == ANY && c != '\n')) {
        enter(next, s + 1);
      }
    }
    return next;
  }

  /** Enters a state and those behind stars, which may match nothing. */
  private void enter(BitSet states, int state) {
    int s = state;
    while (!states.get(s)) {
      states.set(s);
      if (s == elements.length || elements[s] != STAR) {
        return;
      }
      s++;
    }
  }
}
