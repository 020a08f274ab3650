package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a command into words at blanks, with quotes and backslashes as in a shell and nothing else
 * of it (mattn/go-shellwords, as compose-go uses it).
 *
 * <p>A variable that is not known counts as part of one word.
 */
final class ShellWords {
  private final ComposeText text;
  private final List<ComposeText> words = new ArrayList<>();
  private final List<ComposeText> pieces = new ArrayList<>();
  private boolean open;
  private int start = -1; // of a run of characters that count as they are

  private ShellWords(ComposeText text) {
    this.text = text;
  }

  static List<ComposeText> of(ComposeText text) {
    ShellWords run = new ShellWords(text);
    run.cut();
    return run.words;
  }

  private void cut() {
    String marked = text.marked();
    char quote = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < marked.length()) {
        flush(i);
        i++;
        start = i;
        open = true;
      } else if (quote != 0 && c == quote) {
        flush(i);
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        flush(i);
        quote = c;
        open = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        flush(i);
        end();
      } else if (start < 0) {
        start = i;
        open = true;
      }
    }
    flush(marked.length());
    end();
  }

  /** Ends a run of characters that count as they are. */
  private void flush(int at) {
    if (start >= 0) {
      pieces.add(text.slice(start, at));
      start = -1;
    }
  }

  private void end() {
    if (open) {
      words.add(ComposeText.join(pieces));
      pieces.clear();
      open = false;
    }
  }
}
