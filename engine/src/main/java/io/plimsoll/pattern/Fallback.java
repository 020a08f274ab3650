package io.plimsoll.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * RE2/J: linear too, slower than an automaton, but it needs no states made beforehand, knows
 * Unicode classes and finds the text of groups. Over holes it decides nothing.
 */
final class Fallback implements Machine {
  private final com.google.re2j.Pattern pattern;
  private final boolean search;

  Fallback(Tree tree, boolean search) {
    this.pattern = com.google.re2j.Pattern.compile(TreeSyntax.of(tree));
    this.search = search;
  }

  /** Whether this engine takes the syntax of one character class. */
  static boolean isClass(String syntax) {
    try {
      com.google.re2j.Pattern.compile(syntax);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  @Override
  public boolean accepts(String text) {
    Matcher matcher = pattern.matcher(text);
    return search ? matcher.find() : matcher.matches();
  }

  @Override
  public Ternary accepts(List<String> pieces) {
    return Machine.isWhole(pieces) ? Ternary.of(accepts(pieces.get(0))) : Ternary.UNKNOWN;
  }

  /** Text of a group in the first match; empty if there is no match or the group took no part. */
  Optional<String> capture(String text, int group) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
  }
}
