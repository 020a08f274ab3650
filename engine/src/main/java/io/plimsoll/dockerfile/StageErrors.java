package io.plimsoll.dockerfile;

import static io.plimsoll.diagnostic.Diagnostic.at;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.source.Span;
import java.util.List;

/** What the builder refuses about stages and their bases. */
final class StageErrors {
  private StageErrors() {}

  static Diagnostic target(String name, List<String> stages) {
    String question = Nearest.question(name, stages);
    String help =
        stages.isEmpty()
            ? "name a stage with `FROM image AS name`"
            : question.isEmpty() ? "stages are " + String.join(", ", stages) : question;
    return Diagnostic.of(Code.E1110, "the target stage " + Quoted.of(name) + " does not exist")
        .help(help);
  }

  static Diagnostic reference(StageReference reference, List<String> stages) {
    Span place = reference.word().span();
    String written = Quoted.of(reference.word().text());
    return switch (reference.kind()) {
      case BAD_INDEX ->
          at(place, Code.E1110, "there is no stage " + written)
              .help(
                  stages.isEmpty()
                      ? "stages are numbered from 0"
                      : "use a name: " + String.join(", ", stages));
      case OWN_STAGE ->
          at(place, Code.E1112, "the stage takes files from itself")
              .help("take them from an earlier stage, or use a plain path");
      case STAGE, INDEX, IMAGE, CONTEXT, LATER_STAGE ->
          at(place, Code.E1112, "the stage " + written + " comes later in the file")
              .help("move it above this stage");
    };
  }

  static Diagnostic emptyBase(Span place) {
    return at(place, Code.E1104, "the image of FROM is empty once its variables are replaced")
        .help("give its variable a default with `ARG name=value` above the first FROM");
  }

  static Diagnostic badReference(Span place, String text) {
    return at(place, Code.E1113, Quoted.of(text) + " is no image reference")
        .help("write `[registry/]name[:tag][@digest]`, the name in lower case");
  }

  static Diagnostic badPlatform(Span place, String text) {
    String message =
        text.isEmpty()
            ? "the platform is empty once its variables are replaced"
            : Quoted.of(text) + " is no platform";
    return at(place, Code.E1105, message).help("write for example `linux/amd64` or `linux/arm/v7`");
  }

  static Diagnostic budget(Span place) {
    return at(place, Code.E1111, "the variables of this file grow beyond 8 million characters")
        .note("values that come later count as unknown")
        .help("look for variables that contain themselves several times");
  }
}
