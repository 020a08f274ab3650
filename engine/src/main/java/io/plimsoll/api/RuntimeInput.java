package io.plimsoll.api;

import io.plimsoll.ingest.InputKind;
import io.plimsoll.source.Source;
import java.util.List;

/**
 * A file or command line that defines containers.
 *
 * @param kind how it is read
 * @param sources its text; of a compose project all its files, later ones override earlier ones
 * @param surroundings what lies beside it and what the caller knows
 */
public record RuntimeInput(InputKind kind, List<Source> sources, Surroundings surroundings)
    implements Input {
  public RuntimeInput {
    sources = List.copyOf(sources);
    if (sources.isEmpty() || kind.view() != InputKind.View.CONTAINERS) {
      throw new IllegalArgumentException("an input of containers has a text, not " + kind);
    }
  }

  /** One text with nothing around it. */
  public static RuntimeInput of(InputKind kind, String path, String text) {
    return new RuntimeInput(kind, List.of(Source.of(path, text)), Surroundings.NONE);
  }

  /** A {@code docker run} or {@code podman run} command line. */
  public static RuntimeInput run(String name, String line) {
    return of(InputKind.RUN, "run:" + name, line);
  }
}
