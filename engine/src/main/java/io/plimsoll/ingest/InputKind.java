package io.plimsoll.ingest;

import java.util.Locale;
import java.util.Optional;

/** What an input is; {@code --as} takes these words. */
public enum InputKind {
  DOCKERFILE(View.DOCKERFILE),
  COMPOSE(View.CONTAINERS),
  KUBERNETES(View.CONTAINERS),
  /** A {@code docker run} or {@code podman run} command line. */
  RUN(View.CONTAINERS),
  /** What {@code docker inspect} prints of containers. */
  INSPECT(View.CONTAINERS),
  /** {@code config.json} of an OCI runtime bundle. */
  OCI(View.CONTAINERS),
  QUADLET(View.CONTAINERS),
  /** A task definition of Amazon ECS. */
  ECS(View.CONTAINERS),
  /** {@code daemon.json}: what it says holds for the containers of the run. */
  DAEMON(View.CONTAINERS),
  /** A configuration, inspect result, history, archive or layout of an image. */
  IMAGE(View.IMAGES),
  /** A report, bill of materials or attestation. */
  EVIDENCE(View.EVIDENCE);

  /** The view that an input fills. */
  public enum View {
    DOCKERFILE,
    IMAGES,
    CONTAINERS,
    EVIDENCE
  }

  private final View view;

  InputKind(View view) {
    this.view = view;
  }

  public View view() {
    return view;
  }

  /** As reports spell it and {@code --as} takes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<InputKind> of(String word) {
    for (InputKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
