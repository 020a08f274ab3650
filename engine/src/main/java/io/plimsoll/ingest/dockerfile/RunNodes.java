package io.plimsoll.ingest.dockerfile;

import io.plimsoll.command.CachedPath;
import io.plimsoll.command.CommandFacts;
import io.plimsoll.command.ScriptContext;
import io.plimsoll.command.SecretMount;
import io.plimsoll.dockerfile.CommandText;
import io.plimsoll.dockerfile.Heredoc;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Mount;
import io.plimsoll.dockerfile.StageReference;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.dockerfile.Word;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.ingest.parts.ScriptNodes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Dialect;
import io.plimsoll.shell.Script;
import io.plimsoll.shell.Shell;
import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** RUN: its mounts, its script, and the facts derived from that. */
final class RunNodes {
  private static final Set<String> MOUNT_TYPES = Set.of("bind", "cache", "tmpfs", "secret", "ssh");

  private final NodeMaker nodes;
  private final Transfers transfers;

  RunNodes(NodeMaker nodes, Transfers transfers) {
    this.nodes = nodes;
    this.transfers = transfers;
  }

  /** What is in force where a RUN stands. */
  record Setting(
      List<String> shell,
      Value shellNode,
      Value user,
      Value workdir,
      BuildEnvironment environment,
      Listing env) {}

  /** Fills in a RUN and gives its script. */
  ScriptNodes fill(
      Node.Builder node,
      Instruction.Run run,
      Step step,
      Words words,
      Setting setting,
      StageModel stage,
      Later self) {
    List<Node> mounts =
        run.mounts().stream().map(m -> mount(m, step, words, setting.workdir())).toList();
    Script script = script(run, setting);
    ScriptNodes.Owner owner = new ScriptNodes.Owner(self, self, stage::node);
    ScriptNodes made =
        new ScriptNodes(
            nodes,
            script,
            owner,
            commands -> facts(script, commands, self, setting, mounts, stage));
    node.set("form", nodes.constant("RunForm", form(run)))
        .set("script", made.node())
        .lazy("commands", made::running)
        .lazy("pipelines", made::runningPipelines)
        .set("mounts", Listing.list(mounts))
        .set("network", nodes.constant("BuildNetwork", network(run)))
        .set(
            "insecure",
            Facts.bool(run.security().map(w -> w.text().equals("insecure")).orElse(false)))
        .set("shell", setting.shellNode())
        .set("user", setting.user())
        .set("workdir", setting.workdir())
        .set("env", setting.env());
    derived(node, made);
    return made;
  }

  private static void derived(Node.Builder node, ScriptNodes made) {
    node.lazy("package_actions", () -> made.facts().packageActions())
        .lazy("downloads", () -> made.facts().downloads())
        .lazy("git_sources", () -> made.facts().gitSources())
        .lazy("mode_changes", () -> made.facts().modeChanges())
        .lazy("owner_changes", () -> made.facts().ownerChanges())
        .lazy("account_changes", () -> made.facts().accountChanges())
        .lazy("removals", () -> made.facts().removals())
        .lazy("file_writes", () -> made.facts().fileWrites())
        .lazy("symbolic_links", () -> made.facts().symbolicLinks())
        .lazy("credentials", () -> made.facts().credentials());
  }

  private CommandFacts facts(
      Script script,
      List<Node> commands,
      Later self,
      Setting setting,
      List<Node> mounts,
      StageModel stage) {
    List<CachedPath> caches = new ArrayList<>();
    List<SecretMount> secrets = new ArrayList<>();
    for (Node mount : mounts) {
      String type = mount.get("type") instanceof Value.Constant c ? c.name() : "bind";
      Optional<FilePath> target =
          mount.get("target") instanceof FilePath p ? Optional.of(p) : Optional.empty();
      if (type.equals("secret") || type.equals("ssh")) {
        Optional<String> env = mount.get("env") instanceof Text t ? t.known() : Optional.empty();
        secrets.add(new SecretMount(mount, target, env));
      } else {
        target.ifPresent(t -> caches.add(new CachedPath(t)));
      }
    }
    Optional<FilePath> workdir =
        setting.workdir() instanceof FilePath p ? Optional.of(p) : Optional.empty();
    return CommandFacts.of(
        new ScriptContext(
            nodes,
            script,
            commands,
            Optional.of(self.node()),
            setting.environment()::model,
            caches,
            secrets,
            workdir,
            stage.memory));
  }

  private static String form(Instruction.Run run) {
    return !run.head().heredocs().isEmpty()
        ? "heredoc"
        : run.command() instanceof CommandText.ExecForm ? "exec" : "shell";
  }

  private static String network(Instruction.Run run) {
    String written = run.network().map(Word::text).orElse("default");
    return switch (written) {
      case "host", "none" -> written;
      default -> "sandbox";
    };
  }

