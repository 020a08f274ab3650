package io.plimsoll.ingest.quadlet;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.RunCommand;
import io.plimsoll.ingest.commandline.RunContainers;
import io.plimsoll.ingest.runtime.Drafts;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@code .container} file, with its drop-ins and pod, into the container it makes. */
public final class QuadletReader {
  private final NodeMaker nodes;
  private final RunContainers.Setting setting;

  public QuadletReader(NodeMaker nodes, RunContainers.Setting setting) {
    this.nodes = nodes;
    this.setting = setting;
  }

  /**
   * The container of a unit.
   *
   * @param sources the file, then its drop-ins in the order of their names
   */
  public Drafts read(List<Source> sources) {
    List<Diagnostic> problems = new ArrayList<>();
    List<UnitFile.Entry> entries = new ArrayList<>();
    for (Source source : sources) {
      UnitFile unit = UnitFile.read(source);
      entries.addAll(unit.entries());
      for (Span line : unit.malformed()) {
        problems.add(
            Diagnostic.at(line, Code.E1507, "this line is no entry")
                .help("write `Key=value`, or `#` in front of a comment"));
      }
    }
    Source first = sources.getFirst();
    boolean defines = entries.stream().anyMatch(e -> e.section().equals("Container"));
    if (!defines) {
      problems.add(
          Diagnostic.at(first.span(0, 0), Code.E1507, "the unit defines no container")
              .help("write a section `[Container]` with `Image=`"));
      return new Drafts(List.of(), problems);
    }
    entries.addAll(0, new Pods(setting.files(), problems).of(first.name(), entries));
    RunCommand command = new QuadletFlags(problems).command(entries, first.all());
    if (command.image().isEmpty()) {
      problems.add(
          Diagnostic.at(first.span(0, 0), Code.E1507, "the container has no `Image=`")
              .help("add it to `[Container]`"));
    }
    String unit = name(first.name());
    RunContainers.Drafted drafted =
        new RunContainers(nodes, setting)
            .draft(command, "quadlet", Text.of("systemd-" + unit), word -> Optional.empty());
    problems.addAll(drafted.diagnostics());
    String name =
        command.last(Flags.NAME).flatMap(g -> g.value().known()).orElse("systemd-" + unit);
    return new Drafts(List.of(new Drafts.Named(name, drafted.draft())), problems);
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(".container")
        ? file.substring(0, file.length() - ".container".length())
        : file;
  }
}
