package io.plimsoll.command;

import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Command;
import io.plimsoll.shell.Part;
import io.plimsoll.shell.Pipeline;
import io.plimsoll.shell.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What flows between the commands of a script: pipes, here-documents, substitutions. */
final class Streams {
  private final CommandFacts facts;

  Streams(CommandFacts facts) {
    this.facts = facts;
  }

  /** The last commands of the stage that writes into a command's standard input. */
  List<Invocation> feeding(Invocation command) {
    return neighbour(command, -1);
  }

  /** The commands of the stage that reads a command's standard output. */
  List<Invocation> reading(Invocation command) {
    return neighbour(command, 1);
  }

  private List<Invocation> neighbour(Invocation command, int step) {
    List<Pipeline> all = facts.context().script().pipelines();
    Command written = facts.command(command.index());
    Optional<Pipeline> pipeline = Optional.of(all.get(written.place().pipeline()));
    // A pipeline inside of a stage of another one reads and writes what that stage does.
    for (int depth = 0; pipeline.isPresent() && depth < all.size(); depth++) {
      List<List<Integer>> stages = pipeline.get().stages();
      int stage = stage(stages, command.index());
      if (stage >= 0 && stage + step >= 0 && stage + step < stages.size()) {
        return stages.get(stage + step).stream().map(facts::invocation).toList();
      }
      OptionalInt outer = pipeline.get().outer();
      pipeline = outer.isPresent() ? Optional.of(all.get(outer.getAsInt())) : Optional.empty();
    }
    return List.of();
  }

  private static int stage(List<List<Integer>> stages, int command) {
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).contains(command)) {
        return i;
      }
    }
    return -1;
  }

  /** The command whose substitution a command stands in. */
  Optional<Invocation> holder(Invocation command) {
    Optional<Command> found = Optional.empty();
    for (Command other : facts.context().script().commands()) {
      boolean closer =
          found.isEmpty() || other.substitutions().size() < found.get().substitutions().size();
      if (other.substitutions().contains(command.index()) && closer) {
        found = Optional.of(other);
      }
    }
    return found.map(c -> facts.invocation(c.place().index()));
  }

  /** The commands in the substitutions of a command. */
  List<Invocation> held(Invocation command) {
    return facts.command(command.index()).substitutions().stream().map(facts::invocation).toList();
  }

  /** Whether a command stands in {@code <( )} of its holder, not in {@code $( )}. */
  boolean isProcess(Invocation holder) {
    return facts.command(holder.index()).argv().stream()
        .flatMap(w -> w.parts().stream())
        .anyMatch(p -> p instanceof Part.Hole hole && hole.kind() == Part.Kind.PROCESS);
  }

  /** What a command reads from its standard input, where that is in the script. */
  Optional<Value> input(Invocation command) {
    Command written = facts.command(command.index());
    List<Redirect> redirects = new ArrayList<>(written.redirects());
    redirects.addAll(written.outerRedirects());
    for (Redirect redirect : redirects) {
      if (redirect.isHere()) {
        return Optional.of(Arg.of(redirect.body().orElse(redirect.target())).value());
      }
      if (redirect.operator().equals("<")) {
        return Optional.of(opaque(command, "it is read from a file"));
      }
    }
    List<Invocation> feeding = feeding(command);
    return feeding.isEmpty() ? Optional.empty() : Optional.of(together(feeding));
  }

  private Value together(List<Invocation> commands) {
    Value all = Text.of("");
    for (Invocation command : commands) {
      Value next = output(command);
      all = all instanceof Text a && next instanceof Text b ? a.plus(b) : next;
    }
    return all;
  }

  /** What a command writes to its standard output; unknown unless it only prints. */
  Value output(Invocation command) {
    return switch (command.program()) {
      case "echo" -> echo(command);
      case "printf" -> printf(command);
      case "cat", "tee", ":" ->
          command.is("tee") || command.operands().isEmpty() || command.operands().getFirst().is("-")
              ? input(command).orElseGet(() -> Text.of(""))
              : opaque(command, "it is the content of a file");
      default -> opaque(command, "`" + command.called() + "` writes it");
    };
  }

  private Value echo(Invocation echo) {
    List<Arg> words = facts.words(echo.index());
    int first = 0;
    boolean escapes = false;
    while (first < words.size()
        && words.get(first).known().filter(w -> w.matches("-[neE]+")).isPresent()) {
      escapes |= words.get(first++).marked().indexOf('e') > 0;
    }
    Text text = Text.of("");
    for (int i = first; i < words.size(); i++) {
      text = text.plus(words.get(i).text());
      text = i + 1 < words.size() ? text.plus(Text.of(" ")) : text;
    }
    Text line = text.plus(Text.of("\n"));
    // The echo of dash, which is the usual /bin/sh of Debian, has no -e and always reads escapes.
    return escapes || written(line).indexOf('\\') >= 0 ? unescaped(line) : settled(line, echo);
  }

  /** The format with its words; one that is more than texts is unknown. */
  private Value printf(Invocation printf) {
    List<Arg> words = facts.words(printf.index());
    int start = !words.isEmpty() && words.getFirst().is("--") ? 1 : 0;
    if (words.size() <= start || !words.get(start).isKnown()) {
      return opaque(printf, "its format is computed");
    }
    String format = words.get(start).marked();
    List<Arg> values = words.subList(start + 1, words.size());
    int places = format.split("%s", -1).length - 1;
    if (format.replace("%s", "").replace("%%", "").indexOf('%') >= 0) {
      return opaque(printf, "its format has numbers");
    }
    Text text = Text.of("");
    int rounds = places == 0 ? 1 : Math.max(1, (values.size() + places - 1) / places);
    int value = 0;
    for (int round = 0; round < rounds; round++) {
      String[] pieces = format.replace("%%", "%").split("%s", -1);
      for (int i = 0; i < pieces.length; i++) {
        text = text.plus(Text.of(pieces[i]));
        if (i + 1 < pieces.length && value < values.size()) {
          text = text.plus(values.get(value++).text());
        }
      }
    }
    return unescaped(text);
  }

  private static String written(Text text) {
    return String.join("", text.pieces());
  }

  private static Value unescaped(Text text) {
    List<String> pieces =
        text.pieces().stream()
            .map(p -> p.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\"))
            .toList();
    return Text.of(pieces, text.holes(), text.origin());
  }

  private static Value settled(Text text, Invocation command) {
    return Text.of(text.pieces(), text.holes(), command.origin());
  }

  static Unknown opaque(Invocation command, String why) {
    return Nodes.unknown(Reason.Kind.OPAQUE, command.called(), why, command);
  }
}
