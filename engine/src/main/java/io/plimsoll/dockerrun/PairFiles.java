package io.plimsoll.dockerrun;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names and values of flags and of the files they name: files first, since flags win over them.
 *
 * @param pairs in the order in which they are set; a later one of a name wins
 * @param gaps reasons why there may be more, with the place of the flag
 */
public record PairFiles(List<Pair> pairs, List<Gap> gaps, List<Diagnostic> problems) {

  /** A file that may hold more. */
  public record Gap(Piece place, String reason) {}

  public PairFiles {
    pairs = List.copyOf(pairs);
    gaps = List.copyOf(gaps);
    problems = List.copyOf(problems);
  }

  /** The environment of a command line. */
  public static PairFiles environment(RunCommand command, RunFiles files) {
    return read(command, Flags.ENV_FILE, Flags.ENV, files);
  }

  /** The labels of a command line. */
  public static PairFiles labels(RunCommand command, RunFiles files) {
    return read(command, Flags.LABEL_FILE, Flags.LABEL, files);
  }

  private static PairFiles read(
      RunCommand command, FlagKind<Piece> fileKind, FlagKind<Pair> kind, RunFiles files) {
    List<Pair> pairs = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (Given<Piece> file : command.all(fileKind)) {
      Piece path = file.value();
      if (!path.isKnown()) {
        gaps.add(new Gap(path, "the file `" + path.written() + "` is not known"));
        continue;
      }
      switch (files.content(path.text())) {
        case RunFiles.Text text -> lines(text.source(), pairs, problems);
        case RunFiles.Unavailable none -> gaps.add(new Gap(path, none.reason()));
        case RunFiles.Missing m ->
            problems.add(
                Problems.file(
                    path.span(),
                    "there is no file " + Quoted.of(path.text()),
                    "paths count from the folder in which the command is run"));
        case RunFiles.NotText n ->
            problems.add(
                Problems.file(
                    path.span(), Quoted.of(path.text()) + " is not UTF-8", "save it as UTF-8"));
      }
    }
    command.all(kind).forEach(given -> given.reading().known().ifPresent(pairs::add));
    return new PairFiles(pairs, gaps, problems);
  }

  /** Lines of {@code NAME=value} or {@code NAME}, as docker/cli pkg/kvfile. */
  private static void lines(Source source, List<Pair> pairs, List<Diagnostic> problems) {
    for (int number = 1; number <= source.lineCount(); number++) {
      int start = source.lineStart(number);
      int end = source.lineEnd(number);
      boolean marked = number == 1 && source.text().startsWith("\uFEFF");
      start += marked ? 1 : 0;
      while (start < end && Character.isWhitespace(source.text().charAt(start))) {
        start++;
      }
      if (start < end && source.text().charAt(start) != '#') {
        Piece line = Piece.of(MappedText.of(source.span(start, end)));
        pair(line, problems).ifPresent(pairs::add);
      }
    }
  }

  private static Optional<Pair> pair(Piece line, List<Diagnostic> problems) {
    Reading<Pair> reading = Pair.read(line);
    if (reading instanceof Reading.Refused<Pair> refused) {
      problems.add(Problems.file(refused.place().span(), refused.message(), refused.help()));
    }
    Optional<Pair> pair = reading.known();
    boolean blank =
        pair.filter(p -> p.name().text().chars().anyMatch(Character::isWhitespace)).isPresent();
    if (blank) {
      problems.add(
          Problems.file(
              line.span(),
              "the name " + Quoted.of(pair.get().name().text()) + " holds blanks",
              "write `NAME=value` without blanks around the name"));
      return Optional.empty();
    }
    return pair;
  }
}