  private static Script script(Instruction.Run run, Setting setting) {
    Dialect dialect = Dialect.of(setting.shell());
    Optional<Heredoc> lone = run.script();
    if (lone.isPresent()) {
      return Shell.readHeredoc(lone.get().body(), dialect, setting.environment());
    }
    return switch (run.command()) {
      case CommandText.ShellForm form ->
          Shell.read(withBodies(run, form), dialect, setting.environment());
      case CommandText.ExecForm exec when exec.words().isEmpty() ->
          Shell.read(
              MappedText.of(run.head().rest().span().after()), dialect, setting.environment());
      case CommandText.ExecForm exec ->
          Shell.readWords(exec.words().stream().map(Word::mapped).toList(), setting.environment());
    };
  }

  /**
   * With other words beside the heredocs the shell reads text, bodies and terminators as they stand
   * in the file.
   */
  private static MappedText withBodies(Instruction.Run run, CommandText.ShellForm form) {
    List<Heredoc> heredocs = run.head().heredocs();
    if (heredocs.isEmpty()) {
      return form.text();
    }
    int start = form.text().span().start();
    int end = heredocs.getLast().terminator().end();
    return MappedText.of(form.text().source().span(start, Math.max(start, end)));
  }

  private Node mount(Mount mount, Step step, Words words, Value workdir) {
    String type =
        mount
            .value("type")
            .map(w -> w.text().toLowerCase(Locale.ROOT))
            .filter(MOUNT_TYPES::contains)
            .orElse("bind");
    Optional<Word> from = mount.from();
    Optional<StageReference> reference = from.flatMap(step::reference);
    Optional<Word> id = mount.value("id");
    Optional<Word> source = mount.value("source", "src");
    Optional<Word> target = mount.value("target", "dst", "destination");
    return nodes.build(
        nodes
            .node("BuildMount", mount.span())
            .set("type", nodes.constant("BuildMountType", type))
            .set(
                "target",
                target
                    .map(w -> path(words.text(step.value(w)), workdir))
                    .orElseGet(() -> defaultTarget(type, id, mount)))
            .set(
                "source",
                source
                    .filter(w -> !type.equals("secret"))
                    .map(w -> path(words.text(step.value(w)), FilePath.of("/")))
                    .orElse(Absent.ABSENT))
            .set("from", from.<Value>map(w -> transfers.from(w, reference)).orElse(Absent.ABSENT))
            .set(
                "from_ref",
                from.filter(w -> Transfers.isImage(reference))
                    .<Value>map(w -> ImageRef.of(Words.written(w)))
                    .orElse(Absent.ABSENT))
            .set(
                "id",
                id.map(w -> words.text(step.value(w)))
                    .orElseGet(() -> secretId(type, source, target, step, words)))
            .set(
                "env", mount.value("env").map(w -> words.text(step.value(w))).orElse(Absent.ABSENT))
            .set("writable", Facts.bool(writable(mount, type)))
            .set("required", Facts.bool(flag(mount, "required"))));
  }

  /** A secret without id is called by the last part of its target (BuildKit, commands_runmount). */
  private static Value secretId(
      String type, Optional<Word> source, Optional<Word> target, Step step, Words words) {
    if (!type.equals("secret")) {
      return Absent.ABSENT;
    }
    return source
        .map(w -> words.text(step.value(w)))
        .or(
            () ->
                target
                    .map(w -> words.text(step.value(w)))
                    .map(v -> v instanceof Text t ? FilePath.of(t).field("name") : v))
        .orElse(Absent.ABSENT);
  }

  private static Value path(Value text, Value workdir) {
    if (!(text instanceof Text t)) {
      return text;
    }
    FilePath path = FilePath.of(t);
    boolean relative = path.field("is_absolute") instanceof Value.Bool b && !b.value();
    return relative && workdir instanceof FilePath dir
        ? dir.join(path).from(t.origin())
        : relative ? workdir : path;
  }

  private static Value defaultTarget(String type, Optional<Word> id, Mount mount) {
    String name = id.map(Word::text).orElse(type.equals("ssh") ? "default" : "");
    String base = name.substring(name.lastIndexOf('/') + 1);
    FilePath path =
        switch (type) {
          case "secret" -> FilePath.of("/run/secrets/" + base);
          case "ssh" -> FilePath.of("/run/buildkit/ssh_agent.0");
          default -> FilePath.of("/");
        };
    return path.from(
        io.plimsoll.model.Origin.of(io.plimsoll.model.Origin.Kind.DEFAULTED, mount.span()));
  }

  private static boolean flag(Mount mount, String key) {
    return mount.fields().stream()
        .anyMatch(
            f ->
                f.key().equals(key)
                    && f.value().map(v -> v.text().equalsIgnoreCase("true")).orElse(true));
  }

  /** A bind is read-only unless it says otherwise, a cache is writable unless it says otherwise. */
  private static boolean writable(Mount mount, String type) {
    boolean readOnly = flag(mount, "readonly") || flag(mount, "ro");
    boolean readWrite = flag(mount, "readwrite") || flag(mount, "rw");
    return type.equals("bind")
        ? readWrite
        : !readOnly && !type.equals("secret") && !type.equals("ssh");
  }
}
