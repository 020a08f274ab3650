package io.plimsoll.dockerrun;

import java.util.List;

/** Flags of {@code podman run} that docker does not have (podman-run.1). */
public final class PodmanFlags {
  public static final FlagKind<Boolean> READ_ONLY_TMPFS = Flags.toggle("read-only-tmpfs");
  public static final FlagKind<Piece> SECRET = Flags.list("secret", Texts::any);
  public static final FlagKind<Piece> UNSETENV = Flags.list("unsetenv", Texts::any);
  public static final FlagKind<Piece> UIDMAP = Flags.list("uidmap", Texts::any);
  public static final FlagKind<Boolean> ROOTFS = Flags.toggle("rootfs");
  public static final FlagKind<Piece> POD = Flags.single("pod", Texts::any);
  public static final FlagKind<Boolean> ENV_HOST = Flags.toggle("env-host");

  /** Switches that say nothing the model holds. */
  static final List<String> SWITCHES =
      List.of(
          "http-proxy",
          "no-hostname",
          "no-hosts",
          "passwd",
          "replace",
          "rmi",
          "shm-size-systemd",
          "tls-verify",
          "unsetenv-all");

  /** Flags with a value that says nothing the model holds. */
  static final List<String> VALUES =
      List.of(
          "arch",
          "authfile",
          "cert-dir",
          "cgroup-conf",
          "cgroups",
          "chrootdirs",
          "conmon-pidfile",
          "creds",
          "decryption-key",
          "env-merge",
          "gidmap",
          "gpus",
          "group-entry",
          "health-log-destination",
          "health-max-log-count",
          "health-max-log-size",
          "health-on-failure",
          "health-startup-cmd",
          "health-startup-interval",
          "health-startup-retries",
          "health-startup-success",
          "health-startup-timeout",
          "hosts-file",
          "hostuser",
          "image-volume",
          "init-ctr",
          "init-path",
          "ip-range",
          "os",
          "passwd-entry",
          "personality",
          "pid-file",
          "pidfile",
          "pod-id-file",
          "preserve-fd",
          "preserve-fds",
          "rdt-class",
          "requires",
          "retry",
          "retry-delay",
          "sdnotify",
          "seccomp-policy",
          "subgidname",
          "subuidname",
          "systemd",
          "timeout",
          "tz",
          "umask",
          "variant");

  private PodmanFlags() {}

  static List<FlagKind<?>> all() {
    return List.of(READ_ONLY_TMPFS, SECRET, UNSETENV, UIDMAP, ROOTFS, POD, ENV_HOST);
  }
}
