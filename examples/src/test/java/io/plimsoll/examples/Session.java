package io.plimsoll.examples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A command and its output, as a {@code console} block shows them. A line {@code …} stands for
 * lines that are left out.
 *
 * @param command the line after {@code $}
 */
record Session(String command, List<String> output) {
  private static final String LEFT_OUT = "…";

  /** The commands of a block that start the project's own command; others are not executed. */
  static List<Session> of(CodeBlock block) {
    List<Session> sessions = new ArrayList<>();
    List<String> lines = block.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("$ ")) {
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).startsWith("$ ")) {
        end++;
      }
      sessions.add(new Session(lines.get(i).substring(2), lines.subList(i + 1, end)));
    }
    return sessions.stream().filter(s -> s.command().startsWith("./plimsoll ")).toList();
  }

  /** What the command says now, shortened where the document is. */
  List<String> now() throws IOException, InterruptedException {
    List<String> words = List.of(command.split(" ", -1));
    List<String> all =
        Project.plimsoll(Project.root(), words.subList(1, words.size())).output().lines().toList();
    int cut = output.indexOf(LEFT_OUT);
    if (cut < 0) {
      return all;
    }
    int after = output.size() - cut - 1;
    if (all.size() <= output.size()) {
      return all;
    }
    List<String> shown = new ArrayList<>(all.subList(0, cut));
    shown.add(LEFT_OUT);
    shown.addAll(all.subList(all.size() - after, all.size()));
    return shown;
  }
}
