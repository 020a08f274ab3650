package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads shell scripts.
 *
 * <p>It takes any text, never throws for one, and needs time in proportion to its length. The
 * {@link Limits} are those of one script with all that it passes to inner shells.
 */
public final class Shell {
  private Shell() {}

  /** Reads a script as the shell of this dialect would. */
  public static Script read(MappedText text, Dialect dialect, Environment environment) {
    return switch (dialect.language()) {
      case POSIX, BASH -> posix(text, dialect, environment);
      case CMD -> CommandPrompt.read(text, dialect);
      case POWERSHELL -> PowerShell.read(text, dialect);
      case PYTHON, OTHER -> opaque(text, dialect, List.of());
    };
  }

  /**
   * Reads the words of an exec form. If they call a shell with {@code -c}, the script is the text
   * behind it; otherwise it is the one command, of language {@link Language#OTHER}.
   */
  public static Script readWords(List<MappedText> words, Environment environment) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("an exec form has a word");
    }
    return ExecForm.read(words, environment);
  }

  /**
   * Reads the body of a here-document that is run: a {@code #!} line decides the language, else the
   * dialect does.
   */
  public static Script readHeredoc(MappedText body, Dialect dialect, Environment environment) {
    return read(body, Shebang.of(body.text()).orElse(dialect), environment);
  }

  static Script opaque(MappedText text, Dialect dialect, List<ShellError> errors) {
    return new Script(
        text,
        dialect.language(),
        Status.OPAQUE,
        errors,
        List.of(),
        List.of(),
        List.of(),
        Setting.UNKNOWN,
        Setting.UNKNOWN,
        List.of());
  }

  /** An error for a text that is too long to be read; absent if it is not. */
  static Optional<ShellError> tooLong(MappedText text) {
    return text.length() <= Limits.TEXT
        ? Optional.empty()
        : Optional.of(
            new ShellError(
                text.span(),
                "The script is not read: longer than " + Limits.TEXT + " characters."));
  }

  private static Script posix(MappedText text, Dialect dialect, Environment environment) {
    Optional<ShellError> tooLong = tooLong(text);
    if (tooLong.isPresent()) {
      return opaque(text, dialect, List.of(tooLong.get()));
    }
    Limits limits = new Limits();
    boolean braces = dialect.language() == Language.BASH;
    Node.Sequence body = new Parser(text, braces, Map.of(), limits).script();
    Collector collector = new Collector();
    Walk.script(text, body, new State(environment, dialect, limits), collector, Context.TOP);
    return script(text, dialect, collector, limits);
  }

  static Script script(MappedText text, Dialect dialect, Collector collector, Limits limits) {
    List<Command> commands = collector.commands();
    Dialect start = SetOptions.atStart(dialect, commands);
    List<ShellError> errors = new ArrayList<>(limits.errors());
    return new Script(
        text,
        dialect.language(),
        errors.isEmpty() ? Status.PARSED : Status.PARTIAL,
        errors,
        commands,
        collector.pipelines(),
        collector.assignments(),
        start.errexit(),
        start.pipefail(),
        collector.openings());
  }
}
