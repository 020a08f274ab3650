package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Position;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Prints all that was read of a Dockerfile, one fact a line, for comparison with golden files. */
final class Listing {
  private final List<String> lines = new ArrayList<>();

  private Listing() {}

  static String of(ParsedDockerfile file, BuildInputs inputs) {
    Listing listing = new Listing();
    listing.file(file);
    Evaluation evaluation = Evaluation.of(file, inputs);
    listing.evaluation(evaluation);
    listing.diagnostics(file.diagnostics());
    listing.diagnostics(evaluation.diagnostics());
    return String.join("\n", listing.lines) + "\n";
  }

  private void file(ParsedDockerfile file) {
    for (Directive directive : file.directives()) {
      lines.add(
          "directive "
              + at(directive.valueSpan())
              + " "
              + directive.key()
              + "="
              + directive.value());
    }
    for (Comment comment : file.comments()) {
      lines.add(
          "comment "
              + at(comment.span())
              + (comment.indented() ? " indented" : "")
              + (comment.inside() ? " inside" : "")
              + " "
              + comment.text());
    }
    for (Instruction instruction : file.instructions()) {
      instruction(instruction);
    }
  }

  private void instruction(Instruction instruction) {
    Head head = instruction.head();
    int first = head.span().line();
    lines.add(first + "-" + head.span().to().line() + " " + Expressions.of(instruction));
    if (!head.wellFormed()) {
      lines.add("  malformed");
    }
    if (!head.doc().isEmpty()) {
      lines.add("  doc " + Expressions.quote(head.doc()));
    }
    head.flags().forEach(f -> lines.add("  flag " + at(f.span()) + " " + f.span().text()));
    head.blankLines().forEach(b -> lines.add("  blank line " + b.line()));
    for (Heredoc h : head.heredocs()) {
      lines.add(
          "  heredoc "
              + h.name()
              + (h.expands() ? " expands" : "")
              + (h.chomps() ? " chomps" : "")
              + " fd "
              + h.descriptor()
              + " "
              + at(h.word())
              + " to "
              + at(h.terminator())
              + " "
              + Expressions.quote(h.body().text()));
    }
    lines.add("  rest " + at(head.rest().span()) + " " + details(instruction));
  }

  private static String details(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Run run -> form(run.command());
      case Instruction.Cmd cmd -> form(cmd.command());
      case Instruction.Entrypoint entrypoint -> form(entrypoint.command());
      case Instruction.Healthcheck h ->
          h.interval()
              + " "
              + h.timeout()
              + " "
              + h.startPeriod()
              + " "
              + h.startInterval()
              + " "
              + h.retries();
      case Instruction.Transfer t -> (t.json() ? "json " : "") + (t.link() ? "link " : "");
      case Instruction.From from -> from.as() + " " + from.name();
      case Instruction.Env env -> env.legacy() ? "legacy" : "";
      case Instruction.Label label -> label.legacy() ? "legacy" : "";
      case Instruction.Volume volume -> volume.json() ? "json" : "";
      case Instruction.Arg arg -> "";
      case Instruction.Expose expose -> "";
      case Instruction.User user -> "";
      case Instruction.Workdir workdir -> "";
      case Instruction.Shell shell -> "";
      case Instruction.StopSignal stop -> "";
      case Instruction.OnBuild onBuild -> onBuild.deferred().toString();
      case Instruction.Maintainer maintainer -> "";
      case Instruction.Unrecognized unknown -> "";
    };
  }

  private static String form(CommandText command) {
    return switch (command) {
      case CommandText.ShellForm shell -> shell.looksExec() ? "shell, looks like exec" : "shell";
      case CommandText.ExecForm exec ->
          "exec " + exec.words().stream().map(w -> at(w.span())).toList();
    };
  }

  private void evaluation(Evaluation evaluation) {
    evaluation.globals().forEach(this::step);
    for (Stage stage : evaluation.stages()) {
      int index = stage.index();
      lines.add(
          "stage "
              + index
              + stage.name().map(n -> " " + n).orElse("")
              + (evaluation.target().equals(java.util.Optional.of(index)) ? " target" : "")
              + (evaluation.shipped().contains(index) ? " shipped" : "")
              + (evaluation.used().contains(index) ? " used" : "")
              + (evaluation.leaves().contains(index) ? " leaf" : "")
              + " from "
              + base(stage.base())
              + stage.platform().map(p -> " platform " + value(p)).orElse("")
              + (stage.dependencies().isEmpty() ? "" : " needs " + stage.dependencies()));
      stage.steps().forEach(this::step);
      lines.add("  keeps " + bindings(stage.end().kept()));
    }
    if (!evaluation.unusedArguments().isEmpty()) {
      lines.add("unused " + evaluation.unusedArguments());
    }
  }

  private static String base(StageBase base) {
    return switch (base) {
      case StageBase.Scratch() -> "scratch";
      case StageBase.Earlier(int stage) -> "stage " + stage;
      case StageBase.Image(Expanded reference) -> "image " + value(reference);
      case StageBase.Context(String name) -> "context " + name;
      case StageBase.Missing() -> "nothing";
    };
  }

  private void step(Step step) {
    StringBuilder line = new StringBuilder("  ");
    line.append(step.triggered() ? "triggered " : "").append(step.instruction().keyword());
    step.words().entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<Word, List<Expanded>> e) -> e.getKey().span()))
        .forEach(e -> line.append(' ').append(e.getValue().stream().map(Listing::value).toList()));
    step.assignments()
        .forEach(
            a -> line.append(' ').append(a.key().sketch()).append(":=").append(binding(a.value())));
    step.references()
        .forEach(
            r ->
                line.append(' ')
                    .append(r.kind())
                    .append(r.stage().isPresent() ? r.stage().getAsInt() : ""));
    lines.add(line.toString());
  }

  private static String bindings(Map<String, Binding> bindings) {
    List<String> all = new ArrayList<>();
    bindings.forEach((name, binding) -> all.add(name + "=" + binding(binding)));
    return all.toString();
  }

  private static String binding(Binding binding) {
    return switch (binding) {
      case Binding.Bound bound ->
          parts(bound.value())
              + (bound.overridable().isEmpty() ? "" : " by " + sorted(bound.overridable()));
      case Binding.Unset unset -> "unset";
      case Binding.Open open -> "open " + open.reason();
    };
  }

  private static String value(Expanded value) {
    return parts(value.parts())
        + (value.undeclared().isEmpty() ? "" : " undeclared " + sorted(value.undeclared()))
        + (value.overridable().isEmpty() ? "" : " by " + sorted(value.overridable()));
  }

  private static List<String> sorted(java.util.Set<String> names) {
    return names.stream().sorted().toList();
  }

  private static String parts(List<Part> parts) {
    StringBuilder text = new StringBuilder("\"");
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> text.append(literal.text().replace("\n", "\\n"));
        case Part.Hole hole ->
            text.append("<").append(hole.variable()).append(' ').append(hole.reason()).append('>');
      }
    }
    return text.append('"').toString();
  }

  private void diagnostics(List<Diagnostic> diagnostics) {
    for (Diagnostic d : diagnostics) {
      String place = d.place().map(Listing::at).orElse("-");
      lines.add(d.code() + " " + place + " " + d.message() + " | " + d.help().orElse(""));
    }
  }

  private static String at(Span span) {
    Position from = span.from();
    Position to = span.to();
    return from.line() + ":" + from.column() + "-" + to.line() + ":" + to.column();
  }
}
