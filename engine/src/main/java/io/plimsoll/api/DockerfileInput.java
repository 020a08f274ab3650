package io.plimsoll.api;

import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.source.Source;

/**
 * A Dockerfile to judge.
 *
 * @param source its text; the name is the path as reports print it
 * @param options how it is built
 */
public record DockerfileInput(Source source, DockerfileReader.Options options) implements Input {

  /** A Dockerfile built with defaults. */
  public static DockerfileInput of(String path, String text) {
    return new DockerfileInput(Source.of(path, text), DockerfileReader.Options.DEFAULT);
  }

  /** With build arguments, target stage or platform. */
  public DockerfileInput with(BuildInputs inputs) {
    return new DockerfileInput(
        source, new DockerfileReader.Options(inputs, options.allStages(), options.context()));
  }
}
