package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Expands the words of one instruction, those that the builder expands. */
final class ExpandedWords {
  private final Scope scope;
  private final Variables variables;
  private final Map<Word, List<Expanded>> values = new HashMap<>();

  ExpandedWords(Scope scope, Budget budget) {
    this.scope = scope;
    this.variables = budget.guard(scope);
  }

  Map<Word, List<Expanded>> values() {
    return values;
  }

  /** The value of a word that was added. */
  Expanded of(Word word) {
    return values.getOrDefault(word, List.of(Expansion.verbatim(word))).getFirst();
  }

  Expanded add(Word word) {
    Expanded value = Expansion.of(word, variables, scope.escape());
    values.put(word, List.of(value));
    return value;
  }

  /** RUN, CMD and the like are left to the shell; COPY --from and excludes are taken as written. */
  void addAll(Instruction instruction) {
    switch (instruction) {
      case Instruction.Transfer transfer -> transfer(transfer);
      case Instruction.Run run -> run.mounts().forEach(this::mount);
      case Instruction.Label label -> pairs(label.pairs());
      case Instruction.Env env -> pairs(env.pairs());
      case Instruction.Expose expose ->
          expose.ports().forEach(w -> values.put(w, Expansion.words(w, variables, scope.escape())));
      case Instruction.Volume volume -> volume.paths().forEach(this::add);
      case Instruction.User user -> user.user().ifPresent(this::add);
      case Instruction.Workdir workdir -> workdir.path().ifPresent(this::add);
      case Instruction.StopSignal stop -> stop.signal().ifPresent(this::add);
      case Instruction.From from -> {}
      case Instruction.Arg arg -> {}
      case Instruction.Cmd cmd -> {}
      case Instruction.Entrypoint entrypoint -> {}
      case Instruction.Healthcheck health -> {}
      case Instruction.Shell shell -> {}
      case Instruction.OnBuild onBuild -> {}
      case Instruction.Maintainer maintainer -> {}
      case Instruction.Unrecognized unknown -> {}
    }
  }

  private void transfer(Instruction.Transfer transfer) {
    for (TransferSource source : transfer.sources()) {
      switch (source) {
        case TransferSource.Written(Word word) -> add(word);
        case TransferSource.Inline(Heredoc heredoc) ->
            values.put(new Word(heredoc.body()), List.of(Expansion.ofBody(heredoc, variables)));
      }
    }
    transfer.destination().ifPresent(this::add);
    transfer.chown().ifPresent(this::add);
    transfer.chmod().ifPresent(this::add);
    if (transfer instanceof Instruction.Add add) {
      add.checksum().ifPresent(this::add);
    }
  }

  private void mount(Mount mount) {
    for (Mount.Field field : mount.fields()) {
      if (!field.key().equals("from")) {
        field.value().ifPresent(this::add);
      }
    }
  }

  private void pairs(List<Pair> pairs) {
    for (Pair pair : pairs) {
      add(pair.key());
      pair.value().ifPresent(this::add);
    }
  }

  /** What went wrong, in the order of the file. */
  List<Diagnostic> errors() {
    List<Diagnostic> errors = new ArrayList<>();
    for (List<Expanded> each : values.values()) {
      each.forEach(e -> errors.addAll(e.errors()));
    }
    errors.sort(Comparator.comparing(d -> d.place().orElseThrow()));
    return errors;
  }
}
