package io.plimsoll.ingest.ociruntime;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.DeviceSpecs;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.Ulimits;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Limits and devices of a bundle. */
final class LinuxResources {
  private static final long PERIOD = 100_000; // kernel, cpu.cfs_period_us
  private static final int DECIMALS = 9;
  private static final String ALL = "rwm";

  private final ContainerDraft draft;
  private final JsonObject linux;
  private final JsonObject resources;
  private final JsonObject process;

  LinuxResources(ContainerDraft draft, JsonObject linux, JsonObject process) {
    this.draft = draft;
    this.linux = linux;
    this.resources = linux.object("resources");
    this.process = process;
  }

  void fill() {
    JsonObject memory = resources.object("memory");
    JsonObject cpu = resources.object("cpu");
    draft
        .limit("memory", memory.bytes("limit"))
        .limit("swap", memory.bytes("swap"))
        .limit("cpus", cpus(cpu))
        .limit("cpu_shares", cpu.count("shares"))
        .limit("cpuset", cpu.filled("cpus"))
        .limit("pids", resources.object("pids").count("limit"))
        .request("memory", memory.bytes("reservation"));
    if (memory.isTrue("disableOOMKiller")) {
      draft.set("oom_kill_disabled", memory.bool("disableOOMKiller"));
    }
    draft.set("ulimits", limits());
    devices();
  }

  private static Value cpus(JsonObject cpu) {
    if (!(cpu.count("quota") instanceof Value.Int quota)) {
      return cpu.count("quota");
    }
    long period = cpu.count("period") instanceof Value.Int p ? p.value() : PERIOD;
    BigDecimal cores =
        BigDecimal.valueOf(quota.value())
            .divide(BigDecimal.valueOf(period), DECIMALS, RoundingMode.HALF_UP);
    return Value.Decimal.of(cores.stripTrailingZeros()).from(quota.origin());
  }

  /** {@code RLIMIT_NOFILE} is {@code nofile} elsewhere. */
  private Mapping limits() {
    Ulimits reader = new Ulimits(draft.nodes());
    List<Entry> all = new ArrayList<>();
    for (JsonObject limit : process.objects("rlimits")) {
      String name = limit.string("type").replaceFirst("^RLIMIT_", "").toLowerCase(Locale.ROOT);
      all.add(
          new Entry(
              Text.of(name, limit.place("type")),
              reader.of(limit.integer("soft"), limit.integer("hard"), limit.place())));
    }
    return Mapping.of(all);
  }

  private void devices() {
    DeviceSpecs specs = new DeviceSpecs(draft.nodes());
    List<Value> all = new ArrayList<>();
    for (JsonObject device : linux.objects("devices")) {
      Value path = device.text("path");
      all.add(specs.of(path, path, Text.of(ALL, device.place()), device.place()));
    }
    draft.set("devices", Listing.list(all));
    List<Value> rules = new ArrayList<>();
    for (JsonObject rule : resources.objects("devices")) {
      if (rule.isTrue("allow")) {
        rules.add(Text.of(rule(rule), rule.place()));
      }
    }
    draft.set("device_rules", Listing.list(rules));
  }

  /** As command lines write it: {@code c 1:3 rwm}. */
  private static String rule(JsonObject rule) {
    String type = rule.string("type");
    return (type.isEmpty() ? "a" : type)
        + " "
        + number(rule, "major")
        + ":"
        + number(rule, "minor")
        + " "
        + (rule.string("access").isEmpty() ? ALL : rule.string("access"));
  }

  private static String number(JsonObject rule, String key) {
    return rule.integer(key) instanceof Value.Int i && i.value() >= 0
        ? Long.toString(i.value())
        : "*";
  }
}
