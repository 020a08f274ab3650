package io.plimsoll.ingest.commandline;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.RunCommand;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.RuntimeUsers;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of {@code docker exec} as hooks of the containers that other lines make. */
final class Execs {
  private final NodeMaker nodes;
  private final Map<ContainerDraft, List<Value>> hooks = new LinkedHashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  Execs(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** Gives each line to its container; what no line makes is said. */
  List<Diagnostic> add(List<RunCommand> lines, Map<String, ContainerDraft> byName) {
    for (RunCommand line : lines) {
      Optional<String> name = line.image().flatMap(Piece::known);
      Optional<ContainerDraft> container = name.flatMap(n -> Optional.ofNullable(byName.get(n)));
      if (container.isPresent()) {
        hooks
            .computeIfAbsent(container.get(), c -> new ArrayList<>())
            .add(exec(line, container.get()));
      } else {
        line.image().ifPresent(i -> problems.add(unmade(i)));
      }
    }
    hooks.forEach((container, all) -> container.set("hooks", Listing.list(all)));
    return problems;
  }

  private static Diagnostic unmade(Piece container) {
    String message = "no line here makes the container `" + container.written() + "`";
    return Diagnostic.at(container.span(), Code.E1501, message)
        .help("put the `docker run --name` line that makes it before, in the same text");
  }

  private Node exec(RunCommand line, ContainerDraft container) {
    FlagFacts flags = new FlagFacts(line, container);
    Node.Builder exec =
        nodes
            .node("Exec", line.span())
            .set("kind", nodes.constant("ExecKind", "exec").from(Origin.at(line.span())))
            .set("command", command(line))
            .set("user", new RuntimeUsers(nodes).of(flags.text(Flags.USER)));
    Value privileged = flags.toggle(Flags.PRIVILEGED);
    if (!(privileged instanceof Absent)) {
      exec.set("privileged", privileged);
    }
    return nodes.build(exec);
  }

  private Value command(RunCommand line) {
    List<Piece> words = line.words();
    if (words.isEmpty()) {
      return Absent.ABSENT;
    }
    Span place = words.getFirst().span().to(words.getLast().span());
    return new CommandLines(nodes)
        .exec(
            words.stream().map(PieceValues::word).toList(),
            CommandLines.Place.of(
                place,
                ProcessFlags.variables(
                    line.all(Flags.ENV).stream()
                        .flatMap(g -> g.reading().known().stream())
                        .toList())));
  }
}
