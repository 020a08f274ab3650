package io.plimsoll.dockerfile;

import static io.plimsoll.diagnostic.Diagnostic.at;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.List;

/** What the builder refuses about lines and instructions, before any variable is looked at. */
final class Refusals {
  private Refusals() {}

  static Diagnostic empty(Source source) {
    String why =
        source.text().isBlank() ? "the Dockerfile is empty" : "the Dockerfile has no instructions";
    return at(source.span(0, 0), Code.E1101, why).help("start it with `FROM image`");
  }

  static Diagnostic noFrom(Instruction first) {
    return at(first.head().keyword().span(), Code.E1101, "the Dockerfile has no `FROM`")
        .help("start it with `FROM image`, or with `FROM scratch` for an empty image")
        .note("its instructions are judged as one stage on an unknown base");
  }

  static Diagnostic beforeFrom(Instruction instruction) {
    Span keyword = instruction.head().keyword().span();
    return at(keyword, Code.E1102, "`" + instruction.keyword() + "` stands before the first `FROM`")
        .help("move it below `FROM`; only `ARG` may stand above");
  }

  static Diagnostic lineTooLong(Span place) {
    return at(
            place,
            Code.E1109,
            "this line is longer than "
                + Limits.PHYSICAL_LINE
                + " bytes, which the builder refuses")
        .help("break it with continuation lines, or move the text to a file");
  }

  static Diagnostic instructionTooLong(Span place, InputLimits limits) {
    return at(
            place,
            Code.E1111,
            "this instruction is longer than " + limits.shown(Limit.INSTRUCTION_SIZE))
        .note("what follows in it was not read")
        .help("move the text to a file that is copied; " + Limit.INSTRUCTION_SIZE.wayOut());
  }

  static Diagnostic fileTooLong(Source source, InputLimits limits) {
    int end = limits.length(Limit.DOCKERFILE_SIZE);
    return at(
            source.span(end, end),
            Code.E1111,
            "the Dockerfile is longer than " + limits.shown(Limit.DOCKERFILE_SIZE))
        .note("what follows was not read")
        .help("move data to files that are copied; " + Limit.DOCKERFILE_SIZE.wayOut());
  }

  static Diagnostic tooManyInstructions(Span place, InputLimits limits) {
    String most = limits.shown(Limit.DOCKERFILE_INSTRUCTIONS);
    return at(place, Code.E1111, "more than " + most + " instructions")
        .note("what follows was not read")
        .help("split the Dockerfile; " + Limit.DOCKERFILE_INSTRUCTIONS.wayOut());
  }

  static Diagnostic directiveTwice(Directive directive) {
    return at(directive.span(), Code.E1108, "directive `" + directive.key() + "` is given twice")
        .help("remove one of the two");
  }

  static Diagnostic escapeValue(Directive directive) {
    return at(
            directive.valueSpan(),
            Code.E1108,
            Quoted.of(directive.value()) + " cannot be the escape character")
        .help("use a backslash or a backtick");
  }

  static Diagnostic heredocOpen(Span word, String name) {
    return at(word, Code.E1106, "the heredoc " + Quoted.of(name) + " does not end")
        .help(
            "write "
                + Quoted.of(name)
                + " alone on a line behind its text, without blanks after it")
        .note("the builder also takes `<<` in arithmetic and in shell comments for a heredoc");
  }

  static Diagnostic heredocDestination(Span word) {
    return at(word, Code.E1106, "a heredoc cannot be the destination")
        .help("write the path of the file last");
  }

  static Diagnostic unknownInstruction(Word keyword, List<String> known) {
    if (keyword.isEmpty()) {
      return at(keyword.span(), Code.E1103, "a continuation without an instruction")
          .help("remove the escape character");
    }
    String written = keyword.text();
    Diagnostic diagnostic =
        at(keyword.span(), Code.E1103, "unknown instruction " + Quoted.of(written));
    return Nearest.of(written.toUpperCase(java.util.Locale.ROOT), known)
        .map(n -> diagnostic.help("did you mean `" + n + "`?").edit(keyword.span(), n))
        .orElseGet(
            () ->
                diagnostic.help(
                    "instructions are " + String.join(", ", known) + "; a command needs `RUN`"));
  }

  static Diagnostic arity(Head head, String message, String help) {
    return at(head.keyword().span(), Code.E1104, message).help(help);
  }

  static Diagnostic malformed(Span place, String message, String help) {
    return at(place, Code.E1104, message).help(help);
  }

  static Diagnostic notStrings(Span place) {
    return at(place, Code.E1104, "an array in exec form holds strings only")
        .help("put double quotes around the value");
  }

  static Diagnostic flag(Span place, String message, String help) {
    return at(place, Code.E1105, message).help(help);
  }

  static Diagnostic unknownFlag(Flag flag, String keyword, List<String> known) {
    Diagnostic diagnostic =
        at(
            flag.span(),
            Code.E1105,
            "`" + keyword + "` has no flag " + Quoted.of("--" + flag.name()));
    String nearest = Nearest.question("--" + flag.name(), known);
    if (!nearest.isEmpty()) {
      return diagnostic.help(nearest);
    }
    return diagnostic.help(
        known.isEmpty()
            ? "remove it; a lone `--` before it makes it an argument"
            : "it has " + String.join(", ", known));
  }
}
