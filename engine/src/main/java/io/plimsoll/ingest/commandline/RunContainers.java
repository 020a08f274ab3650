package io.plimsoll.ingest.commandline;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerrun.Engine;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.PairFiles;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.RunCommand;
import io.plimsoll.dockerrun.RunFiles;
import io.plimsoll.ingest.parts.Platforms;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes containers of commands that are taken apart; also of files that hold the same flags. */
public final class RunContainers {
  private final NodeMaker nodes;
  private final Setting setting;

  public RunContainers(NodeMaker nodes, Setting setting) {
    this.nodes = nodes;
    this.setting = setting;
  }

  /**
   * Where commands are run.
   *
   * @param docker defaults of the Docker daemon
   * @param base folder that relative sources of mounts start from
   * @param files that flags name
   */
  public record Setting(EngineProfile docker, Optional<FilePath> base, RunFiles files) {
    /** An engine of which nothing is known, and no files. */
    public static final Setting DEFAULT =
        new Setting(EngineProfile.DOCKER.stated(), Optional.empty(), RunFiles.NONE);
  }

  /** A container to be built, and what is wrong with the files it names. */
  public record Drafted(ContainerDraft draft, List<Diagnostic> diagnostics) {
    public Drafted {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * A container.
   *
   * @param kind constant of {@code RuntimeKind}
   * @param name where the command gives none
   * @param containers finds the container that a word such as {@code container:db} means
   */
  public Drafted draft(
      RunCommand command, String kind, Text name, Function<String, Optional<Fact>> containers) {
    Origin place = Origin.at(command.span());
    Value named = command.last(Flags.NAME).map(g -> PieceValues.text(g.value())).orElse(name);
    ContainerDraft draft = new ContainerDraft(nodes, place, named, kind, engine(command));
    FlagFacts flags = new FlagFacts(command, draft);
    PairFiles environment = PairFiles.environment(command, setting.files());
    PairFiles labels = PairFiles.labels(command, setting.files());
    image(flags);
    new ProcessFlags(flags).fill(environment, labels);
    new HealthFlags(flags).fill(environment.pairs());
    new SecurityFlags(flags).fill();
    new MountFlags(flags, new MountSpecs(nodes, setting.base())).fill();
    new NetworkFlags(flags, containers).fill();
    new ResourceFlags(flags).fill();
    List<Diagnostic> diagnostics = new ArrayList<>(environment.problems());
    diagnostics.addAll(labels.problems());
    return new Drafted(draft, diagnostics);
  }

  private EngineProfile engine(RunCommand command) {
    return command.engine() == Engine.PODMAN ? EngineProfile.PODMAN.stated() : setting.docker();
  }

  private void image(FlagFacts flags) {
    Optional<Piece> image = flags.command().image();
    if (image.isPresent()) {
      Value text = PieceValues.text(image.get());
      flags.draft().set("image_ref", text instanceof Text t ? ImageRef.of(t) : text);
    } else {
      flags
          .draft()
          .set("image_ref", flags.open().<Value>map(Unknown::of).orElseGet(() -> none(flags)));
    }
    flags.declare("platform", platform(flags));
    flags.declare("pull_policy", flags.last(Flags.PULL, this::pull));
  }

  private static Value none(FlagFacts flags) {
    return Unknown.of(
        Reason.of(Reason.Kind.UNREADABLE, "image", "no image is named", flags.command().span()));
  }

  private Value platform(FlagFacts flags) {
    Value text = flags.text(Flags.PLATFORM);
    if (!(text instanceof Text t)) {
      return text;
    }
    return t.isKnown()
        ? new Platforms(nodes).of(t.written(), t.origin()).<Value>map(p -> p).orElse(Absent.ABSENT)
        : Unknown.of(t.reasons());
  }

  private Value pull(Piece piece, Origin origin) {
    if (!piece.isKnown()) {
      return Unknown.of(PieceValues.gaps(piece));
    }
    String policy =
        switch (piece.text().toLowerCase(java.util.Locale.ROOT)) {
          case "always", "newer", "true" -> "always";
          case "never", "false" -> "never";
          default -> "if_missing";
        };
    return nodes.constant("PullPolicy", policy).from(origin);
  }
}
