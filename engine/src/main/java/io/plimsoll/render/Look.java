package io.plimsoll.render;

/** How a report looks for people, which never changes what it says. */
public record Look(boolean colours, Show show) {
  public static final Look PLAIN = new Look(false, Show.FINDINGS);
}
