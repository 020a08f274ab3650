package io.plimsoll.ingest.commandline;

import io.plimsoll.dockerrun.Engine;
import io.plimsoll.dockerrun.FlagKind;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.Pair;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.ingest.runtime.HealthSpecs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Value;
import java.time.Duration;
import java.util.List;

/** The health check that a command line sets, changes or takes away. */
final class HealthFlags {
  private final FlagFacts flags;

  HealthFlags(FlagFacts flags) {
    this.flags = flags;
  }

  void fill(List<Pair> environment) {
    flags.declare("healthcheck", check(environment));
  }

  private Value check(List<Pair> environment) {
    Origin place = flags.draft().place();
    HealthSpecs specs = new HealthSpecs(flags.nodes(), ProcessFlags.variables(environment));
    if (flags.command().isOn(Flags.NO_HEALTHCHECK)) {
      return specs.disabled(place(Flags.NO_HEALTHCHECK));
    }
    boolean options =
        flags.command().flags().stream().anyMatch(f -> f.kind().name().startsWith("health-"));
    if (!options) {
      return flags.unsaid();
    }
    if (!flags.command().has(Flags.HEALTH_CMD)) {
      // Options alone change those of the image's check.
      return nodes(specs.ofImage(place));
    }
    Origin at = place(Flags.HEALTH_CMD);
    return flags.last(
        Flags.HEALTH_CMD,
        (piece, origin) ->
            isNone(piece)
                ? specs.disabled(at)
                : nodes(specs.shell(PieceValues.written(piece), at)));
  }

  /** Podman takes the word for no check. */
  private boolean isNone(Piece piece) {
    return flags.command().engine() == Engine.PODMAN && piece.text().equals("none");
  }

  private Origin place(FlagKind<?> kind) {
    return flags.command().last(kind).map(g -> Origin.at(g.span())).orElse(Origin.NONE);
  }

  private Node nodes(Node.Builder check) {
    span(check, "interval", Flags.HEALTH_INTERVAL);
    span(check, "timeout", Flags.HEALTH_TIMEOUT);
    span(check, "start_period", Flags.HEALTH_START_PERIOD);
    Value retries =
        flags.last(
            Flags.HEALTH_RETRIES,
            (n, origin) -> n == 0 ? Absent.ABSENT : Value.Int.of(n).from(origin));
    if (!(retries instanceof Absent)) {
      check.set("retries", retries);
    }
    return flags.nodes().build(check);
  }

  /** Zero is the default of the engine. */
  private void span(Node.Builder check, String field, FlagKind<Duration> kind) {
    Value value =
        flags.last(kind, (d, origin) -> d.isZero() ? Absent.ABSENT : Value.Span.of(d).from(origin));
    if (!(value instanceof Absent)) {
      check.set(field, value);
    }
  }
}
