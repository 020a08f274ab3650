package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the text that a command passes to a shell or to {@code eval}. */
final class InnerScripts {
  private final Walk walk;
  private final Collector collector;
  private final Limits limits;

  InnerScripts(Walk walk) {
    this.walk = walk;
    this.collector = walk.collector();
    this.limits = walk.state().limits();
  }

  /** What became of the text that a command passes to a shell. */
  enum Result {
    /** It passes none. */
    NONE,
    /** Its commands were collected in place of the command. */
    REPLACED,
    /** Its commands were collected, and the command stays as others belong to it. */
    READ,
    /** It is computed at run time, or too much. */
    COMPUTED
  }

  /** Collects the commands of an inner script, if possible in place of the one that runs it. */
  Result read(SimpleWalk.Call call, int slot, Unwrapped unwrapped, List<Assignment> environment) {
    Optional<ShellCall> shell = shell(unwrapped);
    if (shell.isPresent()) {
      ShellCall given = shell.get();
      if (given.source() != ShellCall.Source.TEXT || given.operand().isEmpty()) {
        return Result.NONE;
      }
      return script(call, slot, given, List.of(given.operand().get()), environment, true);
    }
    List<Arg> argv = unwrapped.argv();
    if (argv.size() < 2 || !argv.get(0).is("eval")) {
      return Result.NONE;
    }
    List<Arg> words = argv.subList(1, argv.size());
    ShellCall eval =
        new ShellCall(
            walk.state().options(), "eval", ShellCall.Source.TEXT, Optional.of(words.get(0)));
    Result result =
        words.stream().anyMatch(InnerScripts::isComputed)
            ? Result.COMPUTED
            : script(call, slot, eval, words, environment, true);
    if (result == Result.COMPUTED) {
      walk.state().forget("`eval` may set it");
    }
    return result;
  }

  private static Optional<ShellCall> shell(Unwrapped unwrapped) {
    return unwrapped.script().isPresent() ? unwrapped.script() : ShellCall.of(unwrapped.argv());
  }

  /** Whether nothing of a word is known. */
  private static boolean isComputed(Arg arg) {
    return !arg.word().parts().isEmpty()
        && arg.word().parts().stream().allMatch(Part.Hole.class::isInstance);
  }

  private Result script(
      SimpleWalk.Call call,
      int slot,
      ShellCall shell,
      List<Arg> words,
      List<Assignment> environment,
      boolean replaces) {
    int length = words.stream().mapToInt(Arg::length).sum();
    if (words.stream().allMatch(InnerScripts::isComputed)
        || !limits.fill(length)
        || !limits.enter(walk.text(), 0)) {
      return Result.COMPUTED;
    }
    Map<Integer, Part.Hole> splices = new HashMap<>();
    MappedText text = text(call, words, splices);
    boolean braces = shell.dialect().language() == Language.BASH;
    int errors = limits.errors().size();
    Node.Sequence body = new Parser(text, braces, splices, limits).script();
    Result result = Result.READ;
    if (!splices.isEmpty() && limits.errors().size() > errors) {
      // What fills the holes may well make it a script.
      limits.forgetErrors(errors);
      result = Result.COMPUTED;
    } else if (!body.items().isEmpty()) {
      boolean released = replaces && collector.release(slot);
      walkInner(text, body, shell, call, environment, released);
      result = released ? Result.REPLACED : Result.READ;
    }
    limits.leave();
    return result;
  }

