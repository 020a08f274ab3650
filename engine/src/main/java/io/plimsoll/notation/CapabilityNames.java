package io.plimsoll.notation;

import java.util.Locale;

/** Names of Linux capabilities in the spellings that tools take. */
public final class CapabilityNames {
  /** Stands for all of them. */
  public static final String ALL = "all";

  private static final String PREFIX = "cap_";

  private CapabilityNames() {}

  /** {@code net_admin} for {@code NET_ADMIN}, {@code CAP_NET_ADMIN} and {@code cap_net_admin}. */
  public static String bare(String written) {
    String lower = written.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
  }
}
