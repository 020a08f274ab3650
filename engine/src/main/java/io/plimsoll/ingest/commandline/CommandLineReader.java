package io.plimsoll.ingest.commandline;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.RunCommand;
import io.plimsoll.dockerrun.RunLines;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the container command lines of a text; total: what an engine refuses is diagnosed. */
public final class CommandLineReader {
  private final NodeMaker nodes;

  public CommandLineReader(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** The containers of a text in its order, and what is wrong with it. */
  public record Ingested(List<Node> containers, List<Diagnostic> diagnostics) {
    public Ingested {
      containers = List.copyOf(containers);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  public Ingested read(Source source, RunContainers.Setting setting) {
    RunLines lines = RunLines.read(MappedText.of(source.all()));
    RunContainers containers = new RunContainers(nodes, setting);
    List<Diagnostic> diagnostics = new ArrayList<>(lines.diagnostics());
    List<Node> all = new ArrayList<>();
    Map<String, Node> byName = new HashMap<>();
    Function<String, Optional<Fact>> others = word -> other(word, lines.commands(), byName);
    for (RunCommand command : lines.commands()) {
      RunContainers.Drafted drafted = containers.draft(command, "run", name(command), others);
      diagnostics.addAll(drafted.diagnostics());
      Node container = drafted.draft().peers(() -> without(all, command)).build();
      all.add(container);
      given(command).ifPresent(name -> byName.put(name, container));
    }
    return new Ingested(all, diagnostics);
  }

  private static List<Node> without(List<Node> all, RunCommand command) {
    return all.stream()
        .filter(c -> !c.origin().span().equals(Optional.of(command.span())))
        .toList();
  }

  /** The container that a word such as {@code container:db} means, if a command makes it. */
  private static Optional<Fact> other(
      String word, List<RunCommand> commands, Map<String, Node> byName) {
    String name = word.substring(word.indexOf(':') + 1);
    boolean made = commands.stream().anyMatch(c -> given(c).equals(Optional.of(name)));
    return made ? Optional.of(() -> java.util.Objects.requireNonNull(byName.get(name))) : Optional.empty();
  }

  private static Optional<String> given(RunCommand command) {
    return command.last(Flags.NAME).flatMap(g -> g.value().known());
  }

  /** What a container without a name is called here: the last part of its image. */
  static Text name(RunCommand command) {
    String image = command.image().map(Piece::written).orElse(command.engine().program());
    String bare = image.replaceFirst("@.*$", "");
    String last = bare.substring(bare.lastIndexOf('/') + 1);
    int tag = last.indexOf(':');
    return Text.of(tag > 0 ? last.substring(0, tag) : last);
  }
}
