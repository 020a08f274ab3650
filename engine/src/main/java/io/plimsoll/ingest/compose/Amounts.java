package io.plimsoll.ingest.compose;

import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.runtime.Logs;
import io.plimsoll.ingest.runtime.Restarts;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.ingest.runtime.Ulimits;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Limits, restarts, logs. */
final class Amounts {
  /** Docker: the period of {@code cpu_quota} where none is given, in microseconds. */
  private static final long PERIOD = 100_000;

  private static final int DIGITS = 3; // of a number of cores

  private final Drafting service;
  private final Objections objections;
  private final NodeMaker nodes;

  Amounts(Drafting service, Objections objections) {
    this.service = service;
    this.objections = objections;
    this.nodes = service.nodes();
  }

  void read() {
    limit("memory", Sizes.limit(either("mem_limit", "limits", "memory")));
    limit("swap", Sizes.limit(service.text("memswap_limit")));
    limit("cpus", cpus());
    limit("cpu_shares", Sizes.count(service.text("cpu_shares")));
    limit("cpuset", service.text("cpuset"));
    limit("pids", Sizes.count(either("pids_limit", "limits", "pids")));
    request("memory", Sizes.limit(either("mem_reservation", "reservations", "memory")));
    request("cpus", Sizes.cores(service.text("deploy", "resources", "reservations", "cpus")));
    service.draft().limitsAt(service.innermost("deploy", "resources", "limits"));
    service.draft().requestsAt(service.innermost("deploy", "resources", "reservations"));
    service.set("oom_kill_disabled", service.values().bool(service.at("oom_kill_disable")));
    service.set("oom_score_adj", Sizes.integer(service.text("oom_score_adj")));
    if (service.says("ulimits")) {
      service.set("ulimits", ulimits());
    }
    service.set("restart", restart());
    if (service.says("logging")) {
      service.set("logging", logging());
    }
  }

  /** A limit, or the word that there is none. */
  private void limit(String field, Value value) {
    if (!(value instanceof Absent) || value.origin().span().isPresent()) {
      service.draft().limit(field, value);
    }
  }

  private void request(String field, Value value) {
    if (!(value instanceof Absent)) {
      service.draft().request(field, value);
    }
  }

  /** A key of the service, else of {@code deploy.resources}. */
  private Value either(String key, String kind, String resource) {
    Value own = service.text(key);
    return own instanceof Absent ? service.text("deploy", "resources", kind, resource) : own;
  }

  private Value cpus() {
    Value cpus = Sizes.cores(either("cpus", "limits", "cpus"));
    if (!(cpus instanceof Absent) || !service.says("cpu_quota")) {
      return cpus;
    }
    Value quota = Sizes.count(service.text("cpu_quota"));
    Value given = Sizes.count(service.text("cpu_period"));
    Value period = given instanceof Absent ? Value.Int.of(PERIOD) : given;
    return quota instanceof Value.Int q && period instanceof Value.Int p
        ? Value.Decimal.of(
                BigDecimal.valueOf(q.value())
                    .divide(BigDecimal.valueOf(p.value()), DIGITS, RoundingMode.HALF_UP))
            .from(q.origin())
        : quota instanceof Value.Int ? period : quota;
  }

  private Mapping ulimits() {
    if (!(service.at("ulimits") instanceof Tree.Fields fields)) {
      return service.values().mapping(service.at("ulimits"));
    }
    List<Entry> entries = new ArrayList<>();
    for (Tree.Field field : fields.entries().values()) {
      Text name = Text.of(field.name(), Origin.at(field.key()));
      switch (field.value()) {
        case Tree.Fields limit ->
            entries.add(
                new Entry(
                    name,
                    new Ulimits(nodes)
                        .of(
                            Sizes.integer(service.values().text(limit.get("soft"))),
                            Sizes.integer(service.values().text(limit.get("hard"))),
                            service.origin(limit))));
        case Tree.Gap gap -> entries.add(new Entry(name, Values.unknown(gap)));
        case Tree.Leaf l -> {}
        case Tree.Items i -> {}
        case Tree.Nothing n -> {}
      }
    }
    Mapping all = Mapping.of(entries);
    return fields.open().map(g -> all.open(Values.reasons(g))).orElse(all);
  }

  /**
   * {@code deploy.restart_policy}, whose condition is {@code any}, else {@code restart}
   * (docker/compose, getRestartPolicy).
   */
  private Value restart() {
    Restarts restarts = new Restarts(nodes);
    Value text = service.text("restart");
    Value plain = text instanceof Absent ? text : objections.heard(text, restarts.of(text));
    return switch (service.at("deploy", "restart_policy")) {
      case Tree.Fields policy when !policy.entries().isEmpty() || plain instanceof Absent ->
          restart(restarts, policy);
      case Tree.Gap g -> Values.unknown(g);
      case Tree.Fields nothing -> plain;
      case Tree.Leaf l -> plain;
      case Tree.Items i -> plain;
      case Tree.Nothing n -> plain;
    };
  }

  private Value restart(Restarts restarts, Tree.Fields fields) {
    Value retries = Sizes.count(service.values().text(fields.get("max_attempts")));
    Value condition = service.values().text(fields.get("condition"));
    return switch (condition) {
      case Unknown u -> u;
      case Text t when !t.isKnown() -> Unknown.of(t.reasons());
      case Text t when t.written().equals("none") ->
          restarts.of("never", Absent.ABSENT, t.origin());
      case Text t when t.written().equals("on-failure") ->
          restarts.of("on_failure", retries, t.origin());
      case Text t when t.written().equals("unless-stopped") ->
          restarts.of("unless_stopped", Absent.ABSENT, t.origin());
      case Text t -> restarts.of("always", retries, t.origin());
      default -> restarts.of("always", retries, service.origin(fields));
    };
  }

  private Value logging() {
    if (!(service.at("logging") instanceof Tree.Fields fields)) {
      return Values.at(service.service().tree(), "logging") instanceof Tree.Gap g
          ? Values.unknown(g)
          : Absent.ABSENT;
    }
    return new Logs(nodes)
        .of(
            service.project().engine().node(nodes),
            service.values().text(fields.get("driver")),
            service.values().mapping(fields.get("options")),
            service.origin(fields));
  }
}
