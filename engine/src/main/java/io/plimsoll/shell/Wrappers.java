package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Removes the programs in front of a command that only start it. */
final class Wrappers {
  /** Wrappers in front of one command; real ones have two or three. */
  private static final int MOST = 16;

  /** Options with which a wrapper starts no command, or one that is not in its words. */
  private static final Map<String, Set<String>> NO_COMMAND =
      Map.of(
          "command", Set.of("-v", "-V"),
          "env", Set.of("-S", "--split-string"),
          "busybox", Set.of("--install", "--list", "--help"),
          "sudo", Set.of("-l", "-v", "-V", "-e", "--list", "--validate", "--edit"));

  private Wrappers() {}

  static Unwrapped remove(List<Arg> words) {
    if (!words.isEmpty() && !isWrapper(words.get(0).word())) {
      return new Unwrapped(words, List.of(), List.of(), Optional.empty());
    }
    List<Arg> argv = words;
    List<String> removed = new ArrayList<>();
    List<Arg> environment = new ArrayList<>();
    while (removed.size() < MOST) {
      String name = argv.isEmpty() ? "" : ProgramName.of(argv.get(0).word()).orElse("");
      Optional<ShellCall> script =
          name.equals("su") || name.equals("runuser") ? userScript(name, argv) : Optional.empty();
      if (script.isPresent()) {
        return new Unwrapped(argv, removed, environment, script);
      }
      WrapperOptions options = WrapperOptions.all().get(name);
      int start = options == null ? -1 : command(name, options, argv, environment);
      if (start < 0) {
        break;
      }
      removed.add(name);
      argv = argv.subList(start, argv.size());
    }
    return new Unwrapped(argv, removed, environment, Optional.empty());
  }

  private static boolean isWrapper(Word program) {
    String name = ProgramName.of(program).orElse("");
    return WrapperOptions.all().containsKey(name) || name.equals("su");
  }

  /** Index of the command's program; -1 if the wrapper starts none that is in its words. */
  private static int command(
      String name, WrapperOptions options, List<Arg> argv, List<Arg> environment) {
    int operands = options.operands();
    Set<String> none = NO_COMMAND.getOrDefault(name, Set.of());
    List<Arg> found = new ArrayList<>();
    boolean optionsEnd = false;
    for (int i = 1; i < argv.size(); i++) {
      Word word = argv.get(i).word();
      String text = word.text();
      if (!optionsEnd && text.length() > 1 && text.charAt(0) == '-' && startsLiteral(word)) {
        if (none.stream().anyMatch(text::startsWith)) {
          return -1;
        }
        optionsEnd = text.equals("--");
        i += options.takesNext(text) ? 1 : 0;
      } else if (options.environment() && isSetter(text) && startsLiteral(word)) {
        found.add(argv.get(i));
      } else if (!(name.equals("env") && text.equals("-"))) {
        if (operands == 0) {
          environment.addAll(found);
          return i;
        }
        operands--;
      }
    }
    return -1;
  }

  private static boolean startsLiteral(Word word) {
    return !word.parts().isEmpty() && word.parts().get(0) instanceof Part.Literal;
  }

  static boolean isSetter(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0 || !Cursor.startsName(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < equals; i++) {
      if (!Cursor.inName(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@code su [options] [user] -c text}, with the text anywhere behind the program. */
  private static Optional<ShellCall> userScript(String name, List<Arg> argv) {
    Dialect dialect = Dialect.SH;
    for (int i = 1; i < argv.size(); i++) {
      String text = argv.get(i).word().text();
      boolean hasNext = i + 1 < argv.size();
      boolean cluster = text.startsWith("-") && !text.startsWith("--") && text.endsWith("c");
      if (hasNext && (cluster || text.equals("--command"))) {
        return Optional.of(
            new ShellCall(
                dialect, name + " -c", ShellCall.Source.TEXT, Optional.of(argv.get(i + 1))));
      }
      if (hasNext && (text.equals("-s") || text.equals("--shell"))) {
        Language language = Dialect.language(argv.get(i + 1).word().text());
        dialect = new Dialect(language, Setting.OFF, Setting.OFF);
      }
    }
    return Optional.empty();
  }

  /** The commands that {@code find} starts with {@code -exec} and the like. */
  static List<List<Arg>> ofFind(List<Arg> argv) {
    List<List<Arg>> commands = new ArrayList<>();
    int start = -1;
    for (int i = 1; i < argv.size(); i++) {
      String text = argv.get(i).word().text();
      if (start < 0) {
        switch (text) {
          case "-exec", "-execdir", "-ok", "-okdir" -> start = i + 1;
          default -> {
            // Other tests and actions start no command.
          }
        }
      } else if (text.equals(";") || (text.equals("+") && argv.get(i - 1).is("{}"))) {
        if (i > start) {
          commands.add(argv.subList(start, i));
        }
        start = -1;
      }
    }
    if (start >= 0 && start < argv.size()) {
      commands.add(argv.subList(start, argv.size()));
    }
    return commands;
  }
}
