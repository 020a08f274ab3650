package io.plimsoll.dockerfile;

import io.plimsoll.dockerfile.Instruction.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints instructions as S-expressions: {@code (run ["--flag"] "text")}. */
final class Expressions {
  private Expressions() {}

  static String of(ParsedDockerfile file) {
    StringBuilder all = new StringBuilder();
    file.instructions().forEach(i -> all.append(of(i)).append('\n'));
    return all.toString();
  }

  static String of(Instruction instruction) {
    List<String> items = new ArrayList<>();
    items.add(instruction.keyword().toLowerCase(Locale.ROOT));
    if (!instruction.head().flags().isEmpty()) {
      items.add(
          instruction.head().flags().stream()
              .map(f -> quote(f.word().text()))
              .toList()
              .toString()
              .replace("\", \"", "\" \""));
    }
    arguments(instruction, items);
    return "(" + String.join(" ", items) + ")";
  }

  private static void arguments(Instruction instruction, List<String> items) {
    switch (instruction) {
      case Instruction.From from -> words(Blanks.words(from.head().rest()), items);
      case Instruction.Run run -> command(run.command(), items);
      case Instruction.Cmd cmd -> command(cmd.command(), items);
      case Instruction.Entrypoint entrypoint -> command(entrypoint.command(), items);
      case Instruction.Healthcheck health -> health(health, items);
      case Transfer transfer -> transfer(transfer, items);
      case Instruction.Arg arg -> words(WordReader.words(arg.head().rest(), '\\'), items);
      case Instruction.Env env -> pairs(env.pairs(), env.legacy(), items);
      case Instruction.Label label -> pairs(label.pairs(), label.legacy(), items);
      case Instruction.Expose expose -> words(expose.ports(), items);
      case Instruction.Volume volume -> words(volume.paths(), items);
      case Instruction.User user -> user.user().ifPresent(w -> items.add(quote(w.text())));
      case Instruction.Workdir workdir -> workdir.path().ifPresent(w -> items.add(quote(w.text())));
      case Instruction.StopSignal stop -> stop.signal().ifPresent(w -> items.add(quote(w.text())));
      case Instruction.Shell shell -> words(shell.words(), items);
      case Instruction.OnBuild onBuild -> onBuild.trigger().ifPresent(t -> items.add(of(t)));
      case Instruction.Maintainer maintainer -> items.add(quote(maintainer.value().text()));
      case Instruction.Unrecognized unknown -> items.add(quote(unknown.head().rest().text()));
    }
  }

  private static void words(List<Word> words, List<String> items) {
    words.forEach(w -> items.add(quote(w.text())));
  }

  private static void health(Instruction.Healthcheck health, List<String> items) {
    switch (health.test()) {
      case HealthTest.None none -> items.add("\"NONE\"");
      case HealthTest.Check check -> {
        items.add("\"CMD\"");
        command(check.command(), items);
      }
      case HealthTest.Unreadable unreadable -> items.add(quote(unreadable.span().text()));
    }
  }

  private static void transfer(Transfer transfer, List<String> items) {
    for (TransferSource source : transfer.sources()) {
      switch (source) {
        case TransferSource.Written written -> items.add(quote(written.word().text()));
        case TransferSource.Inline inline -> items.add(quote(inline.span().text()));
      }
    }
    Optional<Word> destination = transfer.destination();
    destination.ifPresent(w -> items.add(quote(w.text())));
  }

  private static void command(CommandText command, List<String> items) {
    switch (command) {
      case CommandText.ShellForm shell -> {
        if (shell.text().length() > 0) {
          items.add(quote(shell.text().text()));
        }
      }
      case CommandText.ExecForm exec -> words(exec.words(), items);
    }
  }

  private static void pairs(List<Pair> pairs, boolean legacy, List<String> items) {
    for (Pair pair : pairs) {
      items.add(quote(pair.key().text()));
      items.add(quote(pair.value().orElseThrow().text()));
      items.add(legacy ? "\"\"" : "\"=\"");
    }
  }

  /** Quotes as Go's {@code strconv.Quote} does for printable text. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                  if (c < ' ') {
                    quoted.append(String.format(Locale.ROOT, "\\x%02x", c));
                  } else {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
