package io.plimsoll.dockerrun;

import java.util.Optional;

/** The program that a command line calls. */
public enum Engine {
  DOCKER("docker"),
  PODMAN("podman");

  private final String program;

  Engine(String program) {
    this.program = program;
  }

  public String program() {
    return program;
  }

  static Optional<Engine> of(String program) {
    return switch (program) {
      case "docker", "docker.exe" -> Optional.of(DOCKER);
      case "podman", "podman.exe", "podman-remote" -> Optional.of(PODMAN);
      default -> Optional.empty();
    };
  }
}
