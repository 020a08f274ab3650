package io.plimsoll.compose;

import static io.plimsoll.compose.Shape.ANY;
import static io.plimsoll.compose.Shape.BOOL;
import static io.plimsoll.compose.Shape.COMMAND;
import static io.plimsoll.compose.Shape.DURATION;
import static io.plimsoll.compose.Shape.INTEGER;
import static io.plimsoll.compose.Shape.NUMBER;
import static io.plimsoll.compose.Shape.PAIRS;
import static io.plimsoll.compose.Shape.SIZE;
import static io.plimsoll.compose.Shape.TEXT;
import static io.plimsoll.compose.Shape.list;
import static io.plimsoll.compose.Shape.oneOrMore;
import static io.plimsoll.compose.Shape.struct;

import io.plimsoll.compose.Shape.Joining;
import io.plimsoll.compose.Shape.ShortForm;
import java.util.Map;
import java.util.Set;

/** The keys of Compose files, after the Compose specification and its JSON schema. */
final class Shapes {
  private static final Shape EXTERNAL = struct(new Keys().all(TEXT, "name").map(), ShortForm.FLAG);

  private static final Shape ULIMITS =
      new Shape.MapOf(
          new Shape.Struct(
              new Keys().all(INTEGER, "soft hard").map(),
              Set.of(),
              ShortForm.LIMIT,
              Joining.REPLACE));

  private static final Shape GRANTED_KEYS =
      struct(new Keys().all(TEXT, "source target uid gid mode").map(), ShortForm.SOURCE);

  private static final Shape BUILD =
      struct(
          new Keys()
              .all(TEXT, "context dockerfile dockerfile_inline target network isolation")
              .all(TEXT, "provenance sbom")
              .all(BOOL, "no_cache pull privileged")
              .all(SIZE, "shm_size")
              .all(PAIRS, "args additional_contexts labels ssh")
              .all(new Shape.Hosts(), "extra_hosts")
              .all(list(TEXT, Joining.TEXT), "tags platforms entitlements")
              .all(list(TEXT, Joining.APPEND), "cache_from cache_to")
              .all(oneOrMore(TEXT, Joining.APPEND), "no_cache_filter")
              .all(list(GRANTED_KEYS, Joining.SECRET), "secrets")
              .all(ULIMITS, "ulimits")
              .map(),
          ShortForm.CONTEXT);

  private static final Shape HEALTHCHECK =
      struct(
          new Keys()
              .all(COMMAND, "test")
              .all(DURATION, "interval timeout start_period start_interval")
              .all(INTEGER, "retries")
              .all(BOOL, "disable")
              .map());

  private static final Shape LOGGING =
      new Shape.Struct(
          new Keys().all(TEXT, "driver").all(new Shape.MapOf(TEXT), "options").map(),
          Set.of(),
          ShortForm.NONE,
          Joining.DRIVER);

  private static final Shape PORT =
      struct(
          new Keys().all(TEXT, "name mode host_ip target published protocol app_protocol").map(),
          ShortForm.PORT,
          "target");

  private static final Shape VOLUME =
      struct(
          new Keys()
              .all(TEXT, "type source target consistency")
              .all(BOOL, "read_only")
              .all(
                  struct(
                      new Keys()
                          .all(TEXT, "propagation selinux recursive")
                          .all(BOOL, "create_host_path")
                          .map()),
                  "bind")
              .all(
                  struct(
                      new Keys()
                          .all(BOOL, "nocopy")
                          .all(TEXT, "subpath")
                          .all(PAIRS, "labels")
                          .map()),
                  "volume")
              .all(struct(new Keys().all(SIZE, "size").all(TEXT, "mode").map()), "tmpfs")
              .all(struct(new Keys().all(TEXT, "subpath").map()), "image")
              .map(),
          ShortForm.VOLUME);

  private static final Shape DEVICE_REQUEST =
      struct(
          new Keys()
              .all(list(TEXT, Joining.TEXT), "capabilities device_ids")
              .all(TEXT, "count driver")
              .all(PAIRS, "options")
              .map());

