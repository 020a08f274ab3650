package io.plimsoll.ingest.quadlet;

import static java.util.Map.entry;

import io.plimsoll.dockerrun.FlagKind;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.PodmanFlags;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which flag of {@code podman run} a key of {@code [Container]} stands for (podman-systemd.unit.5).
 */
final class QuadletKeys {
  /** Keys whose value is one value of the flag. */
  private static final Map<String, FlagKind<?>> SINGLE =
      Map.ofEntries(
          entry("AddDevice", Flags.DEVICE),
          entry("AddHost", Flags.ADD_HOST),
          entry("ContainerName", Flags.NAME),
          entry("Entrypoint", Flags.ENTRYPOINT),
          entry("EnvironmentFile", Flags.ENV_FILE),
          entry("EnvironmentHost", PodmanFlags.ENV_HOST),
          entry("ExposeHostPort", Flags.EXPOSE),
          entry("GroupAdd", Flags.GROUP_ADD),
          entry("HealthCmd", Flags.HEALTH_CMD),
          entry("HealthInterval", Flags.HEALTH_INTERVAL),
          entry("HealthRetries", Flags.HEALTH_RETRIES),
          entry("HealthStartPeriod", Flags.HEALTH_START_PERIOD),
          entry("HealthTimeout", Flags.HEALTH_TIMEOUT),
          entry("HostName", Flags.HOSTNAME),
          entry("IP", Flags.IP),
          entry("IP6", Flags.IP6),
          entry("LogDriver", Flags.LOG_DRIVER),
          entry("LogOpt", Flags.LOG_OPT),
          entry("Memory", Flags.MEMORY),
          entry("Mount", Flags.MOUNT),
          entry("Network", Flags.NETWORK),
          entry("NetworkAlias", Flags.NETWORK_ALIAS),
          entry("PidsLimit", Flags.PIDS_LIMIT),
          entry("PublishPort", Flags.PUBLISH),
          entry("Pull", Flags.PULL),
          entry("ReadOnly", Flags.READ_ONLY),
          entry("ReadOnlyTmpfs", PodmanFlags.READ_ONLY_TMPFS),
          entry("RunInit", Flags.INIT),
          entry("Secret", PodmanFlags.SECRET),
          entry("ShmSize", Flags.SHM_SIZE),
          entry("StopSignal", Flags.STOP_SIGNAL),
          entry("Tmpfs", Flags.TMPFS),
          entry("UIDMap", PodmanFlags.UIDMAP),
          entry("Ulimit", Flags.ULIMIT),
          entry("UserNS", Flags.USERNS),
          entry("Volume", Flags.VOLUME),
          entry("WorkingDir", Flags.WORKDIR));

  /** Keys whose value is a list of words, each a value of the flag. */
  private static final Map<String, FlagKind<?>> WORDS =
      Map.of(
          "AddCapability", Flags.CAP_ADD,
          "Annotation", Flags.ANNOTATION,
          "DropCapability", Flags.CAP_DROP,
          "Environment", Flags.ENV,
          "Label", Flags.LABEL,
          "Sysctl", Flags.SYSCTL);

  /** Keys that the reader takes itself, and those that say nothing the model holds. */
  private static final Set<String> OTHER =
      Set.of(
          "AutoUpdate",
          "CgroupsMode",
          "ContainersConfModule",
          "DNS",
          "DNSOption",
          "DNSSearch",
          "Exec",
          "GIDMap",
          "GlobalArgs",
          "Group",
          "HealthLogDestination",
          "HealthMaxLogCount",
          "HealthMaxLogSize",
          "HealthOnFailure",
          "HealthStartupCmd",
          "HealthStartupInterval",
          "HealthStartupRetries",
          "HealthStartupSuccess",
          "HealthStartupTimeout",
          "HttpProxy",
          "Image",
          "Mask",
          "NoNewPrivileges",
          "Notify",
          "Pod",
          "PodmanArgs",
          "ReloadCmd",
          "ReloadSignal",
          "RemapGid",
          "RemapUid",
          "RemapUidSize",
          "RemapUsers",
          "Retry",
          "RetryDelay",
          "Rootfs",
          "SeccompProfile",
          "SecurityLabelDisable",
          "SecurityLabelFileType",
          "SecurityLabelLevel",
          "SecurityLabelNested",
          "SecurityLabelType",
          "ServiceName",
          "StartWithPod",
          "StopTimeout",
          "SubGIDMap",
          "SubUIDMap",
          "Timezone",
          "Unmask",
          "User",
          "VolatileTmp");

  private QuadletKeys() {}

  static Optional<FlagKind<?>> single(String key) {
    return Optional.ofNullable(SINGLE.get(key));
  }

  static Optional<FlagKind<?>> words(String key) {
    return Optional.ofNullable(WORDS.get(key));
  }

  static boolean isKnown(String key) {
    return SINGLE.containsKey(key) || WORDS.containsKey(key) || OTHER.contains(key);
  }

  static Set<String> all() {
    Set<String> all = new java.util.TreeSet<>(OTHER);
    all.addAll(SINGLE.keySet());
    all.addAll(WORDS.keySet());
    return all;
  }
}
