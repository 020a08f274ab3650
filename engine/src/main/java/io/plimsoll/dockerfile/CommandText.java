package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.List;

/** What RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD execute, in one of the two forms. */
public sealed interface CommandText {
  /**
   * Text for the shell in force; empty after a bare keyword.
   *
   * @param looksExec it starts with {@code [} but is no JSON array, so the shell gets it
   */
  record ShellForm(MappedText text, boolean looksExec) implements CommandText {}

  /** A JSON array of strings, decoded. */
  record ExecForm(List<Word> words) implements CommandText {
    public ExecForm {
      words = List.copyOf(words);
    }
  }
}
