package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of a shell.
 *
 * @param dialect the shell and the options that it is given
 * @param wrapper what to call it: {@code sh -c}
 * @param source where its commands come from
 * @param operand the text behind {@code -c}, or the file; absent for the other sources
 */
record ShellCall(Dialect dialect, String wrapper, Source source, Optional<Arg> operand) {
  /** Where the commands of a shell come from. */
  enum Source {
    TEXT,
    FILE,
    INPUT,
    /** {@code sh --version}: it runs nothing. */
    NONE
  }

  /** Reads the call; absent if the program is no shell that reads POSIX sh. */
  static Optional<ShellCall> of(List<Arg> argv) {
    if (argv.isEmpty() || !mayBeShell(argv.get(0).word())) {
      return Optional.empty();
    }
    Optional<String> program = argv.isEmpty() ? Optional.empty() : argv.get(0).word().known();
    Language language = program.map(Dialect::language).orElse(Language.OTHER);
    if (language != Language.POSIX && language != Language.BASH) {
      return Optional.empty();
    }
    List<String> options = new ArrayList<>(List.of(program.orElse("sh")));
    Source source = Source.INPUT;
    int at = 1;
    boolean command = false;
    boolean stdin = false;
    while (at < argv.size()) {
      String word = argv.get(at).word().known().orElse("");
      if (word.length() < 2 || (word.charAt(0) != '-' && word.charAt(0) != '+')) {
        at += word.equals("-") ? 1 : 0;
        break;
      }
      at++;
      if (word.equals("--")) {
        break;
      }
      if (word.equals("--version") || word.equals("--help")) {
        source = Source.NONE;
      }
      options.add(word);
      boolean isLong = word.startsWith("--");
      command |= !isLong && word.indexOf('c') > 0;
      stdin |= !isLong && word.indexOf('s') > 0;
      if (takesNext(word, isLong) && at < argv.size()) {
        options.add(argv.get(at++).word().known().orElse(""));
      }
    }
    Optional<Arg> operand = at < argv.size() ? Optional.of(argv.get(at)) : Optional.empty();
    if (operand.isPresent() && source == Source.INPUT && (command || !stdin)) {
      source = command ? Source.TEXT : Source.FILE;
    }
    String name = ProgramName.of(argv.get(0).word()).orElse("sh");
    return Optional.of(
        new ShellCall(
            Dialect.of(options),
            name + (source == Source.TEXT ? " -c" : ""),
            source,
            source == Source.INPUT ? Optional.empty() : operand));
  }

  /** A quick test: all shells' names end like this. */
  private static boolean mayBeShell(Word program) {
    String text = program.text();
    return text.endsWith("sh") || text.endsWith("sh.exe");
  }

  private static boolean takesNext(String word, boolean isLong) {
    return isLong
        ? word.equals("--rcfile") || word.equals("--init-file")
        : word.indexOf('o') > 0 || word.indexOf('O') > 0;
  }
}
