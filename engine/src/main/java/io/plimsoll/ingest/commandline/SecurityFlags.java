package io.plimsoll.ingest.commandline;

import io.plimsoll.dockerrun.DeviceSpec;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.ingest.runtime.Capabilities;
import io.plimsoll.ingest.runtime.DeviceSpecs;
import io.plimsoll.ingest.runtime.SecurityOptions;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Privileges: capabilities, security options, devices, kernel parameters. */
final class SecurityFlags {
  private final FlagFacts flags;

  SecurityFlags(FlagFacts flags) {
    this.flags = flags;
  }

  void fill() {
    flags.set("privileged", flags.toggle(Flags.PRIVILEGED));
    flags.set("read_only", flags.toggle(Flags.READ_ONLY));
    Capabilities capabilities = new Capabilities(flags.nodes());
    flags.set(
        "cap_add", flags.set(flags.each(Flags.CAP_ADD, (p, o) -> capability(capabilities, p, o))));
    flags.set(
        "cap_drop",
        flags.set(flags.each(Flags.CAP_DROP, (p, o) -> capability(capabilities, p, o))));
    options();
    devices();
    flags.set("device_rules", flags.list(flags.each(Flags.DEVICE_RULE, PieceValues::text)));
    flags.set("sysctls", flags.map(flags.each(Flags.SYSCTL, ProcessFlags::entry)));
  }

  private static Value capability(Capabilities capabilities, Piece piece, Origin origin) {
    return capabilities.of(PieceValues.text(piece, origin));
  }

  private void options() {
    List<Value> options =
        flags.each(
            Flags.SECURITY_OPT, (option, origin) -> PieceValues.text(option.whole(), origin));
    SecurityOptions.Said said = new SecurityOptions(flags.nodes()).of(options);
    if (flags.open().isPresent()) {
      said = opened(said);
      flags
          .draft()
          .set("has_security_options", options.isEmpty() ? flags.unsaid() : Value.Bool.TRUE);
    } else if (!options.isEmpty()) {
      flags.draft().hasSecurityOptions(Value.Bool.TRUE);
    }
    flags.draft().security(said);
  }

  private SecurityOptions.Said opened(SecurityOptions.Said said) {
    return new SecurityOptions.Said(
        orUnsaid(said.noNewPrivileges()),
        orUnsaid(said.seccomp()),
        orUnsaid(said.apparmor()),
        orUnsaid(said.selinux()),
        orUnsaid(said.procMask()));
  }

  private Value orUnsaid(Value value) {
    return value instanceof Absent ? flags.unsaid() : value;
  }

  private void devices() {
    DeviceSpecs specs = new DeviceSpecs(flags.nodes());
    List<Value> all = new ArrayList<>(flags.each(Flags.DEVICE, (d, o) -> device(specs, d, o)));
    flags
        .command()
        .last(Flags.GPUS)
        .ifPresent(
            given ->
                all.add(
                    PieceValues.of(
                        given,
                        (request, origin) ->
                            specs.graphics(Text.of(given.value().written(), origin), origin))));
    flags.set("devices", flags.list(all));
  }

  private static Value device(DeviceSpecs specs, DeviceSpec device, Origin origin) {
    return switch (device) {
      case DeviceSpec.Named named -> specs.named(Text.of(named.name(), origin), origin);
      case DeviceSpec.OfHost host ->
          specs.of(
              known(PieceValues.text(host.host(), origin)),
              known(PieceValues.text(host.container(), origin)),
              Text.of(host.permissions(), origin),
              origin);
    };
  }

  /** A device of which only a part is known may be any. */
  private static Value known(Value text) {
    return text instanceof Text t && !t.isKnown() && t.pieces().getFirst().isEmpty()
        ? Unknown.of(t.reasons())
        : text;
  }
}
