package io.plimsoll.ingest.daemon;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.SecurityOptions;
import io.plimsoll.ingest.runtime.Ulimits;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the configuration of the Docker daemon (dockerd, "Daemon configuration file"). */
public final class DaemonReader {
  private final NodeMaker nodes;
  private final InputLimits limits;

  /** A reader with the default limits. */
  public DaemonReader(NodeMaker nodes) {
    this(nodes, InputLimits.DEFAULT);
  }

  public DaemonReader(NodeMaker nodes, InputLimits limits) {
    this.nodes = nodes;
    this.limits = limits;
  }

  /** An engine as its configuration has it. */
  public record Configured(EngineProfile engine, List<Diagnostic> diagnostics) {
    public Configured {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Docker with what the file says; an unreadable file says nothing. */
  public Configured read(Source source) {
    Documents documents = new DocumentReader(Limits.of(limits), Code.E1004).json(source);
    List<Diagnostic> problems = new ArrayList<>(documents.diagnostics());
    Optional<Mapping> root =
        documents.roots().stream()
            .findFirst()
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast);
    if (root.isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(
            Diagnostic.at(source.span(0, 0), Code.E1507, "the configuration is no object")
                .help("write `{ \"no-new-privileges\": true }`"));
      }
      return new Configured(EngineProfile.DOCKER, problems);
    }
    return new Configured(engine(JsonObject.of(root.get(), problems)), problems);
  }

  private EngineProfile engine(JsonObject config) {
    EngineProfile engine = EngineProfile.DOCKER.stated();
    engine = with(engine, "no_new_privileges", config.bool("no-new-privileges"));
    engine = with(engine, "default_publish_ip", config.filled("ip"));
    engine = with(engine, "log_driver", config.filled("log-driver"));
    engine = with(engine, "cgroup_parent", config.filled("cgroup-parent"));
    engine = with(engine, "init", config.bool("init"));
    engine = with(engine, "icc", config.bool("icc"));
    engine = with(engine, "ipc", kind(config, "default-ipc-mode", "private", "shareable"));
    engine = with(engine, "cgroupns", kind(config, "default-cgroupns-mode", "private", "host"));
    Value seccomp = config.filled("seccomp-profile");
    engine = with(engine, "seccomp", new SecurityOptions(nodes).seccomp(seccomp));
    if (config.has("log-opts")) {
      engine = engine.withDaemon("log_options", options(config.object("log-opts")));
    }
    if (config.has("insecure-registries")) {
      engine =
          engine.withDaemon(
              "insecure_registries",
              Listing.set(config.texts("insecure-registries"))
                  .from(config.place("insecure-registries")));
    }
    if (config.filled("userns-remap") instanceof Text t) {
      engine = engine.withDaemon("userns_remapped", Value.Bool.TRUE.from(t.origin()));
    }
    JsonObject limits = config.object("default-ulimits");
    return limits.keys().isEmpty() ? engine : engine.withDaemon("default_ulimits", ulimits(limits));
  }

  /** A namespace by its word; another one keeps the daemon from starting, so it holds nowhere. */
  private Value kind(JsonObject config, String key, String... words) {
    Value word = config.filled(key);
    return word instanceof Text t && List.of(words).contains(t.written())
        ? nodes.constant("NamespaceKind", t.written()).from(t.origin())
        : word instanceof Text t ? Unknown.of(unreadable(t)) : word;
  }

  private static Reason unreadable(Text word) {
    String text = "`" + word.written() + "` is no mode that dockerd takes";
    return word.origin()
        .span()
        .map(place -> Reason.of(Reason.Kind.UNREADABLE, word.written(), text, place))
        .orElseGet(() -> Reason.of(Reason.Kind.UNREADABLE, word.written(), text));
  }

  /** Options are texts; dockerd refuses numbers, and `max-file` is written as one all the same. */
  private static Value options(JsonObject options) {
    List<Entry> all = new ArrayList<>();
    for (String name : options.keys()) {
      all.add(new Entry(Text.of(name, options.place(name)), options.text(name)));
    }
    return io.plimsoll.model.Mapping.of(all).from(options.place());
  }

  private static EngineProfile with(EngineProfile engine, String field, Value value) {
    return value instanceof Absent ? engine : engine.withDaemon(field, value);
  }

  private Value ulimits(JsonObject limits) {
    Ulimits reader = new Ulimits(nodes);
    List<Entry> all = new ArrayList<>();
    for (String name : limits.keys()) {
      JsonObject limit = limits.object(name);
      all.add(
          new Entry(
              Text.of(name, limits.place(name)),
              reader.of(limit.integer("Soft"), limit.integer("Hard"), limits.place(name))));
    }
    return io.plimsoll.model.Mapping.of(all).from(limits.place());
  }
}
