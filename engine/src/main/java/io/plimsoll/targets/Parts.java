package io.plimsoll.targets;

import java.util.List;

/**
 * What was read from the inputs of a run, in their order, before it is joined.
 *
 * @param dockerfiles with different paths
 */
public record Parts(
    List<DockerfilePart> dockerfiles,
    List<ContainerPart> containers,
    List<ImagePart> images,
    List<EvidencePart> evidence) {
  public Parts {
    dockerfiles = List.copyOf(dockerfiles);
    containers = List.copyOf(containers);
    images = List.copyOf(images);
    evidence = List.copyOf(evidence);
  }
}
