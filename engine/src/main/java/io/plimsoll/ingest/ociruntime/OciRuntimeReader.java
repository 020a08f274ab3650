package io.plimsoll.ingest.ociruntime;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.CommandLines.ExecWord;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.Drafts;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.Environments;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.RuntimeUsers;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Absent;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Environment;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the configuration of an OCI runtime (runtime-spec, config.md): all that holds is in it, and
 * what is not there does not hold.
 */
public final class OciRuntimeReader {
  /** Annotations in which engines note the image. */
  private static final List<String> IMAGE =
      List.of(
          "org.opencontainers.image.ref.name",
          "io.kubernetes.cri.image-name",
          "io.kubernetes.cri-o.ImageName");

  private final NodeMaker nodes;
  private final InputLimits limits;

  /** A reader with the default limits. */
  public OciRuntimeReader(NodeMaker nodes) {
    this(nodes, InputLimits.DEFAULT);
  }

  public OciRuntimeReader(NodeMaker nodes, InputLimits limits) {
    this.nodes = nodes;
    this.limits = limits;
  }

  /** The container of a bundle. */
  public Drafts read(Source source) {
    Documents documents = new DocumentReader(Limits.of(limits), Code.E1004).json(source);
    List<Diagnostic> problems = new ArrayList<>(documents.diagnostics());
    Optional<Mapping> root =
        documents.roots().stream()
            .findFirst()
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast);
    if (root.isEmpty() || root.get().entry("ociVersion").isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(
            Diagnostic.at(source.span(0, 0), Code.E1507, "this is no configuration of a container")
                .help("give the `config.json` of an OCI bundle; it has `ociVersion`"));
      }
      return new Drafts(List.of(), problems);
    }
    JsonObject config = JsonObject.of(root.get(), problems);
    String host = config.string("hostname");
    String name = host.isEmpty() ? "container" : host;
    ContainerDraft draft =
        new ContainerDraft(
            nodes,
            config.place(),
            Text.of(name, config.place("hostname")),
            "oci",
            EngineProfile.KUBERNETES_CONTAINERD);
    image(draft, config);
    process(draft, config.object("process"));
    draft.set("logging", untold("logging", "a bundle does not say where output goes", config));
    new LinuxFacts(draft, config).fill();
    new OciMounts(draft, config).fill();
    return new Drafts(List.of(new Drafts.Named(name, draft)), problems);
  }

  private static void image(ContainerDraft draft, JsonObject config) {
    JsonObject annotations = config.object("annotations");
    Value reference = Absent.ABSENT;
    for (String key : IMAGE) {
      Value text = annotations.filled(key);
      reference =
          reference instanceof Absent && text instanceof Text t ? ImageRef.of(t) : reference;
    }
    draft.set(
        "image_ref",
        reference instanceof Absent
            ? untold("image", "a bundle does not say which image it was made of", config)
            : reference);
    draft.set("annotations", annotations.map());
    draft.labels(io.plimsoll.model.Mapping.of(List.of()));
  }

  private static Unknown untold(String cause, String text, JsonObject config) {
    return Unknown.of(Reason.of(Reason.Kind.UNRESOLVED, cause, text, config.span()));
  }

  private void process(ContainerDraft draft, JsonObject process) {
    Value command = command(process);
    if (!(command instanceof Absent)) {
      draft.declare("cmd", command);
    }
    JsonObject user = process.object("user");
    Value name = user.filled("username");
    RuntimeUsers users = new RuntimeUsers(nodes);
    Value declared =
        name instanceof Text t
            ? users.of(t)
            : users.ids(user.integer("uid"), user.integer("gid"), process.place("user"));
    if (!(declared instanceof Absent)) {
      draft.declare("user", declared);
    }
    draft.set("supplementary_gids", groups(user));
    Value folder = process.filled("cwd");
    if (!(folder instanceof Absent)) {
      draft.declare("workdir", MountSpecs.path(folder));
    }
    Environments environments = new Environments(nodes);
    draft.declare(
        "env", Listing.list(process.texts("env").stream().map(environments::entry).toList()));
    Value adjusted = process.integer("oomScoreAdj");
    if (!(adjusted instanceof Absent)) {
      draft.set("oom_score_adj", adjusted);
    }
  }

  private static Listing groups(JsonObject user) {
    List<Value> all = new ArrayList<>();
    for (Value gid : user.texts("additionalGids")) {
      if (gid instanceof Text t && t.written().matches("[0-9]{1,10}")) {
        all.add(Value.Int.of(Long.parseLong(t.written())).from(t.origin()));
      }
    }
    return Listing.set(all);
  }

  private Value command(JsonObject process) {
    List<ExecWord> words = new ArrayList<>();
    for (Value word : process.texts("args")) {
      if (!(word instanceof Text t)) {
        return word;
      }
      words.add(ExecWord.of(t, t.origin().span().orElse(process.span())));
    }
    Origin origin = process.place("args");
    return words.isEmpty()
        ? Absent.ABSENT
        : new CommandLines(nodes)
            .exec(
                words,
                CommandLines.Place.of(
                    origin.span().orElse(process.span()),
                    Environment.unknown("the shell of the container sets it")));
  }
}
