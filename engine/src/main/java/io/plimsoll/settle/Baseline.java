package io.plimsoll.settle;

import java.util.Set;

/** Fingerprints of findings that were there before and shall not gate. */
public record Baseline(Set<String> fingerprints) {
  public static final Baseline NONE = new Baseline(Set.of());

  public Baseline {
    fingerprints = Set.copyOf(fingerprints);
  }
}
