package io.plimsoll.cli;

import io.plimsoll.cli.LineDiff.Kind;
import io.plimsoll.cli.LineDiff.Step;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Two versions of a text as a unified diff that {@code git apply} and {@code patch -p1} take
 * (POSIX.1-2024, diff, "Diff -u Output Format"). A carriage return is part of its line, as for Git.
 */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /** Empty where nothing differs. */
  static String of(Source before, Source after) {
    List<Step> steps = LineDiff.of(lines(before.text()), lines(after.text()));
    StringBuilder out = new StringBuilder();
    int[] line = {1, 1};
    int at = 0;
    while (at < steps.size()) {
      if (steps.get(at).kind() == Kind.SAME) {
        line[0]++;
        line[1]++;
        at++;
      } else {
        int start = Math.max(0, at - CONTEXT);
        int end = end(steps, at);
        int back = at - start;
        hunk(steps.subList(start, end), line[0] - back, line[1] - back, out);
        List<Step> passed = steps.subList(at, end);
        line[0] += (int) passed.stream().filter(s -> s.kind() != Kind.IN).count();
        line[1] += (int) passed.stream().filter(s -> s.kind() != Kind.OUT).count();
        at = end;
      }
    }
    return out.isEmpty() ? "" : head(before.name()) + out;
  }

  private static String head(String name) {
    boolean absolute = name.startsWith("/") || (name.length() > 1 && name.charAt(1) == ':');
    return absolute
        ? "--- " + name + "\n+++ " + name + "\n"
        : "--- a/" + name + "\n+++ b/" + name + "\n";
  }

  /** Behind the last change that is not further than twice the context from the one before. */
  private static int end(List<Step> steps, int first) {
    int last = first;
    for (int i = first; i < steps.size() && i - last <= 2 * CONTEXT; i++) {
      last = steps.get(i).kind() == Kind.SAME ? last : i;
    }
    return Math.min(steps.size(), last + CONTEXT + 1);
  }

  private static void hunk(List<Step> steps, int before, int after, StringBuilder out) {
    long old = steps.stream().filter(s -> s.kind() != Kind.IN).count();
    long young = steps.stream().filter(s -> s.kind() != Kind.OUT).count();
    out.append("@@ -").append(range(before, old));
    out.append(" +").append(range(after, young)).append(" @@\n");
    // what goes stands before what comes
    List<Step> waiting = new ArrayList<>();
    for (Step step : steps) {
      switch (step.kind()) {
        case IN -> waiting.add(step);
        case OUT -> line('-', step.line(), out);
        case SAME -> {
          waiting.forEach(s -> line('+', s.line(), out));
          waiting.clear();
          line(' ', step.line(), out);
        }
      }
    }
    waiting.forEach(s -> line('+', s.line(), out));
  }

  /** An empty range counts from the line before it. */
  private static String range(int start, long count) {
    return count == 1 ? String.valueOf(start) : (count == 0 ? start - 1 : start) + "," + count;
  }

  private static void line(char sign, String line, StringBuilder out) {
    out.append(sign).append(line);
    if (!line.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }

  /** Lines with their ends. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
