package io.plimsoll.dockerrun;

import java.util.List;

/**
 * When a container is started again.
 *
 * @param name {@code no}, {@code on-failure}, {@code always}, {@code unless-stopped}; empty for the
 *     engine's default; the client takes any name
 * @param retries at most; 0 for no limit
 */
public record RestartSpec(String name, long retries) {

  /** Reads {@code name[:retries]}. */
  public static Reading<RestartSpec> read(Piece value) {
    if (!value.isKnown()) {
      return new Reading.Unknown<>(value);
    }
    List<Piece> parts = value.split(':');
    if (parts.size() == 1) {
      return Reading.of(new RestartSpec(value.text(), 0));
    }
    if (parts.getFirst().isEmpty()) {
      return Reading.refused(value, "no policy stands before the colon", "write `on-failure:3`");
    }
    Piece count = value.from(parts.getFirst().length() + 1);
    return Numbers.whole(count).map(n -> new RestartSpec(parts.getFirst().text(), n));
  }
}
