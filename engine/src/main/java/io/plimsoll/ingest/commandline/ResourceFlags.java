package io.plimsoll.ingest.commandline;

import io.plimsoll.dockerrun.FlagKind;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.RestartSpec;
import io.plimsoll.dockerrun.UlimitSpec;
import io.plimsoll.ingest.runtime.Logs;
import io.plimsoll.ingest.runtime.Restarts;
import io.plimsoll.ingest.runtime.Ulimits;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Limits, logs, and what happens when a container ends. */
final class ResourceFlags {
  /** Microseconds of one period where none is given (kernel, cpu.cfs_period_us). */
  private static final long PERIOD = 100_000;

  private static final int DECIMALS = 9;

  private final FlagFacts flags;

  ResourceFlags(FlagFacts flags) {
    this.flags = flags;
  }

  void fill() {
    limit("memory", bytes(Flags.MEMORY));
    limit("swap", bytes(Flags.MEMORY_SWAP));
    limit("cpus", cpus());
    limit("cpu_shares", count(Flags.CPU_SHARES));
    limit("cpuset", flags.text(Flags.CPUSET));
    pids();
    if (flags.command().has(Flags.MEMORY_RESERVATION)) {
      flags.draft().request("memory", bytes(Flags.MEMORY_RESERVATION));
    }
    flags.set("ulimits", flags.map(flags.each(Flags.ULIMIT, this::ulimit)));
    flags.set("restart", flags.last(Flags.RESTART, this::restart));
    flags.set("init", flags.toggle(Flags.INIT));
    flags.set("oom_kill_disabled", flags.toggle(Flags.OOM_KILL_DISABLE));
    flags.set("oom_score_adj", flags.last(Flags.OOM_SCORE_ADJ, (n, o) -> Value.Int.of(n).from(o)));
    logging();
  }

  private void limit(String field, Value value) {
    if (!(value instanceof Absent)) {
      flags.draft().limit(field, value);
    }
  }

  /** Zero and negative numbers are no limit. */
  private Value bytes(FlagKind<Long> kind) {
    return flags.last(kind, (n, o) -> n > 0 ? Value.Bytes.of(n).from(o) : Absent.ABSENT);
  }

  private Value count(FlagKind<Long> kind) {
    return flags.last(kind, (n, o) -> n > 0 ? Value.Int.of(n).from(o) : Absent.ABSENT);
  }

  /** A limit that is given as none takes away the one that an engine has by default. */
  private void pids() {
    if (flags.command().has(Flags.PIDS_LIMIT) || flags.open().isPresent()) {
      flags.draft().limit("pids", count(Flags.PIDS_LIMIT));
    }
  }

  private Value cpus() {
    if (flags.command().has(Flags.CPUS) || !flags.command().has(Flags.CPU_QUOTA)) {
      return flags.last(
          Flags.CPUS, (n, o) -> n.signum() > 0 ? Value.Decimal.of(n).from(o) : Absent.ABSENT);
    }
    long period = flags.command().known(Flags.CPU_PERIOD).filter(p -> p > 0).orElse(PERIOD);
    return flags.last(
        Flags.CPU_QUOTA,
        (quota, o) ->
            quota > 0
                ? Value.Decimal.of(
                        BigDecimal.valueOf(quota)
                            .divide(BigDecimal.valueOf(period), DECIMALS, RoundingMode.HALF_UP)
                            .stripTrailingZeros())
                    .from(o)
                : Absent.ABSENT);
  }

  private Value ulimit(UlimitSpec limit, Origin origin) {
    return new Entry(
        Text.of(limit.name(), origin),
        new Ulimits(flags.nodes())
            .of(
                Value.Int.of(limit.soft()).from(origin),
                Value.Int.of(limit.hard()).from(origin),
                origin));
  }

  private Value restart(RestartSpec restart, Origin origin) {
    String shown = restart.retries() == 0 ? "" : ":" + restart.retries();
    return new Restarts(flags.nodes()).of(Text.of(restart.name() + shown, origin));
  }

  private void logging() {
    boolean said = flags.command().has(Flags.LOG_DRIVER) || flags.command().has(Flags.LOG_OPT);
    if (!said && flags.open().isEmpty()) {
      return;
    }
    Value driver = flags.text(Flags.LOG_DRIVER);
    Mapping options = flags.map(flags.each(Flags.LOG_OPT, ProcessFlags::entry));
    Node engine = flags.draft().engine().node(flags.nodes());
    Origin origin =
        flags
            .command()
            .last(Flags.LOG_DRIVER)
            .map(g -> Origin.at(g.span()))
            .or(() -> flags.command().last(Flags.LOG_OPT).map(g -> Origin.at(g.span())))
            .orElse(flags.draft().place());
    flags.set("logging", new Logs(flags.nodes()).of(engine, driver, options, origin));
  }
}
