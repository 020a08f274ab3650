package io.plimsoll.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes the extended attribute {@code security.capability} (capabilities(7), revisions 1 to 3).
 */
final class FileCapabilities {
  /** By number, as linux/capability.h counts them. */
  private static final List<String> NAMES =
      List.of(
          "chown",
          "dac_override",
          "dac_read_search",
          "fowner",
          "fsetid",
          "kill",
          "setgid",
          "setuid",
          "setpcap",
          "linux_immutable",
          "net_bind_service",
          "net_broadcast",
          "net_admin",
          "net_raw",
          "ipc_lock",
          "ipc_owner",
          "sys_module",
          "sys_rawio",
          "sys_chroot",
          "sys_ptrace",
          "sys_pacct",
          "sys_admin",
          "sys_boot",
          "sys_nice",
          "sys_resource",
          "sys_time",
          "sys_tty_config",
          "mknod",
          "lease",
          "audit_write",
          "audit_control",
          "setfcap",
          "mac_override",
          "mac_admin",
          "syslog",
          "wake_alarm",
          "block_suspend",
          "audit_read",
          "perfmon",
          "bpf",
          "checkpoint_restore");

  private FileCapabilities() {}

  /** Names of the permitted and inheritable capabilities, separated by blanks. */
  static String of(String bytes) {
    byte[] attribute = bytes.getBytes(StandardCharsets.ISO_8859_1);
    if (attribute.length < 12) {
      return "";
    }
    long bits = word(attribute, 4) | word(attribute, 8);
    if (attribute.length >= 20) {
      bits |= (word(attribute, 12) | word(attribute, 16)) << 32;
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      if ((bits & 1L << i) != 0) {
        names.add(NAMES.get(i));
      }
    }
    return String.join(" ", names);
  }

  private static long word(byte[] bytes, int at) {
    return (bytes[at] & 0xffL)
        | (bytes[at + 1] & 0xffL) << 8
        | (bytes[at + 2] & 0xffL) << 16
        | (bytes[at + 3] & 0xffL) << 24;
  }
}
