package io.plimsoll.ingest.daemon;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.Ulimits;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
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
    if (config.filled("userns-remap") instanceof Text t) {
      engine = engine.withDaemon("userns_remapped", Value.Bool.TRUE.from(t.origin()));
    }
    JsonObject limits = config.object("default-ulimits");
    return limits.keys().isEmpty() ? engine : engine.withDaemon("default_ulimits", ulimits(limits));
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
