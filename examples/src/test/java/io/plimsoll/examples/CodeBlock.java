package io.plimsoll.examples;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a Markdown file.
 *
 * @param line line of its opening fence, from 1
 * @param language the word after the fence
 * @param lines what stands between the fences
 */
record CodeBlock(int line, String language, List<String> lines) {
  private static final String FENCE = "```";

  String text() {
    return String.join("\n", lines) + "\n";
  }

  /**
   * The blocks of a document that begin in the first column; fences inside of lists are not looked
   * at.
   */
  static List<CodeBlock> of(String markdown) {
    List<CodeBlock> blocks = new ArrayList<>();
    List<String> all = markdown.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).startsWith(FENCE)) {
        continue;
      }
      int end = i + 1;
      while (end < all.size() && !all.get(end).equals(FENCE)) {
        end++;
      }
      blocks.add(
          new CodeBlock(
              i + 1,
              all.get(i).substring(FENCE.length()).strip(),
              List.copyOf(all.subList(i + 1, end))));
      i = end;
    }
    return blocks;
  }
}
