package io.plimsoll.shell;

import java.util.List;

/** What {@code set} and {@code shopt -o} do to the options of a shell. */
final class SetOptions {
  private SetOptions() {}

  /** The dialect behind a command, given its program and arguments. */
  static Dialect apply(Dialect dialect, List<Word> argv) {
    boolean shopt = argv.get(0).is("shopt");
    return shopt ? shopt(dialect, argv) : set(dialect, argv);
  }

  private static Dialect set(Dialect before, List<Word> argv) {
    Dialect dialect = before;
    for (int i = 1; i < argv.size(); i++) {
      Word word = argv.get(i);
      if (!word.isLiteral()) {
        return new Dialect(dialect.language(), Setting.UNKNOWN, Setting.UNKNOWN);
      }
      String text = word.text();
      boolean option = text.length() > 1 && (text.charAt(0) == '-' || text.charAt(0) == '+');
      if (!option || text.equals("--")) {
        return dialect;
      }
      Setting setting = Setting.of(text.charAt(0) == '-');
      if (text.indexOf('e', 1) > 0) {
        dialect = dialect.withErrexit(setting);
      }
      if (text.indexOf('o', 1) > 0 && i + 1 < argv.size()) {
        dialect = named(dialect, argv.get(++i), setting);
      }
    }
    return dialect;
  }

  private static Dialect shopt(Dialect before, List<Word> argv) {
    boolean named = false;
    Setting setting = Setting.UNKNOWN;
    Dialect dialect = before;
    for (Word word : argv.subList(1, argv.size())) {
      String text = word.text();
      if (text.startsWith("-")) {
        named |= text.indexOf('o') > 0;
        setting =
            text.indexOf('s') > 0 ? Setting.ON : text.indexOf('u') > 0 ? Setting.OFF : setting;
      } else if (named) {
        dialect = named(dialect, word, setting);
      }
    }
    return dialect;
  }

  private static Dialect named(Dialect dialect, Word option, Setting setting) {
    return option.isLiteral()
        ? dialect.with(option.text(), setting)
        : new Dialect(dialect.language(), Setting.UNKNOWN, Setting.UNKNOWN);
  }

  /** The options at the start of a script, with those that its leading {@code set}s give it. */
  static Dialect atStart(Dialect dialect, List<Command> commands) {
    Dialect options = dialect;
    for (Command command : commands) {
      boolean sets = command.is("set") || command.is("shopt");
      boolean runs = command.place().guard().compareTo(Guard.AFTER_AND) <= 0;
      if (!sets || !runs || command.place().inSubshell() || !command.wrappers().isEmpty()) {
        break;
      }
      options = apply(options, command.argv());
    }
    return options;
  }
}
