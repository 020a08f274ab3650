package io.plimsoll.ingest.commandline;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.RunCommand;
import io.plimsoll.dockerrun.RunLines;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.Drafts;
import io.plimsoll.ingest.runtime.Siblings;
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
import java.util.function.IntFunction;

/** Reads the container command lines of a text; total: what an engine refuses is diagnosed. */
public final class CommandLineReader {
  private final NodeMaker nodes;
  private final RunContainers.Setting setting;

  public CommandLineReader(NodeMaker nodes, RunContainers.Setting setting) {
    this.nodes = nodes;
    this.setting = setting;
  }

  /**
   * The containers of a text.
   *
   * @param built the finished node of each by its index
   */
  public Drafts read(Source source, IntFunction<Node> built) {
    RunLines lines = RunLines.read(MappedText.of(source.all()));
    RunContainers containers = new RunContainers(nodes, setting);
    List<Diagnostic> diagnostics = new ArrayList<>(lines.diagnostics());
    List<Drafts.Named> all = new ArrayList<>();
    Siblings siblings = new Siblings(built);
    Map<String, ContainerDraft> byName = new HashMap<>();
    for (RunCommand command : lines.commands()) {
      Text name = name(command);
      Optional<String> given = command.last(Flags.NAME).flatMap(g -> g.value().known());
      int index = siblings.add(given.map(List::of).orElse(List.of()));
      RunContainers.Drafted drafted = containers.draft(command, "run", name, siblings::named);
      diagnostics.addAll(drafted.diagnostics());
      given.ifPresent(n -> byName.put(n, drafted.draft()));
      all.add(
          new Drafts.Named(
              given.orElse(name.written()), drafted.draft().peers(() -> siblings.others(index))));
    }
    diagnostics.addAll(new Execs(nodes).add(lines.execs(), byName));
    return new Drafts(all, diagnostics);
  }

  /** What a container without a name is called here: the last part of its image. */
  private static Text name(RunCommand command) {
    String image = command.image().map(Piece::written).orElse(command.engine().program());
    String bare = image.replaceFirst("@.*$", "");
    String last = bare.substring(bare.lastIndexOf('/') + 1);
    int tag = last.indexOf(':');
    return Text.of(tag > 0 ? last.substring(0, tag) : last);
  }
}