  private MappedText text(SimpleWalk.Call call, List<Arg> words, Map<Integer, Part.Hole> splices) {
    MappedText.Builder builder = MappedText.builder(walk.text().source());
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        builder.append(' ', call.span().start());
      }
      words.get(i).appendTo(builder, splices);
    }
    return builder.build();
  }

  private void walkInner(
      MappedText text,
      Node.Sequence body,
      ShellCall shell,
      SimpleWalk.Call call,
      List<Assignment> environment,
      boolean released) {
    int pipeline = call.stage().pipeline();
    // A pipeline that only has the shell is replaced as well.
    boolean alone = released && collector.stages(pipeline) == 1;
    Context context = call.context().redirected(call.redirects()).wrapped(List.of(shell.wrapper()));
    int from = collector.size();
    walkInner(text, body, shell, alone ? context : context.within(pipeline), call, environment);
    if (released && !alone) {
      boolean inSubstitution = context.guard() == Guard.IN_SUBSTITUTION;
      collector.joinSince(pipeline, call.stage().index(), from, inSubstitution);
    }
  }

  private void walkInner(
      MappedText text,
      Node.Sequence body,
      ShellCall shell,
      Context context,
      SimpleWalk.Call call,
      List<Assignment> environment) {
    if (shell.wrapper().equals("eval")) {
      walk.inline(text, body, context);
      return;
    }
    State state = new State(walk.state().exported(), shell.dialect(), limits);
    List<Assignment> given = new ArrayList<>(call.assignments());
    given.addAll(environment);
    for (Assignment assignment : given) {
      assignment.value().ifPresent(v -> state.set(assignment.name(), Effects.value(v), true));
    }
    Walk.script(text, body, state, collector, context);
  }

  /** Records what runs without being written, and reads here-documents that a shell runs. */
  void opened(SimpleWalk.Call call, int slot, Unwrapped unwrapped, Result result) {
    List<Arg> argv = unwrapped.argv();
    if (argv.isEmpty()) {
      return;
    }
    Word program = argv.get(0).word();
    Optional<ShellCall> shell = shell(unwrapped);
    if (shell.isPresent()) {
      opened(call, slot, shell.get(), result);
    } else if (program.is(".") || program.is("source")) {
      Optional<Word> file = argv.size() > 1 ? Optional.of(argv.get(1).word()) : Optional.empty();
      open(
          Opening.Kind.SOURCED_FILE,
          file.orElse(program),
          file.flatMap(Word::known),
          "it sources a file",
          slot);
    } else if (program.is("eval")) {
      if (result == Result.COMPUTED) {
        open(
            Opening.Kind.COMPUTED,
            argv.get(1).word(),
            Optional.empty(),
            "`eval` runs computed text",
            slot);
      }
    } else {
      Programs.opened(program).ifPresent(o -> open(o.kind(), program, o.path(), o.reason(), slot));
    }
  }

  private void opened(SimpleWalk.Call call, int slot, ShellCall shell, Result result) {
    Word place = shell.operand().map(Arg::word).orElse(call.written().get(0));
    switch (shell.source()) {
      case TEXT -> {
        if (result == Result.COMPUTED) {
          String reason = "`" + shell.wrapper() + "` runs computed text";
          open(Opening.Kind.COMPUTED, place, Optional.empty(), reason, slot);
        }
      }
      case FILE ->
          open(Opening.Kind.SCRIPT_FILE, place, place.known(), "a shell runs a file", slot);
      case NONE -> {
        // It only prints.
      }
      case INPUT -> input(call, slot, shell, place);
    }
  }

  private void input(SimpleWalk.Call call, int slot, ShellCall shell, Word place) {
    if (!call.bodies().isEmpty()) {
      List<Arg> body = call.bodies().subList(call.bodies().size() - 1, call.bodies().size());
      if (isComputed(body.get(0))) {
        open(Opening.Kind.COMPUTED, place, Optional.empty(), "a shell runs computed text", slot);
      } else {
        script(call, slot, shell, body, List.of(), false);
      }
      return;
    }
    for (Redirect redirect : call.redirects()) {
      if (redirect.operator().equals("<")) {
        Word file = redirect.target();
        open(Opening.Kind.SCRIPT_FILE, file, file.known(), "a shell runs a file", slot);
        return;
      }
    }
    if (call.stage().index() > 0) {
      open(
          Opening.Kind.STANDARD_INPUT,
          place,
          Optional.empty(),
          "a shell runs what is piped to it",
          slot);
    }
  }

  private void open(Opening.Kind kind, Word place, Optional<String> path, String reason, int slot) {
    collector.add(new Opening(kind, place.span(), path, reason, slot));
  }
}
