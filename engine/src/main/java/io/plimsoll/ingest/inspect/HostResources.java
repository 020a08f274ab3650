package io.plimsoll.ingest.inspect;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.DeviceSpecs;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.Logs;
import io.plimsoll.ingest.runtime.Restarts;
import io.plimsoll.ingest.runtime.Ulimits;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Limits, devices, logs and restarts of {@code HostConfig}. */
final class HostResources {
  private static final int NANO_DIGITS = 9;

  /** Microseconds of one period where none is given (kernel, cpu.cfs_period_us). */
  private static final long PERIOD = 100_000;

  private final ContainerDraft draft;
  private final JsonObject host;
  private final NodeMaker nodes;

  HostResources(ContainerDraft draft, JsonObject host) {
    this.draft = draft;
    this.host = host;
    this.nodes = draft.nodes();
  }

  void fill() {
    draft
        .limit("memory", host.bytes("Memory"))
        .limit("swap", host.bytes("MemorySwap"))
        .limit("cpus", cpus())
        .limit("cpu_shares", host.count("CpuShares"))
        .limit("cpuset", host.filled("CpusetCpus"))
        .limit("pids", host.count("PidsLimit"))
        .request("memory", host.bytes("MemoryReservation"));
    set("oom_kill_disabled", host.bool("OomKillDisable"));
    set("oom_score_adj", host.integer("OomScoreAdj"));
    set("init", host.bool("Init"));
    draft.set("ulimits", ulimits());
    restart();
    logging();
    devices();
  }

  private void set(String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.set(field, value);
    }
  }

  private Value cpus() {
    if (host.count("NanoCpus") instanceof Value.Int nanos) {
      return Value.Decimal.of(BigDecimal.valueOf(nanos.value(), NANO_DIGITS).stripTrailingZeros())
          .from(nanos.origin());
    }
    if (!(host.count("CpuQuota") instanceof Value.Int quota)) {
      return host.count("CpuQuota");
    }
    long period = host.count("CpuPeriod") instanceof Value.Int p ? p.value() : PERIOD;
    BigDecimal cores =
        BigDecimal.valueOf(quota.value())
            .divide(BigDecimal.valueOf(period), NANO_DIGITS, RoundingMode.HALF_UP);
    return Value.Decimal.of(cores.stripTrailingZeros()).from(quota.origin());
  }

  private Mapping ulimits() {
    Ulimits reader = new Ulimits(nodes);
    List<Entry> all = new ArrayList<>();
    for (JsonObject limit : host.objects("Ulimits")) {
      if (limit.text("Name") instanceof Text name) {
        all.add(
            new Entry(
                name, reader.of(limit.integer("Soft"), limit.integer("Hard"), limit.place())));
      }
    }
    return Mapping.of(all);
  }

  private void restart() {
    JsonObject policy = host.object("RestartPolicy");
    if (policy.text("Name") instanceof Text name) {
      String most = policy.count("MaximumRetryCount") instanceof Value.Int i ? ":" + i.value() : "";
      draft.set(
          "restart",
          new Restarts(nodes).of(Text.of(name.written() + most, host.place("RestartPolicy"))));
    }
  }

  private void logging() {
    JsonObject log = host.object("LogConfig");
    Value driver = log.filled("Type");
    if (!(driver instanceof Absent)) {
      draft.set(
          "logging",
          new Logs(nodes).of(driver, log.object("Config").map(), host.place("LogConfig")));
    }
  }

  private void devices() {
    DeviceSpecs specs = new DeviceSpecs(nodes);
    List<Value> all = new ArrayList<>();
    for (JsonObject device : host.objects("Devices")) {
      all.add(
          specs.of(
              device.text("PathOnHost"),
              device.text("PathInContainer"),
              device.text("CgroupPermissions"),
              device.place()));
    }
    for (JsonObject request : host.objects("DeviceRequests")) {
      all.add(requested(specs, request));
    }
    Listing devices = Listing.list(all);
    // Before API 1.40 there were no requests for GPUs, or no word about them.
    draft.set(
        "devices",
        host.mentions("DeviceRequests")
            ? devices
            : devices.open(Unknowns.tooOld(host, "DeviceRequests").reasons()));
    draft.set("device_rules", Listing.list(host.texts("DeviceCgroupRules")));
  }

  private static Value requested(DeviceSpecs specs, JsonObject request) {
    List<Value> ids = request.texts("DeviceIDs");
    Text name =
        !ids.isEmpty() && ids.getFirst() instanceof Text t ? t : Text.of("all", request.place());
    return request.string("Driver").equals("cdi")
        ? specs.named(name, request.place())
        : specs.graphics(name, request.place());
  }
}