  private static final Shape RESERVED_DEVICE =
      new Shape.Struct(
          ((Shape.Struct) DEVICE_REQUEST).keys(),
          Set.of("capabilities"),
          ShortForm.NONE,
          Joining.DEEP);

  private static final Shape SERVICE_NETWORK =
      struct(
          new Keys()
              .all(list(TEXT, Joining.TEXT), "aliases link_local_ips")
              .all(TEXT, "interface_name ipv4_address ipv6_address mac_address")
              .all(NUMBER, "priority gw_priority")
              .all(PAIRS, "driver_opts")
              .map());

  private static final Shape DEPENDENCY =
      struct(new Keys().all(TEXT, "condition").all(BOOL, "required restart").map());

  private static final Shape HOOK =
      struct(
          new Keys()
              .all(COMMAND, "command")
              .all(TEXT, "user working_dir image")
              .all(BOOL, "privileged per_replica")
              .all(PAIRS, "environment")
              .map());

  private static final Shape ENV_FILE =
      struct(
          new Keys().all(TEXT, "path format").all(BOOL, "required").map(), ShortForm.PATH, "path");

  private static final Shape EXTENDS =
      struct(new Keys().all(TEXT, "service file").map(), ShortForm.SERVICE, "service");

  private static final Shape WATCH =
      struct(
          new Keys()
              .all(TEXT, "path action target")
              .all(BOOL, "initial_sync")
              .all(oneOrMore(TEXT, Joining.TEXT), "ignore include")
              .all(HOOK, "exec")
              .map(),
          ShortForm.NONE,
          "path",
          "action");

  private static final Shape DEVELOP =
      struct(new Keys().all(list(WATCH, Joining.APPEND), "watch").map());

  private static final Shape DEPLOY =
      struct(
          new Keys()
              .all(TEXT, "mode endpoint_mode")
              .all(INTEGER, "replicas")
              .all(PAIRS, "labels")
              .all(ANY, "rollback_config update_config placement")
              .all(resources(), "resources")
              .all(
                  struct(
                      new Keys()
                          .all(TEXT, "condition")
                          .all(DURATION, "delay window")
                          .all(INTEGER, "max_attempts")
                          .map()),
                  "restart_policy")
              .map());

  private static Shape resources() {
    Keys limits = new Keys().all(NUMBER, "cpus").all(SIZE, "memory").all(INTEGER, "pids");
    Keys reservations =
        new Keys()
            .all(NUMBER, "cpus")
            .all(SIZE, "memory")
            .all(ANY, "generic_resources")
            .all(list(RESERVED_DEVICE, Joining.APPEND), "devices");
    return struct(
        new Keys()
            .all(struct(limits.map()), "limits")
            .all(struct(reservations.map()), "reservations")
            .map());
  }

