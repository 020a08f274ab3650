package io.plimsoll.targets;

import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.ingest.dockerfile.DockerfileReader.Ingested;
import java.util.List;
import java.util.Optional;

/**
 * What one target is made of.
 *
 * @param evidence the nodes of these are joined with its images by digest and name
 * @param declared whether the project says that they belong together
 * @param environment where it is deployed
 */
record Members(
    String name,
    Optional<Built> built,
    List<ContainerPart> containers,
    Optional<ImagePart> image,
    List<EvidencePart> evidence,
    boolean declared,
    Optional<String> environment) {
  Members {
    containers = List.copyOf(containers);
    evidence = List.copyOf(evidence);
  }

  /** A Dockerfile with the way it is built here. */
  record Built(DockerfilePart file, BuildInputs inputs) {
    Ingested read() {
      return file.as(inputs);
    }
  }
}
