package io.plimsoll.shell;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * A place where commands run that are not written in the script.
 *
 * @param kind where they come from
 * @param span the word or command that runs them
 * @param path of the script file, as written, if it is known
 * @param reason why they are not known, a sentence without its end
 * @param command index of the command that runs them
 */
public record Opening(Kind kind, Span span, Optional<String> path, String reason, int command) {
  /** Where commands come from that are not in the text. */
  public enum Kind {
    /** A file that is run: {@code ./install.sh}, {@code sh install.sh}. */
    SCRIPT_FILE,
    /** A file that is sourced: {@code . file}. */
    SOURCED_FILE,
    /** Text or a program that is computed: {@code eval "$X"}, {@code sh -c "$X"}, {@code $X}. */
    COMPUTED,
    /** A shell that reads what is piped in: {@code curl … | sh}. */
    STANDARD_INPUT
  }
}
