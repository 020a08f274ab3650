package io.plimsoll.dockerfile;

import static io.plimsoll.dockerfile.Refusals.flag;
import static io.plimsoll.dockerfile.Refusals.malformed;

import io.plimsoll.source.Span;
import java.util.Locale;
import java.util.Optional;

/** What the builder refuses once variables have values; a value that is not known is not judged. */
final class StepChecks {
  private final Step step;
  private final Reports diagnostics;

  StepChecks(Step step, Reports diagnostics) {
    this.step = step;
    this.diagnostics = diagnostics;
  }

  void check() {
    switch (step.instruction()) {
      case Instruction.Copy copy -> copy(copy);
      case Instruction.Add add -> add(add);
      case Instruction.Run run -> {
        for (Mount mount : run.mounts()) {
          new MountChecks(step, mount, diagnostics).check();
        }
      }
      case Instruction.Expose expose -> expose.ports().forEach(this::port);
      case Instruction.Volume volume -> volume.paths().forEach(this::volume);
      case Instruction.StopSignal stop -> stop.signal().ifPresent(this::signal);
      case Instruction.Env env -> {}
      case Instruction.Label label -> {}
      case Instruction.Arg arg -> {}
      case Instruction.From from -> {}
      case Instruction.User user -> {}
      case Instruction.Workdir workdir -> {}
      case Instruction.Cmd cmd -> {}
      case Instruction.Entrypoint entrypoint -> {}
      case Instruction.Healthcheck health -> {}
      case Instruction.Shell shell -> {}
      case Instruction.OnBuild onBuild -> {}
      case Instruction.Maintainer maintainer -> {}
      case Instruction.Unrecognized unknown -> {}
    }
  }

  private Optional<String> known(Word word) {
    Expanded value = step.value(word);
    return value.errors().isEmpty() ? value.text() : Optional.empty();
  }

  private void copy(Instruction.Copy copy) {
    mode(copy);
    for (TransferSource source : copy.sources()) {
      if (source instanceof TransferSource.Written(Word word)) {
        known(word).filter(StepChecks::isRemote).ifPresent(text -> remote(word.span(), text));
      }
    }
  }

  private void remote(Span place, String text) {
    diagnostics.add(
        malformed(place, "COPY cannot fetch " + Quoted.of(text), "use `ADD` with `--checksum`"));
  }

  private static boolean isRemote(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://")
        || lower.startsWith("https://")
        || lower.startsWith("git://")
        || lower.startsWith("ssh://")
        || source.startsWith("git@");
  }

  private void add(Instruction.Add add) {
    mode(add);
    if (add.checksum().isPresent() && add.sources().size() > 1) {
      diagnostics.add(
          flag(
              add.checksum().get().span(),
              "`--checksum` needs exactly one source",
              "give each source an ADD of its own"));
    }
  }

  private void mode(Instruction.Transfer transfer) {
    Optional<Word> mode = transfer.chmod();
    if (mode.isPresent() && !known(mode.get()).map(Modes::isValid).orElse(true)) {
      diagnostics.add(
          flag(
              mode.get().span(),
              Quoted.of(step.value(mode.get()).sketch()) + " is no file mode",
              "write octal digits such as `0755`, or `u=rwX,go=rX`"));
    }
  }

  private void port(Word word) {
    for (Expanded value : step.values(word)) {
      Optional<String> text = value.errors().isEmpty() ? value.text() : Optional.empty();
      if (text.isPresent() && ExposedPort.of(text.get()).isEmpty()) {
        diagnostics.add(
            malformed(
                word.span(),
                Quoted.of(text.get()) + " is no port",
                "write a number or range with a protocol: `8080`, `7000-7010/udp`"));
      }
    }
  }

  private void volume(Word word) {
    if (known(word).filter(String::isEmpty).isPresent()) {
      diagnostics.add(
          malformed(
              word.span(),
              "the path of this VOLUME is empty once its variables are replaced",
              "give the variable a default"));
    }
  }

  private void signal(Word word) {
    known(word)
        .filter(text -> !Signals.isValid(text))
        .ifPresent(
            text ->
                diagnostics.add(
                    malformed(
                        word.span(),
                        Quoted.of(text) + " is no signal",
                        "write a name such as `SIGTERM`, or its number")));
  }
}
