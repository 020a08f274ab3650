package io.plimsoll.ingest.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.dockerfile.Dockerfiles;
import io.plimsoll.dockerfile.Evaluation;
import io.plimsoll.dockerfile.ParsedDockerfile;
import io.plimsoll.dockerfile.Stage;
import io.plimsoll.dockerfile.StageBase;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a Dockerfile into the model; total: what the builder would refuse becomes diagnostics, the
 * rest is still there.
 */
public final class DockerfileReader {
  private final NodeMaker nodes;
  private final BaseImages bases;
  private final InputLimits limits;

  /** A reader with the default limits. */
  public DockerfileReader(NodeMaker nodes) {
    this(nodes, InputLimits.DEFAULT);
  }

  /** A reader without images that stages may stand on. */
  public DockerfileReader(NodeMaker nodes, InputLimits limits) {
    this(nodes, BaseImages.none(nodes), limits);
  }

  /**
   * A reader.
   *
   * @param bases images that stages may stand on
   */
  public DockerfileReader(NodeMaker nodes, BaseImages bases, InputLimits limits) {
    this.nodes = nodes;
    this.bases = bases;
    this.limits = limits;
  }

  /**
   * How a Dockerfile is built.
   *
   * @param allStages judge every stage that no other builds on as final
   * @param context the files it can copy from, where they are at hand
   */
  public record Options(BuildInputs inputs, boolean allStages, Optional<ContextListing> context) {
    public static final Options DEFAULT = new Options(BuildInputs.NONE, false);

    /** Without the files it can copy from. */
    public Options(BuildInputs inputs, boolean allStages) {
      this(inputs, allStages, Optional.empty());
    }

    /** The same with a build context. */
    public Options context(ContextListing listing) {
      return new Options(inputs, allStages, Optional.of(listing));
    }
  }

  /**
   * A Dockerfile as the model has it.
   *
   * @param dockerfile the view
   * @param diagnostics what the builder would refuse, and limits that were reached
   * @param bases the images at hand that its stages stand on, or may stand on
   */
  public record Ingested(Node dockerfile, List<Diagnostic> diagnostics, List<Node> bases) {
    public Ingested {
      diagnostics = List.copyOf(diagnostics);
      bases = List.copyOf(bases);
    }
  }

  public Ingested read(Source source, Options options) {
    return read(source, options, false);
  }

  /** Reads instructions that were put together from the history of an image. */
  public Ingested readHistory(Source source) {
    return read(source, Options.DEFAULT, true);
  }

  private Ingested read(Source source, Options options, boolean inHistory) {
    ParsedDockerfile parsed = Dockerfiles.read(source, limits);
    BuildInputs inputs = options.inputs().bases(bases.or(options.inputs().bases()));
    Evaluation file = Evaluation.of(parsed, inputs);
    Evaluation defaults =
        inputs.arguments().isEmpty() ? file : Evaluation.of(parsed, inputs.arguments(Map.of()));
    List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
    diagnostics.addAll(file.diagnostics());
    Suppressions suppressions = new Suppressions(nodes);
    InstructionNodes instructions = new InstructionNodes(nodes, suppressions, inHistory);
    Definitions definitions = new Definitions(file);
    List<StageModel> stages = new ArrayList<>();
    BuildContext context =
        options
            .context()
            .filter(c -> Credible.is(c, file))
            .<BuildContext>map(c -> new GivenContext(nodes, c))
            .orElseGet(BuildContext.NotGiven::new);
    Transfers transfers =
        new Transfers(
            nodes,
            index ->
                index.isPresent() && index.getAsInt() < stages.size()
                    ? stages.get(index.getAsInt()).node()
                    : Absent.ABSENT,
            context);
    StageNodes stageNodes = new StageNodes(nodes, file, defaults, instructions, definitions);
    for (Stage stage : file.stages()) {
      StageModel model = new StageModel(stage, parent(stage, stages), found(stage, inputs));
      stages.add(model);
      new StageReader(nodes, model, instructions, transfers, definitions).read();
      model.node(stageNodes.stage(model, stageNodes.from(model)));
    }
    Node view =
        new FileNodes(nodes, file, stages, instructions, suppressions, context, options.allStages())
            .dockerfile(diagnostics);
    return new Ingested(
        view,
        diagnostics,
        stages.stream().flatMap(s -> s.found.images().stream()).distinct().toList());
  }

  private BaseImages.Found found(Stage stage, BuildInputs inputs) {
    Optional<String> platform =
        stage.platform().isPresent() ? stage.platform().get().text() : inputs.platform();
    return stage.base() instanceof StageBase.Image image
        ? image
            .reference()
            .text()
            .map(r -> bases.find(r, platform))
            .orElseGet(BaseImages.Found.Nothing::new)
        : new BaseImages.Found.Nothing();
  }

  private static Optional<StageModel> parent(Stage stage, List<StageModel> stages) {
    return stage.base() instanceof StageBase.Earlier earlier
        ? Optional.of(stages.get(earlier.stage()))
        : Optional.empty();
  }
}