  private static final Shape SERVICE =
      struct(
          new Keys()
              .all(TEXT, "cgroup cgroup_parent container_name cpuset domainname hostname image")
              .all(TEXT, "ipc isolation mac_address network_mode pid platform pull_policy")
              .all(TEXT, "pull_refresh_after restart runtime stop_signal user userns_mode uts")
              .all(TEXT, "working_dir")
              .all(BOOL, "attach init oom_kill_disable privileged read_only stdin_open tty")
              .all(BOOL, "use_api_socket")
              .all(INTEGER, "cpu_count cpu_shares mem_swappiness oom_score_adj pids_limit scale")
              .all(NUMBER, "cpu_percent cpus")
              .all(TEXT, "cpu_period cpu_quota cpu_rt_period cpu_rt_runtime")
              .all(SIZE, "mem_limit mem_reservation memswap_limit shm_size")
              .all(DURATION, "stop_grace_period")
              .all(COMMAND, "command entrypoint")
              .all(PAIRS, "environment annotations labels sysctls storage_opt")
              .all(list(TEXT, Joining.TEXT), "cap_add cap_drop expose links profiles")
              .all(list(TEXT, Joining.APPEND), "security_opt group_add volumes_from")
              .all(list(TEXT, Joining.APPEND), "external_links device_cgroup_rules")
              .all(oneOrMore(TEXT, Joining.TEXT), "dns dns_opt dns_search tmpfs label_file")
              .all(oneOrMore(ENV_FILE, Joining.PATH), "env_file")
              .all(new Shape.Hosts(), "extra_hosts")
              .all(list(PORT, Joining.PORT), "ports")
              .all(list(VOLUME, Joining.TARGET), "volumes")
              .all(list(device(), Joining.TARGET), "devices")
              .all(list(GRANTED_KEYS, Joining.SECRET), "secrets")
              .all(list(GRANTED_KEYS, Joining.CONFIG), "configs")
              .all(new Shape.Names(SERVICE_NETWORK), "networks")
              .all(new Shape.Names(DEPENDENCY), "depends_on")
              .all(
                  new Shape.Names(struct(Map.of("endpoint_var", TEXT, "model_var", TEXT))),
                  "models")
              .all(new Shape.Either(TEXT, list(DEVICE_REQUEST, Joining.REPLACE)), "gpus")
              .all(list(HOOK, Joining.APPEND), "pre_start post_start pre_stop post_stop")
              .all(ULIMITS, "ulimits")
              .all(ANY, "blkio_config credential_spec provider")
              .all(BUILD, "build")
              .all(DEPLOY, "deploy")
              .all(DEVELOP, "develop")
              .all(EXTENDS, "extends")
              .all(HEALTHCHECK, "healthcheck")
              .all(LOGGING, "logging")
              .map());

  private static Shape device() {
    return struct(new Keys().all(TEXT, "source target permissions").map(), ShortForm.DEVICE);
  }

  private static final Shape NETWORK =
      struct(
          new Keys()
              .all(TEXT, "name driver")
              .all(PAIRS, "driver_opts labels")
              .all(EXTERNAL, "external")
              .all(BOOL, "internal enable_ipv4 enable_ipv6 attachable")
              .all(
                  struct(
                      new Keys()
                          .all(TEXT, "driver")
                          .all(PAIRS, "options")
                          .all(
                              list(
                                  struct(
                                      new Keys()
                                          .all(TEXT, "subnet ip_range gateway")
                                          .all(PAIRS, "aux_addresses")
                                          .map()),
                                  Joining.SUBNET),
                              "config")
                          .map()),
                  "ipam")
              .map());

  private static final Shape STORE =
      struct(
          new Keys()
              .all(TEXT, "name driver")
              .all(PAIRS, "driver_opts labels")
              .all(EXTERNAL, "external")
              .map());

  private static final Shape OBJECT =
      struct(
          new Keys()
              .all(TEXT, "name file environment content driver template_driver")
              .all(PAIRS, "driver_opts labels")
              .all(EXTERNAL, "external")
              .map());

  private static final Shape MODEL =
      struct(
          new Keys()
              .all(TEXT, "name model")
              .all(INTEGER, "context_size")
              .all(list(TEXT, Joining.REPLACE), "runtime_flags")
              .map());

  private static final Shape INCLUDE =
      struct(
          new Keys()
              .all(oneOrMore(TEXT, Joining.APPEND), "path env_file")
              .all(TEXT, "project_directory")
              .map(),
          ShortForm.PATH,
          "path");

  /** A whole file. */
  static final Shape.Struct FILE =
      struct(
          new Keys()
              .all(TEXT, "name version")
              .all(list(INCLUDE, Joining.APPEND), "include")
              .all(new Shape.MapOf(SERVICE), "services")
              .all(new Shape.MapOf(NETWORK), "networks")
              .all(new Shape.MapOf(STORE), "volumes")
              .all(new Shape.MapOf(OBJECT), "secrets configs")
              .all(new Shape.MapOf(MODEL), "models")
              .map());

  /** One service. */
  static final Shape.Struct ONE_SERVICE = (Shape.Struct) SERVICE;

  private Shapes() {}
}
