package io.plimsoll.dockerrun;

import static io.plimsoll.diagnostic.Diagnostic.at;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.source.Span;
import java.util.List;

/** What is said about a command line. */
final class Problems {
  private Problems() {}

  static Diagnostic unreadable(Span place, String message) {
    return at(place, Code.E1501, "the command line cannot be read: " + message)
        .help("write it as a POSIX shell reads it; look for a quote that is not closed");
  }

  static Diagnostic noCommand(Span place) {
    return at(place, Code.E1501, "there is no `docker run` or `docker create` here")
        .help("give the whole line: `docker run --rm alpine:3.20 true`; `podman` is read as well");
  }

  static Diagnostic unknownFlag(Piece word, String name, Engine engine) {
    Diagnostic problem =
        at(
            word.span(),
            Code.E1502,
            "`" + engine.program() + " run` has no flag " + Quoted.of("--" + name));
    List<String> names = FlagTable.of(engine).names().stream().map(n -> "--" + n).toList();
    String nearest = Nearest.question("--" + name, names);
    return nearest.isEmpty()
        ? problem.help("flags of the command that is run stand behind the image")
        : problem.help(nearest);
  }

  static Diagnostic unknownLetter(Piece word, int index, Engine engine) {
    char letter = word.text().charAt(index);
    String shown = Character.isSurrogate(letter) ? "?" : String.valueOf(letter);
    return at(
            word.slice(index, index + 1).span(),
            Code.E1502,
            "`" + engine.program() + " run` has no flag " + Quoted.of("-" + shown))
        .help("flags of the command that is run stand behind the image");
  }

  static Diagnostic noValue(Piece word, FlagKind<?> kind) {
    return at(word.span(), Code.E1503, "`" + kind.title() + "` has no value")
        .help("write one behind it, and then the image");
  }

  static Diagnostic refused(Given<?> given, Reading.Refused<?> refused) {
    return at(refused.place().span(), Code.E1503, refused.message(), given.kind().title())
        .help(refused.help());
  }

  static Diagnostic conflict(Given<?> one, Given<?> other, String message, String help) {
    return at(other.span(), Code.E1504, message).label(one.span(), "given here").help(help);
  }

  static Diagnostic noImage(Span command, Engine engine) {
    return at(command, Code.E1505, "`" + engine.program() + " run` names no image")
        .help("name it behind the flags; the first word that is no flag is the image");
  }

  static Diagnostic noContainer(Span command, Engine engine) {
    return at(command, Code.E1505, "`" + engine.program() + " exec` names no container")
        .help("name it behind the flags; the first word that is no flag is the container");
  }

  static Diagnostic file(Span place, String message, String help) {
    return at(place, Code.E1506, message).help(help);
  }
}
