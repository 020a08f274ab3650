package io.plimsoll.repair;

import io.plimsoll.report.Finding;

/** A finding whose fix was not made, and why. */
public record Dropped(Finding finding, Why why) {
  /** What spoke against the fix. */
  public enum Why {
    BREAKS("the text would not be readable after it"),
    KEEPS("the finding would still be there after it"),
    RETURNS("it would undo what another fix did"),
    COLLIDES("its own edits overlap"),
    ELSEWHERE("it edits what is not among the texts to mend"),
    UNFINISHED("it waits for others, and the rounds are used up");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    /** The reason as half a sentence. */
    public String text() {
      return text;
    }
  }
}
