package io.plimsoll.command;

import io.plimsoll.model.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sorts the words behind a program into flags, verbs and operands. */
final class ArgumentReader {
  private final Tool tool;
  private final List<Arg> words;
  private final List<Arguments.Flag> flags = new ArrayList<>();
  private final List<Arg> verbs = new ArrayList<>();
  private final List<Arg> operands = new ArrayList<>();
  private final List<Arg> unsure = new ArrayList<>();
  private Optional<Reasons> verbGap = Optional.empty();
  private int next;

  private ArgumentReader(Tool tool, List<Arg> words) {
    this.tool = tool;
    this.words = words;
  }

  static Arguments read(Tool tool, List<Arg> words) {
    ArgumentReader reader = new ArgumentReader(tool, words);
    reader.all();
    return new Arguments(
        tool, reader.flags, reader.verbs, reader.operands, reader.unsure, reader.verbGap);
  }

  private void all() {
    boolean flagsEnd = false;
    if (tool.style() == Tool.Style.BUNDLE && !words.isEmpty() && isBundle(words.getFirst())) {
      next = 1;
      letters(words.getFirst(), 0);
    }
    while (next < words.size()) {
      Arg word = words.get(next++);
      if (flagsEnd) {
        operand(word);
      } else if (word.is("--")) {
        flagsEnd = true;
      } else if (word.startsOpen()) {
        unsure.add(word);
        operand(word);
      } else if (word.marked().length() > 1 && word.marked().charAt(0) == '-') {
        flag(word);
      } else {
        operand(word);
      }
    }
  }

  private static boolean isBundle(Arg word) {
    return !word.isEmpty() && !word.prefix().isEmpty() && word.marked().charAt(0) != '-';
  }

  private void operand(Arg word) {
    boolean wantsVerb = tool.hasVerbs() && verbs.isEmpty();
    boolean wantsSecond =
        verbs.size() == 1
            && operands.isEmpty()
            && verbs.getFirst().known().filter(tool.groups()::contains).isPresent();
    if (wantsVerb && verbGap.isEmpty() && !word.startsOpen()) {
      verbs.add(word);
    } else if (wantsVerb && verbGap.isEmpty()) {
      verbGap = Optional.of(word.reasons());
      operands.add(word);
    } else if (wantsSecond && !word.startsOpen()) {
      verbs.add(word);
    } else {
      operands.add(word);
    }
  }

  private void flag(Arg word) {
    boolean named =
        word.marked().startsWith("--")
            || tool.style() == Tool.Style.SINGLE
            || tool.style() == Tool.Style.POWERSHELL;
    if (named) {
      named(word);
    } else {
      letters(word, 1);
    }
  }

  private void named(Arg word) {
    String text = word.marked();
    int equals = text.indexOf(tool.style() == Tool.Style.POWERSHELL ? ':' : '=');
    String name = equals < 0 ? text : text.substring(0, equals);
    if (name.indexOf(Arg.MARK) >= 0) {
      unsure.add(word);
    } else if (equals >= 0) {
      add(name, word, Optional.of(word.from(equals + 1)));
    } else {
      boolean takes = takes(name) || (name.startsWith("--") && takes(name.substring(1)));
      add(name, word, takes ? following() : Optional.empty());
    }
  }

  private boolean takes(String name) {
    String key = tool.style() == Tool.Style.POWERSHELL ? name.toLowerCase(Locale.ROOT) : name;
    return tool.takesValue(key, known());
  }

  private List<String> known() {
    return verbs.stream().flatMap(v -> v.known().stream()).toList();
  }

  private Optional<Arg> following() {
    return next < words.size() ? Optional.of(words.get(next++)) : Optional.empty();
  }

  /** Letters behind one dash; the first that takes a value has the rest, or else the next word. */
  private void letters(Arg word, int start) {
    String text = word.marked();
    for (int i = start; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == Arg.MARK) {
        unsure.add(word);
        return;
      }
      String name = "-" + letter;
      if (tool.pairs().indexOf(letter) >= 0 && i + 1 < text.length()) {
        add(name + text.charAt(++i), word, Optional.empty());
      } else if (takes(name)) {
        boolean attached = i + 1 < text.length();
        boolean equals = attached && text.charAt(i + 1) == '=';
        // Behind letters without a dash the values follow in the order of the letters (tar).
        boolean bundled = start == 0;
        add(
            name,
            word,
            attached && !bundled ? Optional.of(word.from(i + (equals ? 2 : 1))) : following());
        if (!bundled) {
          return;
        }
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '=') {
        add(name, word, Optional.of(word.from(i + 2)));
        return;
      } else {
        add(name, word, Optional.empty());
      }
    }
  }

  private void add(String name, Arg word, Optional<Arg> value) {
    flags.add(new Arguments.Flag(name, word, value, verbs.isEmpty()));
  }
}
