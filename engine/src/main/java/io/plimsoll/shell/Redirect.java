package io.plimsoll.shell;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * A redirection.
 *
 * @param span from the file descriptor to the end of the target
 * @param operator {@code < > >> <> >| >& <& &> &>> << <<- <<<}
 * @param fd the descriptor it redirects, its default if none is written; 1 for {@code &>}
 * @param target file or descriptor; the delimiter of a here-document, the word of a here-string
 * @param body text of a here-document, known variables filled in; absent for the rest
 * @param looksLikeVersion whether it is likely a version range that lacks quotes: {@code pkg>=1.2}
 */
public record Redirect(
    Span span,
    String operator,
    int fd,
    Word target,
    Optional<Word> body,
    boolean looksLikeVersion) {

  /** Whether the text that a command reads is in the script: here-document or here-string. */
  public boolean isHere() {
    return operator.startsWith("<<");
  }

  /** Whether it writes a file: not a descriptor, not an input. */
  public boolean writes() {
    boolean duplicates = operator.equals(">&") && isDescriptor(target);
    return operator.indexOf('>') >= 0 && !operator.equals("<>") && !duplicates;
  }

  private static boolean isDescriptor(Word word) {
    return word.known()
        .filter(t -> t.equals("-") || t.chars().allMatch(c -> c >= '0' && c <= '9'))
        .isPresent();
  }
}
