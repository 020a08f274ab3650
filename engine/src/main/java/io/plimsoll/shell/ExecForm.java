package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads an argument list that is run without a shell. */
final class ExecForm {
  private ExecForm() {}

  static Script read(List<MappedText> words, Environment environment) {
    List<Arg> argv = new ArrayList<>();
    words.forEach(w -> argv.add(Arg.of(w)));
    Optional<ShellCall> shell = ShellCall.of(argv);
    if (shell.isPresent() && shell.get().source() == ShellCall.Source.TEXT) {
      MappedText text = shell.get().operand().map(Arg::text).orElse(words.get(0));
      return Shell.read(text, shell.get().dialect(), environment);
    }
    Language language = Dialect.language(words.get(0).text());
    if (language == Language.CMD || language == Language.POWERSHELL) {
      Optional<MappedText> text = text(words, language);
      if (text.isPresent()) {
        Dialect dialect = new Dialect(language, Setting.OFF, Setting.OFF);
        return Shell.read(text.get(), dialect, environment);
      }
    }
    return command(words, argv, environment);
  }

  /** The words behind {@code /c} or {@code -Command}, with a blank between. */
  private static Optional<MappedText> text(List<MappedText> words, Language language) {
    for (int i = 1; i + 1 < words.size(); i++) {
      String option = words.get(i).text().toLowerCase(Locale.ROOT);
      boolean found =
          language == Language.CMD
              ? option.equals("/c") || option.equals("/k")
              : option.length() > 1 && "-command".startsWith(option);
      if (found) {
        return Optional.of(joined(words.subList(i + 1, words.size())));
      }
    }
    return Optional.empty();
  }

  private static MappedText joined(List<MappedText> words) {
    MappedText.Builder all = MappedText.builder(words.get(0).source());
    for (MappedText word : words) {
      if (all.length() > 0) {
        all.append(' ', word.span().start());
      }
      for (int i = 0; i < word.length(); i++) {
        all.append(word.text().charAt(i), word.span(i, i).start());
      }
    }
    return all.build();
  }

  private static Script command(List<MappedText> words, List<Arg> argv, Environment environment) {
    MappedText text = joined(words);
    Dialect dialect = new Dialect(Language.OTHER, Setting.OFF, Setting.OFF);
    Optional<ShellError> tooLong = Shell.tooLong(text);
    if (tooLong.isPresent()) {
      return Shell.opaque(text, dialect, List.of(tooLong.get()));
    }
    Limits limits = new Limits();
    Collector collector = new Collector();
    State state = new State(environment, dialect, limits);
    Walk.words(text, argv, state, collector);
    return Shell.script(text, dialect, collector, limits);
  }
}
