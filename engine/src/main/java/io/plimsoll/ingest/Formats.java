package io.plimsoll.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a file is: by its name where the field has a convention, else by the keys at its top.
 */
public final class Formats {
  /** Characters of a file that recognition looks at: keys that decide come early. */
  public static final int HEAD = 1 << 18;

  private Formats() {}

  /** What a path alone says; the contents are not looked at. */
  public static Optional<InputKind> byName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (isDockerfile(name)) {
      return Optional.of(InputKind.DOCKERFILE);
    }
    if (isCompose(name)) {
      return Optional.of(InputKind.COMPOSE);
    }
    if (name.equals("daemon.json")) {
      return Optional.of(InputKind.DAEMON);
    }
    return name.endsWith(".container") ? Optional.of(InputKind.QUADLET) : Optional.empty();
  }

  /** Whether a file of this name may be recognised by its text. */
  public static boolean isCandidate(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return List.of(".yaml", ".yml", ".json", ".jsonl", ".sarif", ".spdx", ".intoto", ".cdx.xml")
        .stream()
        .anyMatch(name::endsWith);
  }

  /** What the beginning of a text says. */
  public static Optional<InputKind> byText(String head) {
    if (head.startsWith("SPDXVersion:") || head.contains("http://cyclonedx.org/schema/bom")) {
      return Optional.of(InputKind.EVIDENCE);
    }
    Set<String> keys = TopKeys.of(head);
    if (keys.contains("apiVersion") && keys.contains("kind")) {
      return Optional.of(InputKind.KUBERNETES);
    }
    if (keys.contains("ociVersion")) {
      return Optional.of(InputKind.OCI);
    }
    if (keys.contains("containerDefinitions")) {
      return Optional.of(InputKind.ECS);
    }
    if (keys.contains("HostConfig") && keys.contains("Config")) {
      return Optional.of(InputKind.INSPECT);
    }
    if (isImage(keys)) {
      return Optional.of(InputKind.IMAGE);
    }
    return isEvidence(keys) ? Optional.of(InputKind.EVIDENCE) : compose(keys);
  }

  private static Optional<InputKind> compose(Set<String> keys) {
    return keys.contains("services") ? Optional.of(InputKind.COMPOSE) : Optional.empty();
  }

  private static boolean isImage(Set<String> keys) {
    boolean config = keys.contains("rootfs") && keys.contains("architecture");
    boolean inspect = keys.contains("RootFS") && keys.contains("Architecture");
    return config || inspect || (keys.contains("CreatedBy") && keys.contains("Size"));
  }

  private static boolean isEvidence(Set<String> keys) {
    return both(keys, "SchemaVersion", "ArtifactName") // Trivy
        || both(keys, "matches", "descriptor") // Grype
        || both(keys, "runs", "version") // SARIF
        || keys.contains("bomFormat") // CycloneDX
        || keys.contains("spdxVersion")
        || both(keys, "@context", "@graph") // SPDX 3
        || both(keys, "@context", "statements") // OpenVEX
        || both(keys, "document", "vulnerabilities") // CSAF
        || both(keys, "scan", "vulnerabilities") // GitLab container scanning
        || both(keys, "payloadType", "payload") // DSSE
        || keys.contains("predicateType") // in-toto
        || both(keys, "critical", "optional") // cosign verify
        || keys.contains("dsseEnvelope");
  }

  private static boolean both(Set<String> keys, String first, String second) {
    return keys.contains(first) && keys.contains(second);
  }

  /**
   * {@code Dockerfile}, {@code Containerfile}, {@code *.Dockerfile}, {@code Dockerfile.*} and the
   * same with Containerfile; templates and what lies beside them are none.
   */
  private static boolean isDockerfile(String name) {
    for (String word : List.of("dockerfile", "containerfile")) {
      boolean suffixed =
          name.startsWith(word + ".")
              && List.of(".dockerignore", ".md", ".template", ".j2").stream()
                  .noneMatch(name::endsWith);
      if (name.equals(word) || name.endsWith("." + word) || suffixed) {
        return true;
      }
    }
    return false;
  }

  /** {@code compose.yaml}, {@code docker-compose.yml}, {@code docker-compose.prod.yml}, … */
  private static boolean isCompose(String name) {
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    boolean word =
        name.startsWith("compose.")
            || name.startsWith("docker-compose.")
            || name.startsWith("docker-compose-")
            || name.endsWith(".compose.yaml")
            || name.endsWith(".compose.yml");
    return yaml && word;
  }

  /**
   * The base file of an override: {@code compose.override.yaml} belongs to {@code compose.yaml}.
   */
  public static boolean isComposeOverride(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return isCompose(name) && (name.endsWith(".override.yaml") || name.endsWith(".override.yml"));
  }
}
