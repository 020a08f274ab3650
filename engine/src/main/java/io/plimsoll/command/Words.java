package io.plimsoll.command;

import io.plimsoll.model.Value;
import io.plimsoll.shell.Word;

/** Words of the shell as values of the model. */
public final class Words {
  private Words() {}

  /**
   * The text of a word with a hole for each part that only exists at run time; unknown if nothing
   * of it is known. It has the place of the word.
   */
  public static Value value(Word word) {
    return Arg.of(word).value();
  }
}
