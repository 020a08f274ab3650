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

  /**
   * Collects the commands of an inner script in place of the command that runs it.
   *
   * @return false if there is none, or it is computed; then the command stands for itself
   */
  boolean replaces(
      SimpleWalk.Call call, int slot, Unwrapped unwrapped, List<Assignment> environment) {
    Optional<ShellCall> shell = shell(unwrapped);
    if (shell.isPresent()) {
      ShellCall given = shell.get();
      boolean text = given.source() == ShellCall.Source.TEXT;
      if (!text || given.operand().isEmpty() || isComputed(given.operand().get())) {
        return false;
      }
      return script(call, slot, given, List.of(given.operand().get()), environment, true);
    }
    List<Arg> argv = unwrapped.argv();
    if (argv.size() < 2 || !argv.get(0).is("eval")) {
      return false;
    }
    List<Arg> words = argv.subList(1, argv.size());
    if (words.stream().anyMatch(InnerScripts::isComputed)) {
      walk.state().forget("`eval` may set it");
      return false;
    }
    ShellCall eval =
        new ShellCall(
            walk.state().options(), "eval", ShellCall.Source.TEXT, Optional.of(words.get(0)));
    return script(call, slot, eval, words, environment, true);
  }

  private static Optional<ShellCall> shell(Unwrapped unwrapped) {
    return unwrapped.script().isPresent() ? unwrapped.script() : ShellCall.of(unwrapped.argv());
  }

  /** Whether nothing of a word is known. */
  private static boolean isComputed(Arg arg) {
    return !arg.word().parts().isEmpty()
        && arg.word().parts().stream().allMatch(Part.Hole.class::isInstance);
  }

  private boolean script(
      SimpleWalk.Call call,
      int slot,
      ShellCall shell,
      List<Arg> words,
      List<Assignment> environment,
      boolean replaces) {
    int length = words.stream().mapToInt(Arg::length).sum();
    if (!limits.fill(length) || !limits.enter(call.span())) {
      return false;
    }
    MappedText.Builder builder = MappedText.builder(walk.text().source());
    Map<Integer, Part.Hole> splices = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        builder.append(' ', call.span().start());
      }
      words.get(i).appendTo(builder, splices);
    }
    MappedText text = builder.build();
    boolean braces = shell.dialect().language() == Language.BASH;
    Node.Sequence body = new Parser(text, braces, splices, limits).script();
    boolean some = !body.items().isEmpty();
    if (some) {
      boolean released = replaces && collector.release(slot);
      // A pipeline that only has the shell is replaced as well.
      boolean alone = released && collector.stages(call.stage().pipeline()) == 1;
      Context context =
          call.context().redirected(call.redirects()).wrapped(List.of(shell.wrapper()));
      if (!alone) {
        context = context.within(call.stage().pipeline());
      }
      int from = collector.size();
      walkInner(text, body, shell, context, call, environment);
      if (released && !alone) {
        collector.joinSince(
            call.stage().pipeline(),
            call.stage().index(),
            from,
            context.guard() == Guard.IN_SUBSTITUTION);
      }
      limits.leave();
      return released;
    }
    limits.leave();
    return false;
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
  void opened(SimpleWalk.Call call, int slot, Unwrapped unwrapped) {
    List<Arg> argv = unwrapped.argv();
    if (argv.isEmpty()) {
      return;
    }
    Word program = argv.get(0).word();
    Optional<ShellCall> shell = shell(unwrapped);
    if (shell.isPresent()) {
      opened(call, slot, shell.get());
    } else if (program.is(".") || program.is("source")) {
      Optional<Word> file = argv.size() > 1 ? Optional.of(argv.get(1).word()) : Optional.empty();
      open(
          Opening.Kind.SOURCED_FILE,
          file.orElse(program),
          file.flatMap(Word::known),
          "it sources a file",
          slot);
    } else if (program.is("eval")) {
      if (argv.size() > 1) {
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

  private void opened(SimpleWalk.Call call, int slot, ShellCall shell) {
    Word place = shell.operand().map(Arg::word).orElse(call.written().get(0));
    switch (shell.source()) {
      case TEXT ->
          open(
              Opening.Kind.COMPUTED,
              place,
              Optional.empty(),
              "`" + shell.wrapper() + "` runs computed text",
              slot);
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
