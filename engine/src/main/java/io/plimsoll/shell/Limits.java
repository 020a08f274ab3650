package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What one script may cost, and what has been used of it.
 *
 * <p>Scripts are hostile input: each figure is far above what a person writes, and bounds stack,
 * time or memory.
 */
final class Limits {
  /** Characters of a script; longer ones are opaque. */
  static final int TEXT = 256 * 1024;

  /** Groups, branches, substitutions and inner scripts inside each other; bounds the stack. */
  static final int DEPTH = 64;

  /** Words and operators of a script with its inner scripts. */
  static final int TOKENS = 100_000;

  /** Errors; each may read the rest of the text once more. */
  static final int ERRORS = 20;

  /** Characters that known variables and inner scripts may add, in all. */
  static final int FILLED = 1024 * 1024;

  /** Characters of one variable. */
  static final int VALUE = 16 * 1024;

  private final List<ShellError> errors = new ArrayList<>();
  private long steps;
  private int depth;
  private int tokens;
  private int filled;
  private boolean stopped;

  /** Whether a limit was hit, so that the rest is not read. */
  boolean stopped() {
    return stopped;
  }

  List<ShellError> errors() {
    return errors;
  }

  /** Characters looked at so far. */
  long steps() {
    return steps;
  }

  void steps(int count) {
    steps += count;
  }

  /** Records an error; false if there were so many that reading stops. */
  boolean error(Span span, String message) {
    if (stopped) {
      return false;
    }
    errors.add(new ShellError(span, message));
    if (errors.size() >= ERRORS) {
      errors.add(new ShellError(span, "The rest is not read: more than " + ERRORS + " errors."));
      stopped = true;
    }
    return !stopped;
  }

  /** Forgets the errors of a text that was only tried, unless it hit a limit. */
  void forgetErrors(int kept) {
    if (!stopped) {
      errors.subList(kept, errors.size()).clear();
    }
  }

  private void stop(Span span, String message) {
    if (!stopped) {
      errors.add(new ShellError(span, message));
      stopped = true;
    }
  }

  /** Counts a word or operator. */
  void token(MappedText text, int at) {
    if (++tokens > TOKENS) {
      stop(
          text.span(at, at), "The rest is not read: more than " + TOKENS + " words and operators.");
    }
  }

  /** Goes one level down; false if that is too deep, then there is no {@link #leave}. */
  boolean enter(MappedText text, int at) {
    if (depth >= DEPTH) {
      stop(text.span(at, at), "The rest is not read: nested more than " + DEPTH + " levels deep.");
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** Takes characters that a variable fills in; false if there are no more. */
  boolean fill(int count) {
    if (count > FILLED - filled) {
      return false;
    }
    filled += count;
    return true;
  }
}
